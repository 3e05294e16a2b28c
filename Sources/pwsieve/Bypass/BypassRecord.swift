internal import PasswordSieve

/// A bypass search as JSON. Nil is left out.
struct BypassRecord: Encodable {
    let list: String
    let policy: String
    let policyVersion: Int
    let year: Int
    let rules: [RemedySearch.Rule]
    let terms: [Bypass.Entry]

    init(_ bypass: Bypass) {
        list = bypass.source
        policy = bypass.policy.name
        policyVersion = bypass.policy.version
        year = bypass.year
        rules = bypass.rules
        terms = bypass.entries
    }
}

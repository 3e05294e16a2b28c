internal import PasswordSieve

/// A bypass search as JSON. Nil is left out.
struct BypassRecord: Encodable {
    let list: String
    let policy: String
    let policyVersion: Int
    let year: Int
    /// The rules that the policy lacks.
    let rules: [Rule]
    let terms: [Entry]

    struct Rule: Encodable {
        let change: String
        /// The part of the accepted share that it would close.
        let closedShare: Double
    }

    struct Entry: Encodable {
        let term: String
        let line: Int
        let triedCount: Int
        let triedShare: Double
        let acceptedCount: Int
        let acceptedShare: Double
        let variants: [Find]
    }

    struct Find: Encodable {
        let variant: String
        let share: Double
        let score: Int?
        let required: Int?
        let changes: [String]
        let closingTerm: String?
        let closingPolicyChanges: [String]
    }

    init(_ bypass: Bypass) {
        list = bypass.source
        policy = bypass.policy.name
        policyVersion = bypass.policy.version
        year = bypass.year
        rules = bypass.rules.map { Rule(change: $0.change, closedShare: $0.closed) }
        terms = bypass.entries.map { entry in
            Entry(
                term: entry.term, line: entry.line, triedCount: entry.triedCount, triedShare: entry.triedShare,
                acceptedCount: entry.acceptedCount, acceptedShare: entry.acceptedShare,
                variants: entry.finds.map { find in
                    Find(
                        variant: find.variant.text, share: find.variant.share, score: find.score,
                        required: find.required, changes: find.variant.changes, closingTerm: find.remedy.term,
                        closingPolicyChanges: find.remedy.policyChanges)
                })
        }
    }
}

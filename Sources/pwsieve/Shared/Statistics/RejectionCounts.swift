internal import PasswordSieve

/// The rejections of some passwords. Those for banned terms, patterns and names say what a list does; those by rules of
/// length, characters and classes alone would be the same without it, so they are counted apart.
struct RejectionCounts: Sendable {
    private(set) var passwords = 0
    /// Passwords that are banned or hold a name, whatever else is wrong with them.
    private(set) var banned = 0
    /// Passwords that only break other rules.
    private(set) var byOtherRules = 0
    /// The number of these that break each rule. One password may break several.
    private(set) var byCode: [Violation.Code: Int] = [:]

    /// Counts a password that breaks these rules.
    mutating func count(_ codes: [Violation.Code]) {
        passwords += 1
        if codes.contains(where: { !$0.isOfCharacters }) {
            banned += 1
        } else if !codes.isEmpty {
            byOtherRules += 1
            for code in codes { byCode[code, default: 0] += 1 }
        }
    }

    mutating func merge(_ other: RejectionCounts) {
        passwords += other.passwords
        banned += other.banned
        byOtherRules += other.byOtherRules
        byCode.merge(other.byCode, uniquingKeysWith: +)
    }

    /// The rate of those that are banned or hold a name.
    var rate: Rate { Rate(count: banned, total: passwords) }

    /// The rate of those that only break other rules.
    var otherRate: Rate { Rate(count: byOtherRules, total: passwords) }

    /// True if a password is rejected, by whatever rule.
    var isNotEmpty: Bool { banned + byOtherRules > 0 }

    /// The other rules with their numbers, such as `complexity 12, tooShort 3`; empty if there are none.
    var otherRules: String {
        Violation.Code.allCases.compactMap { code in byCode[code].map { "\(code.rawValue) \($0.grouped)" } }
            .joined(separator: ", ")
    }

    /// The rate, and the number of those that only break other rules.
    var record: JSONObject {
        let codes = Dictionary(uniqueKeysWithValues: byCode.map { ($0.key.rawValue, $0.value) })
        return rate.record + ["otherRules": ["rejected": byOtherRules, "byCode": codes] as JSONObject]
    }
}

extension Violation.Code {
    /// True for the rules of length, characters and classes (SPEC 10), which look for no terms, no names and no other passwords.
    var isOfCharacters: Bool {
        switch self {
        case .tooShort, .tooLong, .disallowedCharacter, .complexity: true
        case .containsName, .tooSimilar, .breached, .banned: false
        }
    }
}

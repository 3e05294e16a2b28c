internal import PasswordSieve

/// The share of good passwords in which a term is found.
struct TermFrequency {
    let share: Double
    let kind: String

    /// Each word of a small list is in too many of its passphrases, so the kinds that are made of them are not tried.
    private static let tried = [
        (GoodPasswords.random.first(count), "random passwords"),
        (GoodPasswords.passphrases.first(count), "good passphrases"),
    ]
    private static let count = 20_000

    /// The frequencies of the terms of the custom list, by position, that exceed `limit` in one of the kinds.
    static func frequencies(_ checker: PasswordChecker, above limit: Double) -> [Int: TermFrequency] {
        // Nothing is more than all, so there is nothing to try.
        guard limit < 1 else { return [:] }
        var frequencies: [Int: TermFrequency] = [:]
        for (passwords, kind) in Self.tried {
            let found = Processors.map(passwords.count) {
                Array(checker.lines(ofTermsFoundIn: passwords[$0], list: TermList.customName))
            }
            var counts: [Int: Int] = [:]
            for line in found.joined() { counts[line, default: 0] += 1 }
            for (line, count) in counts {
                let share = Double(count) / Double(passwords.count)
                guard Double(count) > limit * Double(passwords.count), share > frequencies[line]?.share ?? 0 else {
                    continue
                }
                frequencies[line] = TermFrequency(share: share, kind: kind)
            }
        }
        return frequencies
    }

    var description: String { "\(Self.percent(share)) of \(kind)" }

    /// With up to three decimals, such as `0.125 %`.
    static func percent(_ share: Double) -> String {
        let thousandths = Int(share * 100_000 + 0.5)
        var text = "\(thousandths / 1000)"
        let decimals = String(String(thousandths % 1000 + 1000).dropFirst().reversed().drop { $0 == "0" }.reversed())
        if !decimals.isEmpty { text += "." + decimals }
        return text + " %"
    }
}

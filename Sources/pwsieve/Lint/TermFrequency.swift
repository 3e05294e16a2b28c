internal import PasswordSieve

/// The share of good passwords in which a term is found.
struct TermFrequency {
    let share: Double
    let kind: String

    /// The frequencies of the terms of the custom list, by position, that exceed `limit` in one of the kinds.
    static func frequencies(_ checker: PasswordChecker, above limit: Double) -> [Int: TermFrequency] {
        // Nothing is more than all, so there is nothing to try.
        guard limit < 1 else { return [:] }
        let generated = GeneratedPasswords.standard
        var frequencies: [Int: TermFrequency] = [:]
        for (passwords, kind) in [
            (generated.randomStrings, "random passwords"), (generated.passphrases, "good passphrases"),
        ] {
            var counts: [Int: Int] = [:]
            for password in passwords {
                for line in checker.lines(ofTermsFoundIn: password, list: TermList.customName) {
                    counts[line, default: 0] += 1
                }
            }
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

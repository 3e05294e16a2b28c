internal import PasswordSieve

/// Good passwords on trial: in how many of them a term is found.
struct Trials {
    private let passphrases: [String]
    private let randomStrings: [String]

    init(count: Int) {
        var generated = GeneratedPasswords()
        passphrases = (0..<count).map { _ in generated.passphrase() }
        randomStrings = (0..<count).map { _ in generated.randomString() }
    }

    /// The terms of the custom list, by position, that are in a larger share of either kind than `limit`.
    func shares(_ checker: PasswordChecker, above limit: Double) -> [Int: Share] {
        var shares: [Int: Share] = [:]
        for (passwords, name) in [(randomStrings, "random passwords"), (passphrases, "good passphrases")] {
            var counts: [Int: Int] = [:]
            for password in passwords {
                for line in checker.lines(ofTermsFoundIn: password, list: TermList.customName) {
                    counts[line, default: 0] += 1
                }
            }
            for (line, count) in counts where Double(count) > limit * Double(passwords.count) {
                let share = Share(part: Double(count) / Double(passwords.count), of: name)
                if share.part > shares[line]?.part ?? 0 { shares[line] = share }
            }
        }
        return shares
    }
}

/// A share of good passwords.
struct Share {
    let part: Double
    let of: String

    var inWords: String { "\(Self.percent(part)) of \(of)" }

    /// With up to three decimals: `0.125 %`.
    static func percent(_ part: Double) -> String {
        let thousandths = Int(part * 100_000 + 0.5)
        var text = "\(thousandths / 1000)"
        let decimals = String(String(thousandths % 1000 + 1000).dropFirst().reversed().drop { $0 == "0" }.reversed())
        if !decimals.isEmpty { text += "." + decimals }
        return text + " %"
    }
}

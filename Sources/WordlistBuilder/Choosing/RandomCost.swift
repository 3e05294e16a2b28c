internal import PasswordSieve

/// The share of random passwords of eight characters that a term rejects, by itself or with an ending. It is too small to
/// be measured with samples, and adds up over thousands of terms.
enum RandomCost {
    /// The letters in both cases, and the digits.
    private static let characters = 62.0
    private static let shareOfEndings = (10 / characters) * (10 / characters)

    /// The share for a term of ASCII. Only words of five to seven letters leave four points or less.
    static func share(_ term: [UInt8]) -> Double {
        guard term.allSatisfy(\.isLowercase) else { return 0 }
        let shares = term.map { shareOfLetter[Int($0)] }
        let exact = shares.reduce(1, *)
        let nearly = shares.reduce(0) { $0 + exact / $1 }
        return switch term.count {
        // At four places, either way round; with a character more at any of three places, between any two letters; or
        // with one that differs, before an ending.
        case 5: (4 * 2 + 3 * 4) * exact + 2 * shareOfEndings * nearly
        // At three places, with one that differs.
        case 6: 3 * nearly
        // At two places with one that differs, and at three without one.
        case 7: (2 + 3) * nearly
        default: 0
        }
    }

    /// For each letter the share of the characters that match it.
    private static let shareOfLetter: [Double] = {
        var counts = Array(repeating: 0.0, count: 256)
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") { counts[Int(letter)] = 2 }
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
            for letter in ASCIISubstitutions.letters(for: digit) { counts[Int(letter)] += 1 }
        }
        return counts.map { $0 / characters }
    }()
}

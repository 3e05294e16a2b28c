import Foundation
import PasswordSieve

/// SPEC 6.9: the words of a password and of the units of its blocks.
///
/// "the counts of the mine" are those of `wordlists/letter-trigrams.tsv`; the bits are computed from them here.
final class ReferenceWords {
    private let typed: [UInt32]
    private let folded: [UInt32]
    private let policy: Policy
    /// The typed stretch of each folded character, found when it is first needed, which is seldom.
    private lazy var origins = ReferenceOrigins.of(typed, policy.folding)

    init(typed: [UInt32], folded: [UInt32], _ policy: Policy) {
        self.typed = typed
        self.folded = folded
        self.policy = policy
    }

    /// The end of the word that starts at `start` in a text, which is the stretch `whole` of the folded password; nil if
    /// none does.
    ///
    /// "a password of at most 16 folded characters that is more than the run (the unit of a block may be the run alone)".
    /// Decided: for a unit, the 16 characters are those of the unit, however long the password is.
    func end(of whole: Range<Int>, from start: Int) -> Int? {
        guard whole.count <= 16 else { return nil }
        let isRunBefore = start > whole.lowerBound && ReferenceUnicode.isLetter(folded[start - 1])
        var end = start
        while end < whole.upperBound, ReferenceUnicode.isLetter(folded[end]) { end += 1 }
        let run = start..<end
        let isUnit = whole.count < folded.count
        guard !isRunBefore, run.count >= 3, isUnit || run.count < whole.count else { return nil }
        return looksLikeAWord(run) && hasUsualCapitals(run) ? end : nil
    }

    /// "none, all, or only the first is a capital (Lu, Lt)". Decided: the typed letters of a run are the letters (L*) in
    /// the typed stretch that the run came from.
    private func hasUsualCapitals(_ run: Range<Int>) -> Bool {
        let stretch = origins[run.lowerBound].lowerBound..<origins[run.upperBound - 1].upperBound
        let capitals = typed[stretch].filter(ReferenceUnicode.isLetter).map(ReferenceUnicode.isUppercaseOrTitlecase)
        let areOthersSmall = !capitals.dropFirst().contains(true)
        return areOthersSmall || !capitals.contains(false)
    }

    /// "It is a word if the mean is below `wordBits.mean` bits and the sum below `wordBits.total`, or, however long it
    /// is, if the mean is below `wordBits.sure`." In whole numbers: "10 · sum₁₆ < 16 · tenths · (letters + 1)".
    private func looksLikeAWord(_ run: Range<Int>) -> Bool {
        guard let sum = ReferenceLetters.sixteenths(of: folded[run].map { $0 }) else { return false }
        func isMeanBelow(_ bits: Double) -> Bool {
            10 * sum < 16 * Int((bits * 10).rounded()) * (run.count + 1)
        }
        let limits = policy.wordBits
        return (isMeanBelow(limits.mean) && sum < 16 * limits.total) || isMeanBelow(limits.sure)
    }
}

/// The information of letters, by the counts of the shipped model (SPEC 6.9).
enum ReferenceLetters {
    /// The counts by the two characters before, then by the next one; the blank is `_`.
    private static let counts: [String: [Character: Double]] = {
        let file = URL(filePath: #filePath).appending(path: "../../../../wordlists/letter-trigrams.tsv").standardized
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { fatalError("\(file) is missing.") }
        var counts: [String: [Character: Double]] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            guard fields.count == 2, fields[0].count == 3, let count = Double(fields[1]) else { fatalError("\(line)") }
            counts[String(fields[0].prefix(2)), default: [:]][fields[0].last ?? "?"] = count
        }
        return counts
    }()

    private static let symbols = Array("_abcdefghijklmnopqrstuvwxyz")

    /// For each two characters and each next one: −log2 P, "stored as sixteenths of a bit, rounded, at most 255", with
    /// "0.02 added to each cell".
    private static let information: [[Character]: Int] = {
        var information: [[Character]: Int] = [:]
        for first in symbols {
            for second in symbols {
                let cells = symbols.map { counts["\(first)\(second)"]?[$0, default: 0] ?? 0 }.map { $0 + 0.02 }
                let total = cells.reduce(0, +)
                for (next, cell) in zip(symbols, cells) {
                    let bits = -log2(cell / total)
                    information[[first, second, next]] = min(Int((16 * bits).rounded()), 255)
                }
            }
        }
        return information
    }()

    /// "the sum over its letters and its end of −log2 P(next | the two before), start and end being the same blank"; nil
    /// if a letter is not a–z.
    static func sixteenths(of letters: [UInt32]) -> Int? {
        let text = String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
        let characters = Array("__" + text + "_")
        guard letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        return (2..<characters.count).reduce(0) { $0 + (information[Array(characters[$1 - 2...$1])] ?? 0) }
    }
}

internal import Foundation
internal import PasswordSieve

/// Good passwords of the kinds that a term rejects first, and that no term should reject.
struct Innocents {
    private static let wordsPerLanguage = 8_000
    /// The languages of wordfreq, and their shares of its passphrases.
    private static let languages = [
        ("en", 0.4), ("de", 0.1), ("fr", 0.1), ("es", 0.1), ("it", 0.06), ("pt", 0.06), ("nl", 0.06), ("pl", 0.06),
        ("sv", 0.06),
    ]
    /// The files of words for passphrases, and the numbers of their words in a passphrase: those of few letters
    /// need more.
    private static let lists = [("bip39-english", 4), ("pinyin", 6), ("vietnamese", 5)]
    /// Random passwords mostly have letters and digits, which terms and patterns match.
    private static let characters = ["abcdefghijklmnopqrstuvwxyz0123456789", "0123456789abcdef"].map { Array($0.utf8) }
    private static let lengths = 8...12

    private var generator = SeededGenerator(seed: 0x1440_ce47)
    private var passwords: [[UInt8]] = []

    /// Returns `count` passwords, each with `weight`, which is below zero. Half of them are passphrases of wordfreq;
    /// `passphrases` is the folder of words of others.
    static func pool(
        _ store: PackageStore, lexicon: Lexicon, passphrases: String, count: Int, weight: Float
    ) throws -> PasswordPool {
        var innocents = Innocents()
        for (language, share) in languages {
            // People do choose names, but a passphrase of names is not innocent.
            let words = try WordFrequencies(language, store).words.compactMap { Lexicon.asciiWord($0) }
                .filter { (3...9).contains($0.count) && !lexicon.names.contains($0) }
            innocents.addPassphrases(of: words.prefix(wordsPerLanguage), 4, count: Int(share * Double(count / 2)))
        }
        for (name, wordCount) in lists {
            let text = try String(contentsOfFile: "\(passphrases)/\(name).txt", encoding: .utf8)
            let words = text.split(separator: "\n").compactMap { Lexicon.asciiWord($0, lengths: 1...16) }
            innocents.addPassphrases(of: words[...], wordCount, count: count / 10)
        }
        innocents.addRandom(count: count / 5)
        var pool = PasswordPool()
        for password in innocents.passwords { pool.append(password, weight: weight) }
        return pool
    }

    /// Adds passphrases without separators: the kind that a term rejects first.
    private mutating func addPassphrases(of words: ArraySlice<String>, _ wordCount: Int, count: Int) {
        let words = words.map { Array($0.utf8) }
        for _ in 0..<count { passwords.append(generator.pick(wordCount, of: words).flatMap(\.self)) }
    }

    /// Adds random characters and syllables without a meaning, in equal numbers.
    private mutating func addRandom(count: Int) {
        for _ in 0..<count {
            let password =
                generator.oneIn(2)
                ? generator.pronounceablePassword(Self.lengths)
                : generator.randomPassword(Self.lengths, of: generator.pick(Self.characters))
            passwords.append(Array(password.utf8))
        }
    }
}

internal import PasswordSieve

/// Passphrases that honest people may choose, and that no term should reject.
enum Innocents {
    /// Four words without separators: the kind of passphrase that a term rejects first.
    private static let wordCount = 4
    private static let wordsPerLanguage = 8_000
    private static let languages = [
        ("en", 0.4), ("de", 0.1), ("fr", 0.1), ("es", 0.1), ("it", 0.06), ("pt", 0.06), ("nl", 0.06), ("pl", 0.06),
        ("sv", 0.06),
    ]

    /// Returns `count` passphrases, each with `weight`, which is below zero.
    static func pool(_ store: PackageStore, lexicon: Lexicon, count: Int, weight: Float) throws -> PasswordPool {
        var pool = PasswordPool()
        var generator = SeededGenerator(seed: 0x1440_ce47)
        for (language, share) in languages {
            // People do choose names, but a passphrase of names is not innocent.
            let words = try WordFrequencies(language, store).words.compactMap(Lexicon.asciiWord)
                .filter { (3...9).contains($0.count) && !lexicon.names.contains($0) }
                .prefix(wordsPerLanguage).map { Array($0.utf8) }
            for _ in 0..<Int(share * Double(count)) {
                pool.append(generator.pick(wordCount, of: words).flatMap(\.self), weight: weight)
            }
        }
        return pool
    }
}

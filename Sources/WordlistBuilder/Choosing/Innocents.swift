internal import PasswordSieve

/// Passphrases that honest people may choose: what a term must not reject.
enum Innocents {
    /// Four words without separators are the passphrase that suffers first.
    private static let wordsEach = 4
    private static let wordsOfALanguage = 8_000

    /// `count` of them; `weight`, below zero, is what one of them counts against a term.
    static func pool(
        _ store: PackageStore, lexicon: Lexicon, count: Int, weight: Float
    ) throws -> PasswordPool {
        var pool = PasswordPool()
        var generator = SeededGenerator(seed: 0x1440_ce47)
        for (language, share) in [
            ("en", 0.4), ("de", 0.1), ("fr", 0.1), ("es", 0.1), ("it", 0.06), ("pt", 0.06), ("nl", 0.06), ("pl", 0.06),
            ("sv", 0.06),
        ] {
            // People do choose names, but a passphrase of them is not innocent.
            let words = try WordFrequencies(language, store).words.compactMap(Lexicon.asciiWord)
                .filter { (3...9).contains($0.count) && !lexicon.names.contains($0) }
                .prefix(wordsOfALanguage)
            let choices = words.map { Array($0.utf8) }
            for _ in 0..<Int(share * Double(count)) {
                let phrase = (0..<wordsEach).flatMap { _ in generator.pick(choices) }
                pool.append(phrase, weight: weight)
            }
        }
        return pool
    }
}

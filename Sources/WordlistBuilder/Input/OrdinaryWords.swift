/// Words that people take for passwords, and that leaks show only in part.
struct OrdinaryWords {
    /// The lists of zxcvbn with words of English.
    private static let english = ["english_wikipedia", "us_tv_and_film"]
    private static let lengths = 5...16
    private static let longestName = 10
    private static let commonest = 8_000
    /// The least length of a password without digits and symbols (SPEC 10).
    private static let fewestLettersAlone = 12

    let words: [String]

    init(_ words: [String]) {
        var seen: Set<String> = []
        self.words = words.filter { Self.lengths.contains($0.utf8.count) && $0.utf8.allSatisfy(\.isLowercase) }
            .filter { seen.insert($0).inserted }
    }

    /// The common words of English, and all names and places of the lexicon.
    init(_ store: PackageStore, _ lexicon: Lexicon, excluded: Set<String>) throws {
        let lists = try FrequencyLists(store)
        let words = try Self.english.flatMap { try lists.words($0) }
        // The order of a set differs from run to run.
        let names = lexicon.names.filter { $0.utf8.count <= Self.longestName }.sorted()
        self.init((words + lexicon.places.sorted() + names).filter { !excluded.contains($0) })
    }

    /// Passwords that people make of the words: `word1!`, long words alone and, of the commonest with half more weight,
    /// `word#082026!`.
    func asPasswords(weight: Float) -> PasswordPool {
        var pool = PasswordPool()
        for (rank, word) in words.enumerated() {
            pool.append(Array("\(word)1!".utf8), weight: weight)
            if word.utf8.count >= Self.fewestLettersAlone { pool.append(Array(word.utf8), weight: weight) }
            if rank < Self.commonest { pool.append(Array("\(word)#082026!".utf8), weight: 1.5 * weight) }
        }
        return pool
    }
}

internal import PasswordSieve

/// The recipe of wordlists/SOURCES.md, from leaked passwords and hand-made terms to the list.
struct ListBuilder {
    // Tuned on the training part alone.
    private static let mostTerms = 46_000
    /// The number of terms that are chosen for policies without patterns and typos.
    private static let termsForEntra = 9_000
    private static let minimumGain: Float = 5
    private static let innocentCount = 160_000
    /// The weight of an innocent passphrase, in leaked passwords.
    private static let weightOfInnocents: Float = 80
    /// The weight of all random passwords of eight characters.
    private static let weightOfRandom: Float = 3_000_000
    /// The weight of a password made of an ordinary word.
    private static let weightOfWords: Float = 8
    /// The number of words among the ranked passwords that a less known term must not explain, and of ranked passwords
    /// that count as known.
    private static let bestKnownRanks = 200
    private static let knownRanks = 3_000
    /// The parts in which terms are chosen. After each the engine takes out the passwords that it rejects already,
    /// which are more than the objective knows of.
    private static let rounds = 4

    let store: PackageStore
    let handMade: HandMadeTerms
    /// The folder of words for innocent passphrases.
    let passphrases: String

    func build() async throws -> Wordlist {
        let lexicon = try Lexicon(store)
        var list = Wordlist(handMade)
        BuildLog.write("reading passwords")
        var pool = try LeakedPasswords(store: store).pool(.training)
        BuildLog.write("\(pool.count) passwords; counting runs")
        let mined = MinedTerms(pool, lexicon: lexicon, excluded: list.excluded)
        let forced = list.terms.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        let leaked = mined.terms.map(\.text) + (try ranked(list.excluded))
        let ordinary = try OrdinaryWords(store, lexicon, excluded: list.excluded)
        var seen: Set<String> = []
        let candidates = (forced + leaked + ordinary.words).filter { seen.insert($0).inserted }
        BuildLog.write("\(candidates.count) candidates")
        pool.append(mined.asShortPasswords())
        pool.append(ordinary.asPasswords(weight: Self.weightOfWords))
        let innocents = try Innocents.pool(
            store, lexicon: lexicon, passphrases: passphrases, count: Self.innocentCount,
            weight: -Self.weightOfInnocents)
        let trie = MinedTermTrie(candidates.map { Array($0.utf8) })
        let forEntra = chooseForEntra(candidates, listing: forced.indices, pool, innocents, trie)
        let listed = list.terms + forEntra.map { candidates[$0] }
        let rejected = Set(try await ListEvaluator(listed).rejected(of: pool))
        let remaining = (0..<pool.count).filter { !rejected.contains($0) }
        BuildLog.write("\(remaining.count) passwords pass \(listed.count) terms and the patterns")

        var objective = CoverageObjective(
            candidates: candidates.map { Array($0.utf8) }, weightOfRandom: Self.weightOfRandom)
        objective.add(pool.filtered(remaining), trie)
        objective.add(innocents, trie)
        objective.prepare(listing: Array(forced.indices) + forEntra)
        BuildLog.write("\(objective.count) passwords scored")
        let more = try await choose(from: &objective, remaining, pool, listed).map { candidates[$0] }
        // More are chosen than a rejection rests on: the objective knows no reversed terms, no blocks, and only those
        // typos that are candidates.
        let used = try await ListEvaluator(listed + more).termsUsed(remaining, of: pool)
        let chosen = forEntra.map { candidates[$0] } + more.filter(used.contains)
        BuildLog.write("\(chosen.count) of \(forEntra.count + more.count) terms explain a rejection")

        let widelyUsed = mined.terms.filter { Self.isWidelyUsed($0, lexicon) }.map(\.text)
        var isListed = Set(list.terms)
        let additions = (chosen + widelyUsed).filter { isListed.insert($0).inserted }
        var redundant = try await RedundantTerms(list.terms + additions).found(
            handMade: Set(list.terms), kept: list.termsForEntra, isKnown: lexicon.knows)
        BuildLog.write("\(redundant.count) terms are redundant beside others")
        let kept = (list.terms + additions).filter { !redundant.contains($0) }
        let surprising = try await surprisingTerms(kept, list)
        BuildLog.write("\(surprising.count) terms explain what a better known word should: \(surprising.sorted())")
        redundant.formUnion(surprising)
        list.remove(redundant)
        let isLeaked = Set(leaked)
        for term in additions where !redundant.contains(term) {
            list.add(term, lexicon, isMined: isLeaked.contains(term))
        }
        let table = SectionTable(guessable: pool, innocent: innocents)
        for line in try await table.lines(list) { BuildLog.write(line) }
        return list
    }

    /// Returns the candidates that are worth most where neither patterns nor typos are tokens, the best first.
    private func chooseForEntra(
        _ candidates: [String], listing listed: Range<Int>, _ pool: PasswordPool, _ innocents: PasswordPool,
        _ trie: MinedTermTrie
    ) -> [Int] {
        var objective = CoverageObjective(
            candidates: candidates.map { Array($0.utf8) }, policy: .entra, weightOfRandom: Self.weightOfRandom)
        objective.add(pool.filtered((0..<pool.count).filter { pool.password($0).classes.count >= 3 }), trie)
        objective.add(innocents, trie)
        objective.prepare(listing: listed)
        BuildLog.write("\(objective.count) passwords scored without patterns")
        var greedy = GreedyChoice(&objective, minimumGain: Self.minimumGain)
        return greedy.choose(Self.termsForEntra, from: &objective)
    }

    private func choose(
        from objective: inout CoverageObjective, _ passwords: [Int], _ pool: PasswordPool, _ listed: [String]
    ) async throws -> [Int] {
        let most = Self.mostTerms - listed.count
        var chosen: [Int] = []
        for round in 1...Self.rounds {
            var greedy = GreedyChoice(&objective, minimumGain: Self.minimumGain)
            chosen += greedy.choose(most * round / Self.rounds - chosen.count, from: &objective)
            let terms = listed + chosen.map { String(decoding: objective.candidates[$0], as: UTF8.self) }
            let pending = passwords.indices.filter { objective.scores[$0] > 4 }
            let part = pool.filtered(pending.map { passwords[$0] })
            for index in try await ListEvaluator(terms).rejected(of: part) { objective.setRejected(pending[index]) }
            BuildLog.write("\(terms.count) terms; \(pending.count) passwords score 5 points or more without the engine")
        }
        return chosen
    }

    /// Returns true for names and places that stand in many passwords. Every leak has others of them, and the sources
    /// are only a sample.
    private static func isWidelyUsed(_ term: MinedTerms.Term, _ lexicon: Lexicon) -> Bool {
        guard !lexicon.words.contains(term.text), term.text.utf8.count >= 5 else { return false }
        return lexicon.places.contains(term.text) && term.alone >= 12
            || lexicon.names.contains(term.text) && term.alone >= 50
    }

    /// Returns the commonest ranked passwords as terms: what is common as a whole need not be made of words. Of a word
    /// with an addition the word is the term.
    private func ranked(_ excluded: Set<String>) throws -> [String] {
        try LeakedPasswords(store: store).zxcvbnRanks().prefix(10_000)
            .filter { (5...16).contains($0.count) && !Holdout.holds($0) }
            .map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
            .map { RedundantTerms.base(of: $0, anyAddition: true) ?? $0 }
            .filter { !excluded.contains($0) && !DerivedForms.isJumble($0) }
    }

    /// Returns the terms that explain one of the commonest passwords instead of its word.
    private func surprisingTerms(_ terms: [String], _ list: Wordlist) async throws -> Set<String> {
        let ranks = try LeakedPasswords(store: store).zxcvbnRanks().prefix(Self.knownRanks)
            .filter { $0.count >= 5 && $0.allSatisfy(\.isLowercase) }.map { String(decoding: $0, as: UTF8.self) }
        let isListed = Set(terms)
        let words = (ranks.prefix(Self.bestKnownRanks) + list.bestKnown).filter(isListed.contains)
        return try await SurprisingTerms(words, known: Set(ranks + list.terms)).found(among: terms)
    }
}

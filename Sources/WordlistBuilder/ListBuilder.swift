internal import PasswordSieve

/// The recipe of wordlists/SOURCES.md, from leaked passwords and hand-made terms to the list.
struct ListBuilder {
    // Tuned on the training part alone.
    private static let mostTerms = 28_000
    private static let minimumGain: Float = 6
    private static let innocentCount = 120_000
    /// The weight of an innocent passphrase, in leaked passwords.
    private static let weightOfInnocents: Float = 150
    /// The parts in which terms are chosen. After each the engine takes out the passwords that it rejects already,
    /// which are more than the objective knows of.
    private static let rounds = 4

    let store: PackageStore
    let handMade: HandMadeTerms

    func build() async throws -> Wordlist {
        let lexicon = try Lexicon(store)
        var list = Wordlist(handMade)
        BuildLog.write("reading passwords")
        let pool = try LeakedPasswords(store: store).pool(.training)
        BuildLog.write("\(pool.count) passwords; counting runs")
        let mined = MinedTerms(pool, lexicon: lexicon, excluded: list.excluded)
        let forced = list.terms.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        var seen: Set<String> = []
        let candidates = (forced + mined.terms.map(\.text) + (try ranked(list.excluded)))
            .filter { seen.insert($0).inserted }
        BuildLog.write("\(candidates.count) candidates")
        let rejected = Set(try await ListEvaluator(list.terms).rejected(of: pool))
        let remaining = (0..<pool.count).filter { !rejected.contains($0) }
        BuildLog.write("\(remaining.count) passwords pass the hand-made terms and the patterns")

        var objective = CoverageObjective(candidates: candidates.map { Array($0.utf8) })
        let trie = MinedTermTrie(objective.candidates)
        objective.add(pool.filtered(remaining), trie)
        objective.add(mined.asShortPasswords(), trie)
        objective.add(
            try Innocents.pool(store, lexicon: lexicon, count: Self.innocentCount, weight: -Self.weightOfInnocents),
            trie)
        objective.prepare(listing: forced.indices)
        BuildLog.write("\(objective.count) passwords scored")
        let chosen = try await choose(from: &objective, remaining, pool, list).map { candidates[$0] }
        // More are chosen than a rejection rests on: the objective knows no reversed terms, no blocks, and only those
        // typos that are candidates.
        let used = try await ListEvaluator(list.terms + chosen).termsUsed(remaining, of: pool)
        BuildLog.write("\(used.count) of \(list.terms.count + chosen.count) terms explain a rejection")
        for term in chosen where used.contains(term) { list.add(term, lexicon) }
        for term in mined.terms where Self.isWidelyUsed(term, lexicon) { list.add(term.text, lexicon) }
        return list
    }

    private func choose(
        from objective: inout CoverageObjective, _ passwords: [Int], _ pool: PasswordPool, _ list: Wordlist
    ) async throws -> [Int] {
        let most = Self.mostTerms - list.terms.count
        var chosen: [Int] = []
        for round in 1...Self.rounds {
            var greedy = GreedyChoice(&objective, minimumGain: Self.minimumGain)
            chosen += greedy.choose(most * round / Self.rounds - chosen.count, from: &objective)
            let terms = list.terms + chosen.map { String(decoding: objective.candidates[$0], as: UTF8.self) }
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

    /// Returns the commonest ranked passwords as terms: what is common as a whole need not be made of words.
    private func ranked(_ excluded: Set<String>) throws -> [String] {
        try LeakedPasswords(store: store).zxcvbnRanks().prefix(10_000)
            .filter { (5...16).contains($0.count) && !Holdout.holds($0) }
            .map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
            .filter { !excluded.contains($0) && !DerivedForms.isJumble($0) }
    }
}

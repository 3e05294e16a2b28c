internal import PasswordSieve

/// The recipe of wordlists/SOURCES.md, from leaked passwords and hand-made terms to the list.
struct ListBuilder {
    /// What the choice was tuned with, on the training part alone.
    struct Settings {
        var mostTerms = 28_000
        /// The gain below which a term is not worth its place.
        var fewest: Float = 6
        /// What a short password counts that was made up for each one that a term stands alone in.
        var weightOfShort: Float = 1
        var innocents = 120_000
        /// What one innocent passphrase counts, in leaked passwords.
        var weightOfInnocents: Float = 150
        /// In how many parts terms are chosen. After each the engine drops what it rejects already: it finds more than
        /// the quick scorer does.
        var rounds = 4
    }

    let store: PackageStore
    let handMade: HandMadeTerms
    var settings = Settings()

    func build() async throws -> Wordlist {
        let lexicon = try Lexicon(store)
        var list = Wordlist(handMade)
        Progress.report("reading passwords")
        let pool = try LeakedPasswords(store: store).pool(.training)
        Progress.report("\(pool.count) passwords; counting runs")
        let mined = Candidates(pool, lexicon: lexicon, excluded: list.excluded)
        let forced = list.terms.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        let candidates = Self.joined(forced, mined.terms.map(\.text), try ranked(list.excluded))
        Progress.report("\(candidates.count) candidates")
        let remaining = try await passing(Array(0..<pool.count), list.terms, pool)
        Progress.report("\(remaining.count) passwords pass the hand-made terms and the patterns")

        var cover = Cover(candidates: candidates.map { Array($0.utf8) })
        let trie = CandidateTrie(cover.candidates)
        cover.add(pool.filtered(remaining), trie)
        cover.add(mined.asShortPasswords(weight: settings.weightOfShort), trie)
        cover.add(
            try Innocents.pool(
                store, lexicon: lexicon, count: settings.innocents, weight: -settings.weightOfInnocents), trie)
        cover.prepare(listing: forced.indices)
        Progress.report("\(cover.count) passwords scored")
        let chosen = try await choose(from: &cover, remaining, pool, list)
        let used = try await used(list.terms + chosen.map { candidates[$0] }, remaining, pool)
        for term in chosen where used.contains(candidates[term]) { list.add(candidates[term], lexicon) }
        for term in mined.terms where Self.isWidelyUsed(term, lexicon) { list.add(term.text, lexicon) }
        return list
    }

    private func choose(
        from cover: inout Cover, _ passwords: [Int], _ pool: PasswordPool, _ list: Wordlist
    ) async throws -> [Int] {
        let most = settings.mostTerms - list.terms.count
        var chosen: [Int] = []
        for round in 1...settings.rounds {
            var greedy = GreedyChoice(&cover, fewest: settings.fewest)
            let count = most * round / settings.rounds - chosen.count
            chosen += greedy.choose(count, from: &cover)
            let terms = list.terms + chosen.map { String(decoding: cover.candidates[$0], as: UTF8.self) }
            let pending = passwords.indices.filter { cover.scores[$0] > 4 }
            let judge = try Judge(terms)
            let part = pool.filtered(pending.map { passwords[$0] })
            for index in await judge.rejected(Array(0..<part.count), of: part) { cover.setRejected(pending[index]) }
            Progress.report("\(terms.count) terms; \(pending.count) passwords passed the quick scorer")
        }
        return chosen
    }

    /// The terms that a rejection of one of `passwords` rests on. The quick scorer chose more: it knows no reversed
    /// terms, no blocks, and only the typos that are candidates.
    private func used(_ terms: [String], _ passwords: [Int], _ pool: PasswordPool) async throws -> Set<String> {
        let used = try await Judge(terms).termsUsed(passwords, of: pool)
        Progress.report("\(used.count) of \(terms.count) terms explain a rejection")
        return used
    }

    /// Names and places stand in passwords everywhere, in leaks that no one has seen too: what the sources show of them
    /// is a sample.
    private static func isWidelyUsed(_ term: Candidates.Term, _ lexicon: Lexicon) -> Bool {
        guard !lexicon.words.contains(term.text), term.text.utf8.count >= 5 else { return false }
        return lexicon.places.contains(term.text) && term.alone >= 12
            || lexicon.names.contains(term.text) && term.alone >= 50
    }

    private func passing(_ indices: [Int], _ terms: [String], _ pool: PasswordPool) async throws -> [Int] {
        let rejected = Set(try await Judge(terms).rejected(indices, of: pool))
        return indices.filter { !rejected.contains($0) }
    }

    /// The commonest ranked passwords as terms: what is common as a whole need not be made of words.
    private func ranked(_ excluded: Set<String>) throws -> [String] {
        try LeakedPasswords(store: store).zxcvbnRanks().prefix(10_000)
            .filter { (5...16).contains($0.count) && !Holdout.holds($0) }
            .map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
            .filter { !excluded.contains($0) && !DerivedForms.isJumble($0) }
    }

    private static func joined(_ lists: [String]...) -> [String] {
        var seen: Set<String> = []
        return lists.joined().filter { seen.insert($0).inserted }
    }
}

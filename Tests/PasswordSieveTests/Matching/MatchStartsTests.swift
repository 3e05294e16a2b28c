import Testing

@testable import PasswordSieve

/// The places that are told not to begin a match begin none.
struct MatchStartsTests {
    @Test func noMatchIsMissed() throws {
        var (dismissedCount, matchCount) = (0, 0)
        for seed in 0..<200 {
            var random = RandomText(seed: seed)
            var policy = random.policy()
            policy.minimumScore = 5
            let terms = random.terms(0...80, policy.folding)
            let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: terms)])
            let search = checker.search
            var buffers = CheckBuffers()
            for _ in 0..<5 {
                let isRead = buffers.typed.read(random.password(near: terms).utf8Span)
                let isFolded = checker.folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding)
                #expect(isRead && isFolded)
                let symbols = search.symbols(of: buffers.folded, into: &buffers.symbols)
                let password = unsafe FoldedCharacters(buffers.folded)
                for budget in 0...3 {
                    let lengths = search.bands.lengths(within: budget)
                    for start in 0..<password.count {
                        for list in 0..<search.count {
                            let first = search[list].firstPlace(from: start, symbols[list], lengths: lengths)
                            if first == nil { dismissedCount += 1 }
                            func matches(at place: TrieWalk.Place?) -> [String] {
                                var matches: [String] = []
                                var hits = TrieHits()
                                search[list].forEachMatch(
                                    from: start, at: place, in: password, symbols[list], lengths: lengths, &hits,
                                    wants: { _, _ in true }
                                ) { match, points in matches.append("\(match) \(points)") }
                                return matches
                            }
                            let all = matches(at: nil)
                            matchCount += all.count
                            #expect((first == nil ? [] : matches(at: first)) == all, "seed \(seed)")
                        }
                    }
                }
                buffers.removeAll()
            }
        }
        #expect(dismissedCount > 10_000 && matchCount > 10_000)
    }
}

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
                        let mayMatch = search.mayMatch(from: start, symbols, lengths: lengths)
                        if !mayMatch { dismissedCount += 1 }
                        for list in 0..<search.count {
                            search[list].forEachMatch(
                                from: start, in: password, symbols[list], lengths: lengths, &buffers.tokens.hits,
                                wants: { _, _ in true }
                            ) { match, _ in
                                matchCount += 1
                                #expect(mayMatch, "seed \(seed): \(match.stretch)")
                            }
                        }
                    }
                }
                buffers.removeAll()
            }
        }
        #expect(dismissedCount > 10_000 && matchCount > 10_000)
    }
}

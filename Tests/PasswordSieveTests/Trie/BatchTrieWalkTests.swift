import Testing

@testable import PasswordSieve

/// The matches from all places at once are those from one place after the other.
struct BatchTrieWalkTests {
    private static let seedCount = 200

    @Test func matchesAreThoseOfEachPlace() throws {
        var matchCount = 0
        for seed in 0..<Self.seedCount {
            var random = RandomText(seed: seed)
            var policy = random.policy()
            policy.minimumScore = 5
            let terms =
                random.generator.oneIn(3)
                ? random.termsWithLongStems(policy.folding) : random.terms(0...80, policy.folding)
            let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: terms)])
            let search = checker.search
            // As long as several turns, and up to where one ends.
            let length = random.generator.pick([
                Int.random(in: 0...150, using: &random.generator), BatchTrieWalk.width - 1, BatchTrieWalk.width,
                BatchTrieWalk.width + 1, 2 * BatchTrieWalk.width,
            ])
            var buffers = CheckBuffers()
            var password = ""
            while password.unicodeScalars.count < length {
                password += random.password(near: terms) + random.text(1...3)
            }
            let typed = String(String.UnicodeScalarView(password.unicodeScalars.prefix(length)))
            let isRead = buffers.typed.read(typed.utf8Span)
            let isFolded = checker.folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding)
            #expect(isRead && isFolded)
            let allSymbols = search.symbols(of: buffers.folded, into: &buffers.symbols)
            let characters = unsafe FoldedCharacters(buffers.folded)
            for list in 0..<search.count {
                let (matcher, symbols) = (search[list], allSymbols[list])
                let lengths = search.bands.lengths(within: .max)
                let lastStart = random.generator.oneIn(2) ? characters.count - 1 : characters.count / 2
                var (expected, found): (Set<String>, Set<String>) = ([], [])
                for place in 0...characters.count {
                    if place < characters.count {
                        matcher.forEachMatch(
                            from: place, in: characters, symbols, lengths: lengths, &buffers.tokens.hits,
                            wants: { _, _ in true }, { expected.insert(Self.describe($0, $1)) })
                    }
                    matcher.forEachMatch(
                        to: place, in: characters, symbols, lengths: lengths, &buffers.tokens.hits,
                        wants: { _, _ in true }, { expected.insert(Self.describe($0, $1)) })
                }
                matcher.forEachMatch(
                    in: characters, upTo: lastStart, symbols, lengths: lengths, &buffers.tokens.walks,
                    wants: { _, _ in true }, { found.insert(Self.describe($0, $1)) })
                if lastStart == characters.count - 1 {
                    #expect(found == expected, "seed \(seed)")
                } else {
                    // Matches that begin further on may be found too, but none of the others is missing.
                    let wanted = expected.filter { Self.start(of: $0) <= lastStart }
                    #expect(wanted.isSubset(of: found) && found.isSubset(of: expected), "seed \(seed)")
                }
                matchCount += expected.count
            }
        }
        #expect(matchCount > 10 * Self.seedCount)
    }

    /// A stretch from the last start with a character too many ends beyond the longest term, and is found from its end.
    @Test func reachesBeyondTheLongestTerm() throws {
        var policy = Policy.recommended
        policy.substitutions = .none
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: ["qwaxyz"])])
        var buffers = CheckBuffers()
        _ = buffers.typed.read("qwkaxyz7b".utf8Span)
        _ = checker.folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding)
        let symbols = checker.search.symbols(of: buffers.folded, into: &buffers.symbols)[0]
        var found: [String] = []
        checker.search[0].forEachMatch(
            in: unsafe FoldedCharacters(buffers.folded), upTo: 0, symbols,
            lengths: checker.search.bands.lengths(within: .max), &buffers.tokens.walks, wants: { _, _ in true },
            { found.append(Self.describe($0, $1)) })
        #expect(found.contains("0 7 fuzzy 0 2"))
    }

    private static func describe(_ match: TermMatch, _ points: Int) -> String {
        "\(match.stretch.lowerBound) \(match.stretch.upperBound) \(match.kind) \(match.group) \(points)"
    }

    private static func start(of match: String) -> Int { Int(match.split(separator: " ")[0]) ?? -1 }
}

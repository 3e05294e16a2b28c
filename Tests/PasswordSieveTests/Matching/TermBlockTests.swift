import Testing

@testable import PasswordSieve

/// Terms that are compared 64 at a time match what they match one by one (SPEC 5 and 8).
struct TermBlockTests {
    private struct Case: CustomTestStringConvertible {
        let testDescription: String
        let table: Substitutions
        let characters: String
        /// The groups are too wide for blocks.
        var isWide = false
    }

    private static func ideographs(_ count: UInt32) -> String {
        String(String.UnicodeScalarView((0x4e00..<0x4e00 + count).compactMap(Unicode.Scalar.init)))
    }
    private static let cases = [
        Case(testDescription: "l", table: .extended, characters: "il1!|£"),
        Case(testDescription: "6", table: .extended, characters: "gbq689"),
        Case(testDescription: "entra", table: .entra, characters: "l1"),
        Case(
            testDescription: "wildcard", table: Substitutions(name: "own", readings: ["*": "abc1", "1": "ax"]),
            characters: "abc1*x"),
        // Readings beyond ASCII; `a` and `一` share one.
        Case(
            testDescription: "ideographs",
            table: Substitutions(name: "own", readings: ["*": ideographs(300), "a": "一丁"]),
            characters: "***a1" + ideographs(30)),
        Case(
            testDescription: "wide",
            table: Substitutions(
                name: "own",
                readings: Dictionary(uniqueKeysWithValues: ideographs(2_000).unicodeScalars.map { ($0, "*") })),
            characters: ideographs(2_000), isWide: true),
    ]

    @Test(arguments: cases, [true, false])
    private func blocksEqualTerms(_ tested: Case, literalWithoutLetters: Bool) throws {
        var policy = Policy.recommended
        policy.substitutions = tested.table
        policy.literalWithoutLetters = literalWithoutLetters
        var random = SeededGenerator(seed: 7)
        let characters = Array(tested.characters)
        let texts = (0..<500).map { _ in String(random.pick(random.pick([1, 2, 5, 6]), of: characters)) }
        let terms = Set(texts).sorted()
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "alike", terms: terms)])
        let matcher = checker.search[0]
        let groups = checker.search.tries[0].groups.view
        #expect(groups.count > 0)
        var buffers = CheckBuffers()
        var found = 0
        for _ in 0..<100 {
            // Near a term, and somewhere between others.
            var text = Array(random.pick(terms))
            if random.oneIn(2) { text.reverse() }
            switch random.below(4) {
            case 0: text.insert(random.pick(characters), at: random.below(text.count + 1))
            case 1: text[random.below(text.count)] = random.pick(characters + ["?"])
            case 2: text.remove(at: random.below(text.count))
            default: break
            }
            let typed = String(random.pick(1, of: characters) + text + random.pick(1, of: characters))
            let isRead = buffers.typed.read(typed.utf8Span)
            let isFolded = checker.folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding)
            #expect(isRead && isFolded)
            let password = unsafe FoldedCharacters(buffers.folded)
            for group in 0..<groups.count {
                let terms = groups[group].terms
                #expect(matcher.blocks.blocks(ofGroup: terms.lowerBound).isEmpty == tested.isWide)
                let length = matcher.trie.length(terms.lowerBound)
                for (kind, difference) in [(.exact, 0), (.reversed, 0), (.fuzzy, -1), (.fuzzy, 0), (.fuzzy, 1)]
                    as [(TermMatch.Kind, Int)]
                {
                    let count = length + difference
                    guard count > 0, count < password.count else { continue }
                    for start in 0...min(1, password.count - count) {
                        let match = TermMatch(
                            stretch: start..<start + count, kind: kind, group: terms.lowerBound)
                        var (matching, steps) = ([Int](), StepCount())
                        matcher.forEachTerm(of: match, in: password) {
                            matching.append($0)
                            return true
                        }
                        let expected = terms.filter { matches($0, match, password, matcher) }
                        #expect(matching == expected, "\(typed.debugDescription) \(match)")
                        #expect(matcher.holds(match, in: password, &steps) == !expected.isEmpty)
                        found += expected.count
                    }
                }
            }
        }
        #expect(found > 300)
    }

    private func matches(
        _ term: Int, _ match: TermMatch, _ password: FoldedCharacters, _ matcher: TermMatcher
    ) -> Bool {
        let (text, record) = (matcher.trie.text(term), matcher.trie.terms[term])
        let isLiteral = matcher.literalWithoutLetters && record.isLetterless
        let equivalence = matcher.oneEdit.equivalence
        func equals(_ stretch: some Sequence<Int>) -> Bool {
            zip(stretch, text).allSatisfy {
                isLiteral ? password[$0] == $1 : equivalence.match(password[$0], $1)
            }
        }
        return switch match.kind {
        case .exact: equals(match.stretch)
        case .reversed: !record.isPalindrome && equals(match.stretch.reversed())
        case .fuzzy: !isLiteral && matcher.oneEdit.matchesFuzzily(password, match.stretch, text)
        }
    }
}

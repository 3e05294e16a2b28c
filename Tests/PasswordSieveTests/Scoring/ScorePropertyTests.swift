import Testing

@testable import PasswordSieve

/// Properties of the score under all lists and passwords.
struct ScorePropertyTests {
    private func checker(_ terms: [String], _ policy: Policy) throws -> PasswordChecker {
        try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: terms)])
    }

    @Test func orderAndDuplicatesOfAListDoNotMatter() throws {
        for seed in 0..<400 {
            var random = RandomText(seed: seed)
            let policy = random.policy()
            let terms = random.terms(1...30, policy.folding)
            let first = try checker(terms, policy)
            let again = (terms + terms.filter { _ in random.generator.oneIn(2) }).shuffled(using: &random.generator)
            let second = try checker(again, policy)
            #expect(first.lists == second.lists)
            for _ in 0..<10 {
                let password = random.password(near: terms)
                let verdicts = (first.check(password), second.check(password))
                #expect(verdicts.0.codes == verdicts.1.codes, "seed \(seed)")
                #expect(verdicts.0.score == verdicts.1.score, "seed \(seed)")
                // The line differs, and the spelling of terms that fold alike.
                #expect(shape(verdicts.0) == shape(verdicts.1), "seed \(seed): \(password.debugDescription)")
            }
        }
    }

    private func shape(_ verdict: Verdict) -> [Range<Int>] { verdict.segmentation?.segments.map(\.range) ?? [] }

    @Test func addingATermNeverRaisesTheScore() throws {
        for seed in 0..<400 {
            var random = RandomText(seed: seed)
            var policy = random.policy()
            policy.minimumScore = 5
            var terms = random.terms(1...20, policy.folding)
            let passwords = (0..<10).map { _ in random.password(near: terms) }
            func scores() throws -> [Int] {
                let checker = try checker(terms, policy)
                return passwords.map { checker.check($0).score ?? 0 }
            }
            let last = terms.removeLast()
            var old = try scores()
            terms.append(last)
            for _ in 0..<3 {
                let new = try scores()
                for (old, new) in zip(old, new) { #expect(new <= old, "seed \(seed)") }
                old = new
                terms += random.terms(1...1, policy.folding)
            }
        }
    }

    @Test func theScoreIsTheSumOfTheSegmentsAndTheyCoverThePassword() throws {
        var kinds: Set<Segmentation.Segment.Kind> = []
        for seed in 0..<150 {
            var random = RandomText(seed: seed)
            var policy = random.policy()
            policy.minimumScore = 5
            let terms = random.terms(1...20, policy.folding)
            let checker = try checker(terms, policy)
            let reference = Reference(policy: policy, lists: [(name: "x", terms: terms)])
            for _ in 0..<6 {
                // In ASCII each character folds to one.
                let end = random.generator.pick(["", "", "392", "!85", "4071", "qwert", "efgh", "1.2.98", "-history1"])
                let password = random.password(near: terms).filter(\.isASCII) + end
                let segmentation = try #require(checker.check(password).segmentation)
                let segments = segmentation.segments
                kinds.formUnion(segments.map(\.kind))
                #expect(segments.first?.range.lowerBound ?? 0 == 0)
                #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
                #expect(segments.last?.range.upperBound ?? 0 == password.unicodeScalars.count)
                let sum = segments.reduce(0) { $0 + points($1, policy) }
                #expect(segmentation.score == sum, "seed \(seed): \(password.debugDescription)")
                let least = reference.judge(password, .unknown).score
                #expect(segmentation.score == least, "seed \(seed): \(password.debugDescription)")
            }
        }
        #expect(kinds == Set(Segmentation.Segment.Kind.allCases), "every kind of segment has come up")
    }

    /// The points of a segment by SPEC 5.2, 6 and 7.1, whatever the engine says they are.
    private func points(_ segment: Segmentation.Segment, _ policy: Policy) -> Int {
        switch segment.kind {
        case .block: return 1 + segment.unit.reduce(0) { $0 + points($1, policy) }
        case .pattern(.tail): return segment.range.count == 3 ? 2 : 3
        case .pattern(.word): return 2
        case .term where segment.term?.edits == 1:
            let text = segment.term?.text.unicodeScalars.map(\.value) ?? []
            // Of a term with two spellings it may be either.
            let points = ReferenceTransliteration.spellings(of: text, transliterations: policy.transliterations).map {
                let length = ReferenceFolding.fold($0, policy.folding).count
                let bands = policy.fuzzy.filter { $0.minimumTermLength <= length }
                return bands.max { $0.minimumTermLength < $1.minimumTermLength }?.points ?? 0
            }
            return points.contains(segment.points) ? segment.points : 0
        default: return 1
        }
    }
}

import Testing

@testable import PasswordSieve

/// What holds for all lists and passwords.
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
        for seed in 0..<400 {
            var random = RandomText(seed: seed)
            var policy = Policy.entra
            policy.length.minimum = 0
            let terms = random.terms(1...20, policy.folding)
            let checker = try checker(terms, policy)
            for _ in 0..<10 {
                let password = random.password(near: terms).filter(\.isASCII)
                guard let segments = checker.check(password).segmentation?.segments else { continue }
                #expect(segments.first?.range.lowerBound ?? 0 == 0)
                #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
                #expect(segments.last?.range.upperBound ?? 0 == password.unicodeScalars.count)
            }
        }
    }
}

import TestWorkload
import Testing

@testable import PasswordSieve

/// No list makes a password cost more than ``SearchLimit`` allows, and all calls agree on the passwords that would.
struct SearchLimitTests {
    /// The terms are one edit from many stretches of a long password of `l` and `£` in symbols, and match none.
    private func checker() throws -> PasswordChecker {
        let list = HostileList.variants(ofLengths: 5...30, others: "bdf")
        var checker = try PasswordChecker(lists: [TermList(name: list.name, terms: list.terms)])
        checker.searchLimit = SearchLimit(decision: 50_000)
        return checker
    }

    /// Characters that read alike, without much that repeats, and what complexity asks for.
    private func password(_ count: Int) -> String {
        var generator = SeededGenerator(seed: 1)
        return String((0..<count - 2).map { _ in generator.pick(Array("l£")) }) + "Q7"
    }

    @Test("A password whose decision takes too many steps is refused by all calls, and shorter ones are judged")
    func refusal() throws {
        let checker = try checker()
        let password = password(256)
        #expect(!checker.accepts(password))
        let verdict = checker.check(password)
        #expect(verdict.violations == [.tooManySteps(limit: 50_000)] && verdict.segmentation == nil)
        #expect(verdict.violations.map(\.code) == [.tooLong])
        #expect(verdict.message(for: .person) == "Use fewer characters.")
        #expect(verdict.message(for: .administrator).contains("50000 steps"))
        let guidance = checker.guidance(password)
        #expect(!guidance.isAccepted && guidance.hint == .shorten(maximum: nil))
        let explanation = checker.explain(password)
        #expect(explanation.verdict == verdict && explanation.matches.isEmpty && explanation.leastChange == .notFound)
        #expect(checker.check(self.password(8)).segmentation != nil)
    }

    @Test("All calls agree around the limit")
    func agreement() throws {
        let checker = try checker()
        var codes: Set<[Violation.Code]> = []
        for count in stride(from: 8, through: 248, by: 16) {
            let password = password(count)
            let verdict = checker.check(password)
            codes.insert(verdict.violations.map(\.code))
            #expect(checker.accepts(password) == verdict.isAccepted, "\(count)")
            #expect(checker.guidance(password).isAccepted == verdict.isAccepted, "\(count)")
            #expect(checker.explain(password).verdict == verdict, "\(count)")
        }
        #expect(codes == [[], [.tooLong]])
    }

    @Test("The limit holds for the standard policy's own list")
    func ordinaryPasswords() throws {
        let checker = try PasswordChecker(lists: [.global])
        for text in ["Contoso@London1", "correct horse battery staple", String(repeating: "Passw0rd!", count: 28)] {
            let steps = CheckBuffers.ofThisThread { buffers in
                _ = checker.breaksNoRule(text.utf8Span, for: nil, replacing: nil, &buffers)
                return buffers.tokens.searchSteps
            }
            #expect(steps > 0 && steps < SearchLimit.standard.decision / 40, "\(steps)")
        }
    }

    @Test("A decision takes no more steps than twice a verdict, so that a verdict may do without it")
    func stepsOfDecisions() throws {
        for seed in 0..<100 {
            var random = RandomText(seed: seed)
            let policy = random.policy()
            let terms =
                random.generator.oneIn(2)
                ? random.terms(20...200, policy.folding) : random.termsWithLongStems(policy.folding)
            let checker = try PasswordChecker(
                policy: policy, lists: [TermList(name: "terms", terms: terms)], entraLimits: .lifted)
            for _ in 0..<40 {
                let password = random.password(near: terms)
                let (verdict, decision) = CheckBuffers.ofThisThread { buffers in
                    _ = checker.check(password.utf8Span, for: nil, replacing: nil, &buffers)
                    let verdict = buffers.tokens.searchSteps
                    _ = checker.breaksNoRule(password.utf8Span, for: nil, replacing: nil, &buffers)
                    return (verdict, buffers.tokens.searchSteps)
                }
                #expect(decision <= 2 * verdict + 100, "seed \(seed)")
            }
        }
    }
}

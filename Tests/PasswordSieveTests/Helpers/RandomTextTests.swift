import Testing

@testable import PasswordSieve

/// The random cases reach every rule, so that comparing the engine with the reference means something.
struct RandomTextTests {
    @Test func casesReachEveryRule() {
        var counts: [String: Int] = [:]
        for seed in 0..<200 {
            var random = RandomText(seed: seed)
            let policy = random.policy()
            let terms = random.terms(0...20, policy.folding)
            let reference = Reference(policy: policy, lists: [(name: "custom", terms: terms)])
            for _ in 0..<40 {
                let password = random.password(near: terms)
                let verdict = reference.judge(password, .unknown, replacing: random.old(of: password))
                if let similarity = verdict.similarity { counts[similarity, default: 0] += 1 }
                for segment in verdict.segments {
                    for kind in Set(segment.unit.map { "unit of \($0.kind)" } + [segment.kind]) {
                        counts[kind, default: 0] += 1
                    }
                }
                if verdict.required != policy.minimumScore {
                    counts[verdict.scoreBanned ? "passphrase, banned" : "passphrase", default: 0] += 1
                }
                if isWaivedByWideCharacters(password, policy) { counts["waiver", default: 0] += 1 }
            }
        }
        let often = ["ending", "word", "tail", "block", "year", "unit of word", "passphrase", "waiver", "contained"]
        let seldom = [
            "unit of ending", "passphrase, banned", "repeat", "sequence", "date", "equal", "reversed", "sameCore",
            "fewChanges 1", "fewChanges 3",
        ]
        for kind in often { #expect(counts[kind, default: 0] >= 40, "\(kind)") }
        for kind in seldom { #expect(counts[kind, default: 0] >= 10, "\(kind)") }
    }

    /// True if the waiver of classes needs characters that count as two (SPEC 10).
    private func isWaivedByWideCharacters(_ password: String, _ policy: Policy) -> Bool {
        guard let waivedFrom = policy.classes.waivedFrom, policy.length.unit == .codePoints else { return false }
        let count = password.unicodeScalars.count
        let wide = password.unicodeScalars.count { ReferenceUnicode.isHanHangulOrKana($0.value) }
        return count < waivedFrom && count + wide >= waivedFrom
    }
}

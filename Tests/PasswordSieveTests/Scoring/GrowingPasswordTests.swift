import Testing

@testable import PasswordSieve

/// The effect of one more character at the end, or of one more term in a list, on a score. The passwords and the characters
/// are ASCII, where folding looks at each character alone.
struct GrowingPasswordTests {
    private static let ends = Array("0123456789abcegiklmnoprstuvyz-_.! ABEHNORST@")

    /// Calls `body` with the verdicts on 8,000 passwords and on each with a character more, and with the policy.
    private func forEachGrowth(
        _ adjust: (inout Policy) -> Void = { _ in },
        _ body: (_ shorter: Growth, _ longer: Growth, _ policy: Policy) -> Void
    ) throws {
        for seed in 0..<400 {
            var random = RandomText(seed: 600_000 + seed)
            var policy = random.policy()
            policy.minimumScore = 5
            adjust(&policy)
            let terms = random.terms(1...20, policy.folding).filter { $0.utf8.allSatisfy { $0 < 0x80 } }
            let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: terms)])
            for _ in 0..<20 {
                var text = random.password(near: terms).filter(\.isASCII)
                let shorter = try #require(Growth(text, checker))
                text.append(random.generator.pick(Self.ends))
                body(shorter, try #require(Growth(text, checker)), policy)
            }
        }
    }

    struct Growth {
        let text: String
        let score: Int
        let segments: [Segmentation.Segment]

        init?(_ text: String, _ checker: PasswordChecker) {
            guard let segmentation = checker.check(text).segmentation else { return nil }
            (self.text, score, segments) = (text, segmentation.score, segmentation.segments)
        }
    }

    /// A longer password scores less only where a token that reaches its end replaces characters that had their own
    /// points: it cannot replace more than one point for each of them. The exception is a password that was a word and
    /// nothing else, which SPEC 6.9 does not judge.
    @Test func onlyATokenThatReachesTheEndLowersTheScore() throws {
        try forEachGrowth { shorter, longer, policy in
            guard let last = longer.segments.last else { return }
            let wasAWordAlone = longer.segments.map(\.kind) == [.pattern(.word), last.kind] && last.range.count == 1
            guard !wasAWordAlone else { return }
            #expect(
                shorter.score <= longer.score - last.points + last.range.count - 1,
                "\(shorter.text) \(longer.text) \(policy)")
        }
    }

    /// SPEC 6.7: one more character in a tail costs as much as the tail did, or more.
    @Test func aTailLowersNoScore() throws {
        var count = 0
        try forEachGrowth {
            $0.patterns = [.tail]
        } _: { shorter, longer, policy in
            guard longer.segments.last?.kind == .pattern(.tail) else { return }
            count += 1
            #expect(shorter.score <= longer.score, "\(shorter.text) \(longer.text) \(policy)")
        }
        #expect(count >= 300)
    }

    /// SPEC 6.8: `History-202` has 3 points for its tail, `History-2026` 1 for its ending.
    @Test func anEndingLowersTheScoreByTwoAtMost() throws {
        var drops: Set<Int> = []
        try forEachGrowth {
            $0.patterns = [.tail, .ending]
        } _: { shorter, longer, policy in
            guard longer.segments.last?.kind == .pattern(.ending) else { return }
            drops.insert(shorter.score - longer.score)
            #expect(shorter.score <= longer.score + 2, "\(shorter.text) \(longer.text) \(policy)")
        }
        #expect(drops.isSuperset(of: [0, 1, 2]))
    }

    /// One more character costs one point more at most, unless the password had a tail, an ending or a word: these are
    /// what they are only at the end, or in a short password.
    @Test func oneMoreCharacterAddsOnePointAtMost() throws {
        try forEachGrowth { shorter, longer, policy in
            let kinds = shorter.segments.map(\.kind)
            guard ![.tail, .ending, .word].contains(where: { kinds.contains(.pattern($0)) }) else { return }
            #expect(longer.score <= shorter.score + 1, "\(shorter.text) \(longer.text) \(policy)")
        }
    }

    /// A term more never raises a score (`ScorePropertyTests`), but it may take the place of a pattern, and what
    /// remains is a passphrase of words (SPEC 7.2).
    @Test func aTermInPlaceOfAPatternMayMakeAPassphrase() throws {
        let words = ["lemon", "canal", "spider"]
        func verdict(_ terms: [String]) throws -> Verdict {
            try PasswordChecker(lists: [TermList(name: "custom", terms: terms)]).check("lemoncanalspider2026")
        }
        let (before, after) = (try verdict(words), try verdict(words + ["2026"]))
        #expect(before.segmentation?.segments.last?.kind == .pattern(.year))
        #expect([before.score, before.requiredScore] == [4, 5])
        #expect([after.score, after.requiredScore] == [4, 4])
        #expect(!before.isAccepted && after.isAccepted)
    }
}

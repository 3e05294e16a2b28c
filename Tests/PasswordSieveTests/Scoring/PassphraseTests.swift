import PasswordSieve
import Testing

/// SPEC 7.2: the points that suffice for a passphrase.
struct PassphraseTests {
    private static let words = ["lemon", "canal", "spider", "rage", "window", "finch", "Köln", "quarterdeck"]

    private func checker(_ adjust: (inout Policy) -> Void = { _ in }) throws -> PasswordChecker {
        var policy = Policy.recommended
        adjust(&policy)
        return try PasswordChecker(policy: policy, lists: [TermList(name: "own", terms: Self.words)])
    }

    /// The decision, the verdict, guidance and the explanation agree.
    private func expect(
        _ password: String, _ checker: PasswordChecker, score: Int, required: Int, isAccepted: Bool,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let verdict = checker.check(password)
        #expect(verdict.score == score, sourceLocation: sourceLocation)
        #expect(verdict.requiredScore == required, sourceLocation: sourceLocation)
        #expect(verdict.segmentation?.isPassphrase == (required < 5), sourceLocation: sourceLocation)
        #expect(verdict.isAccepted == isAccepted, sourceLocation: sourceLocation)
        #expect(checker.accepts(password) == isAccepted, sourceLocation: sourceLocation)
        let guidance = checker.guidance(password)
        #expect(guidance.isAccepted == isAccepted, sourceLocation: sourceLocation)
        #expect(guidance.points?.required == required, sourceLocation: sourceLocation)
        let explanation = checker.explain(password)
        #expect(explanation.verdict == verdict, sourceLocation: sourceLocation)
        #expect(explanation.rules?.score?.isPassphrase == (required < 5), sourceLocation: sourceLocation)
        #expect(explanation.segmentations.first == verdict.segmentation, sourceLocation: sourceLocation)
        #expect(explanation.segmentations.allSatisfy { $0.required == required }, sourceLocation: sourceLocation)
    }

    /// SPEC 8 holds whatever the score, also where a typo costs more points than a passphrase needs.
    @Test func aPassphraseNearATermIsBanned() throws {
        var policy = Policy.recommended
        policy.passphrase = .init(from: 12, minimumScore: 3)
        policy.fuzzy = [.init(minimumTermLength: 5, points: 4)]
        let lists = [TermList(name: "own", terms: Self.words + ["lemoncanalspidar"])]
        let checker = try PasswordChecker(policy: policy, lists: lists)
        let verdict = checker.check("lemoncanalspider")
        #expect((verdict.score, verdict.requiredScore, verdict.codes) == (3, 3, [.banned]))
        #expect(!checker.accepts("lemoncanalspider") && !checker.guidance("lemoncanalspider").isAccepted)
    }

    @Test func fourPointsSuffice() throws {
        let checker = try checker()
        expect("lemoncanalspiderrage", checker, score: 4, required: 4, isAccepted: true)
        expect("lemon-canalwindow!", checker, score: 5, required: 5, isAccepted: true)
        expect("LemonCanalSpider42", checker, score: 4, required: 5, isAccepted: false)
        // Three terms and a character.
        expect("spider-windowlemon", checker, score: 4, required: 4, isAccepted: true)
        // 17 characters.
        expect("spider-canallemon", checker, score: 4, required: 5, isAccepted: false)
        // Three points are too few even so.
        expect("quarterdeckspiderlemon", checker, score: 3, required: 4, isAccepted: false)
    }

    @Test func threeTermsAreDifferent() throws {
        let checker = try checker()
        expect("quarterdecklemonquarterdeck", checker, score: 3, required: 5, isAccepted: false)
        expect("lemoncanallemoncanals", checker, score: 4, required: 5, isAccepted: false)
        // Typos and second spellings do not make another term.
        expect("windowcanalwindpwcanal", checker, score: 5, required: 5, isAccepted: true)
        expect("kölncanalkoelncanalx", checker, score: 5, required: 5, isAccepted: true)
        expect("kölnspiderkoelnspider", checker, score: 4, required: 5, isAccepted: false)
    }

    @Test func patternsNeedAllPoints() throws {
        let checker = try checker()
        expect("lemoncanalspider2026", checker, score: 4, required: 5, isAccepted: false)
        expect("lemoncanalspideraaaa", checker, score: 4, required: 5, isAccepted: false)
    }

    @Test func lengthIsTypedAndFolded() throws {
        let checker = try checker()
        // Typed 18, folded 17.
        expect("spider-canallemon\u{200b}", checker, score: 4, required: 5, isAccepted: false)
        // Typed 17, folded 18.
        expect("ﬁnch-windowspider", checker, score: 4, required: 5, isAccepted: false)
        let units = try self.checker { $0.length.unit = .utf16 }
        // 17 code points, 18 UTF-16 code units.
        expect("spider😀canallemon", units, score: 4, required: 4, isAccepted: true)
        expect("spider😀canallemon", checker, score: 4, required: 5, isAccepted: false)
    }

    @Test func theRuleIsThePolicys() throws {
        let password = "lemoncanalspiderrage"
        expect(password, try checker { $0.passphrase = nil }, score: 4, required: 5, isAccepted: false)
        expect(password, try checker { $0.passphrase?.from = 21 }, score: 4, required: 5, isAccepted: false)
        expect(password, try checker { $0.passphrase?.minimumScore = 6 }, score: 4, required: 5, isAccepted: false)
        expect(
            "lemoncanalspider", try checker { $0.passphrase = .init(from: 16, minimumScore: 3) }, score: 3, required: 3,
            isAccepted: true)
    }
}

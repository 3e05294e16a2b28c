import PasswordSieve
import Testing

/// SPEC 7.
struct SegmenterTests {
    /// The arithmetic with the list of each term.
    private func segments(_ password: String, _ lists: [String: [String]]) throws -> [String] {
        var policy = Policy.nist
        policy.minimumScore = 5
        policy.length.minimum = 0
        let checker = try PasswordChecker(
            policy: policy, lists: lists.map { TermList(name: $0.key, terms: $0.value) })
        let typed = Array(password.unicodeScalars)
        return checker.check(password).segmentation?.segments.map { segment in
            let text = String(String.UnicodeScalarView(typed[segment.range]))
            return segment.term.map { "\(text)=\($0.text)/\($0.list):\($0.line)" } ?? text
        } ?? []
    }

    @Test func theLeastTotalWins() throws {
        // The longest match from the left would cost 4.
        #expect(
            try segments("abcdef", ["x": ["abcd", "abc", "def"]]) == ["abc=abc/x:2", "def=def/x:3"])
    }

    @Test func theLongerSegmentGoesFirst() throws {
        #expect(try segments("abc", ["x": ["a", "bc", "ab", "c"]]) == ["ab=ab/x:3", "c=c/x:4"])
        #expect(try segments("xab", ["x": ["xa", "ab"]]) == ["xa=xa/x:1", "b"])
    }

    @Test func aTokenGoesBeforeASingleCharacter() throws {
        #expect(try segments("ab", ["x": ["b"]]) == ["a", "b=b/x:1"])
    }

    @Test func customGoesFirstThenByNameThenGlobal() throws {
        let all = ["global": ["ab"], "zoo": ["ab"], "brands": ["ab"], "custom": ["ab"]]
        #expect(try segments("ab", all) == ["ab=ab/custom:1"])
        #expect(try segments("ab", all.filter { $0.key != "custom" }) == ["ab=ab/brands:1"])
        #expect(try segments("ab", ["global": ["ab"], "zoo": ["ab"]]) == ["ab=ab/zoo:1"])
        // The list counts before the term.
        #expect(try segments("l1", ["global": ["l1"], "zoo": ["ll"]]) == ["l1=ll/zoo:1"])
    }

    @Test func thenTheTermThatSortsFirst() throws {
        // `1` may be read as l and i: both terms match both characters.
        #expect(try segments("11", ["x": ["li", "il", "i1"]]) == ["11=i1/x:3"])
    }

    @Test func equalTermsShowTheFirstSpelling() throws {
        #expect(try segments("contoso", ["x": ["CONTOSO", "Contoso"]]) == ["contoso=CONTOSO/x:1"])
    }

    @Test func rangesPointIntoThePasswordAsTyped() throws {
        #expect(try segments("ﬁshx", ["x": ["fish"]]) == ["ﬁsh=fish/x:1", "x"])
        #expect(try segments("pa\u{308}ss\u{200B}", ["x": ["pass"]]) == ["pa\u{308}ss=pass/x:1"])
        #expect(try segments("p\u{200B}ass", ["x": ["pass"]]) == ["p\u{200B}ass=pass/x:1"])
    }

    @Test func aTermOfSeveralListsNamesThemAll() throws {
        var policy = Policy.entra
        policy.classes.required = 0
        let lists = ["global", "zoo", "custom"].map { TermList(name: $0, terms: ["contoso"]) }
        let checker = try PasswordChecker(policy: policy, lists: lists)
        let verdict = checker.check("contoso123")
        #expect(verdict.segmentation?.segments.first?.term?.lists == ["custom", "zoo", "global"])
        #expect(verdict.violatedLists == ["custom", "zoo", "global"])
    }

    /// SPEC 7.2.
    @Test func aShortPasswordWithoutATermIsNotBanned() throws {
        var policy = Policy.entra
        policy.length.minimum = 0
        policy.classes.required = 0
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: ["contoso"])])
        #expect(checker.check("qv").isAccepted)
        #expect(checker.check("qv").score == 2)
        #expect(checker.check("").isAccepted)
    }

    /// A block that is longer than a cheap token of the same start.
    @Test func aBlockGoesBeyondACheapToken() throws {
        var policy = Policy.nist
        policy.minimumScore = 5
        policy.length.minimum = 0
        policy.patterns = [.block]
        policy.fuzzy = Policy.recommended.fuzzy
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: ["kwm", "kwmkwr"])])
        // Twice `kwm` is a typo for 2 points, three times a block for 2.
        #expect(checker.check("kwmkwmkwmxq").score == 4)
    }
}

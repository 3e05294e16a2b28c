import Testing

@testable import PasswordSieve

/// SPEC 4.
struct TermListTests {
    private func read(_ bytes: [UInt8]) throws(TermListError) -> [TermList.Term] {
        try TermList(name: "custom", utf8: bytes.span, source: "contoso.txt").terms
    }

    private func read(_ text: String) throws(TermListError) -> [TermList.Term] { try read(Array(text.utf8)) }

    @Test func takesOneTermALine() throws {
        let terms = try read("contoso\nWidget\n")
        #expect(terms == [.init(text: "contoso", line: 1), .init(text: "Widget", line: 2)])
    }

    @Test(arguments: [
        ("a\nb", ["a", "b"], "no ending of the last line"),
        ("a\r\nb\r\n", ["a", "b"], "CRLF"),
        ("\u{FEFF}a\nb\n", ["a", "b"], "byte-order mark"),
        ("\n a \n\t \n  \nb\t\n", [" a ", "b\t"], "blank lines go, nothing is trimmed"),
        ("# comment\n#\na\n #b\n", ["a", " #b"], "comments start at the start of the line"),
        ("\\#a\n\\\\b\n\\ \n\\c\n", ["#a", "\\b", " ", "c"], "escapes"),
        ("a\rb\n", ["a\rb"], "a CR inside a line is a character"),
        ("a\r", ["a\r"], "a CR without LF is no line ending"),
    ])
    func readsText(text: String, expected: [String], comment: Comment) throws {
        #expect(try read(text).map(\.text) == expected, comment)
    }

    @Test func aTermMayLookLikeTheBeginningOfSettings() throws {
        #expect(try read("{\nBannedPasswordList\n").map(\.text) == ["{", "BannedPasswordList"])
    }

    @Test func knowsLines() throws {
        #expect(try read("# x\n\na\n\nb\n").map(\.line) == [3, 5])
    }

    @Test func refusesWhatIsNoText() {
        let cases: [(bytes: [UInt8], reason: TermListError.Reason, lines: [Int])] = [
            ([], .empty, []), (Array("# nothing\n\n".utf8), .empty, []),
            (Array("a\nb".utf8) + [0xff] + Array("\n".utf8), .illFormedUTF8, [2]),
            (Array("a\n".utf8) + [0xed, 0xa0, 0x80], .illFormedUTF8, [2]),
            (Array("\u{FEFF}\n { \"values\": [ { \"name\": \"BannedPasswordList\" } ] }".utf8), .graphSettings, [1]),
            ([0xff, 0xfe, 0x61, 0], .utf16, [1]), ([0xfe, 0xff, 0, 0x61], .utf16, [1]),
        ]
        for (bytes, reason, lines) in cases {
            #expect(throws: TermListError(reason, list: "custom", source: "contoso.txt", lines: lines)) {
                try read(bytes)
            }
        }
    }

    @Test func refusesFilesThatCannotBeRead() throws {
        for path in ["/no/such/list.txt", "/"] {
            let error = #expect(throws: TermListError.self) { try TermList(name: "x", contentsOf: path) }
            guard case .unreadable = error?.reason else {
                Issue.record("\(path): \(String(describing: error))")
                continue
            }
            #expect(error?.source == path)
        }
    }

    @Test func errorsAreOneLineWithPlaceProblemAndRemedy() {
        let error = TermListError(
            .lengthOutsideEntraLimits(4...16), list: "custom", source: "contoso.txt", lines: [3, 17, 29])
        #expect(
            error.description
                == "contoso.txt:3: Microsoft Entra takes terms of 4 to 16 characters only (also lines 17, 29); "
                + "mend the list, or lift the limits if it is not meant for Entra")
        let many = TermListError(.foldsToNothing, list: "x", source: nil, lines: Array(1...14))
        #expect(
            many.description.hasPrefix(
                "list x:1: the term is empty or holds only invisible characters (also lines 2, 3,"))
        #expect(many.description.contains("11 and 3 more)"))
    }
}

/// SPEC 4.2 and 4.3.
struct TermListLimitsTests {
    private func error(
        _ terms: [String], name: String = "custom", _ policy: Policy = .entra,
        _ limits: PasswordChecker.EntraLimits = .enforced
    ) -> TermListError? {
        do {
            _ = try PasswordChecker(policy: policy, lists: [TermList(name: name, terms: terms)], entraLimits: limits)
            return nil
        } catch {
            guard case .list(let error) = error else { return nil }
            return error
        }
    }

    @Test func entraTakesFourToSixteenCharactersAsWritten() {
        #expect(error(["four", String(repeating: "a", count: 16)]) == nil)
        let short = error(["four", "abc", "five5", String(repeating: "a", count: 17)])
        #expect(short?.reason == .lengthOutsideEntraLimits(4...16))
        #expect(short?.lines == [2, 4])
        // Counted as written, although it folds to 4.
        #expect(error(["ﬃx"])?.lines == [1])
        // 16 code points, more bytes.
        #expect(error([String(repeating: "ж", count: 16)]) == nil)
    }

    @Test func entraTakesAThousandTerms() {
        let terms = (1...1_002).map { "term\($0)" }
        #expect(error(Array(terms.prefix(1_000))) == nil)
        let refused = error(terms)
        #expect(refused?.reason == .tooManyForEntra(count: 1_002, maximum: 1_000))
        #expect(refused?.lines == [1_001, 1_002])
    }

    @Test func limitsCanBeLiftedAndHoldForCustomListsUnderEntraOnly() {
        #expect(error(["abc"], .entra, .lifted) == nil)
        #expect(error(["abc"], .nist) == nil)
        #expect(error(["abc"], name: "brands") == nil)
        #expect(error(["abc"], name: "global") == nil)
    }

    @Test func everyListTakesUpTo128Characters() {
        let longest = String(repeating: "a", count: 128)
        #expect(error([longest], .nist) == nil)
        for (policy, limits) in [(Policy.nist, PasswordChecker.EntraLimits.enforced), (.entra, .lifted)] {
            let refused = error([longest, longest + "a"], policy, limits)
            #expect(refused?.reason == .tooLong(maximum: 128))
            #expect(refused?.lines == [2])
        }
    }

    @Test func termsThatFoldToNothingAreRefused() {
        let refused = error(["abcd", "\u{200B}\u{200B}\u{200B}\u{200B}", "", "efgh"], .nist)
        #expect(refused?.reason == .foldsToNothing)
        #expect(refused?.lines == [2, 3])
    }

    @Test func namesAreCheckedAndUnique() {
        #expect(error(["abcd"], name: "")?.reason == .unusableName)
        #expect(error(["abcd"], name: "a\nb")?.reason == .unusableName)
        let twice = [TermList(name: "x", terms: ["abcd"]), TermList(name: "x", terms: ["efgh"])]
        let expected = ConfigurationError.list(TermListError(.duplicateName, list: "x", source: nil))
        #expect(throws: expected) { try PasswordChecker(policy: .entra, lists: twice) }
    }
}

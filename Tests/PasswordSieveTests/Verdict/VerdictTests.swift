import Testing

@testable import PasswordSieve

/// SPEC 11.
struct VerdictTests {
    private static let user = UserContext(accountName: "jdoe", surname: "Doering")

    /// Breaks every rule but the maximum.
    private func everything(_ mode: Policy.Mode = .enforce) throws -> Verdict {
        var policy = Policy.entra
        policy.mode = mode
        policy.length = .init(minimum: 20, maximum: 256)
        policy.names = [.entra, .activeDirectory]
        let lists = [
            TermList(name: "global", terms: ["doering"]), TermList(name: "custom", terms: ["doeringjdoe", "jdoe"]),
        ]
        return try PasswordChecker(policy: policy, lists: lists).check("doering\tjdoe", for: Self.user)
    }

    @Test func everyViolationIsReportedInOrder() throws {
        let verdict = try everything()
        #expect(verdict.codes == [.tooShort, .disallowedCharacter, .complexity, .containsName, .banned])
        #expect(!verdict.isAccepted)
        #expect(
            verdict.violations == [
                .tooShort(length: 12, minimum: 20, unit: .codePoints, isFolded: false),
                .disallowedCharacter(positions: [7], allowed: .printableASCII),
                .complexity(present: [.lowercase], required: 3, of: .entra),
                verdict.violations[3],
                verdict.violations[4],
                .bannedByScore(3, required: 5, lists: ["custom", "global"]),
            ])
        guard case .containsName(let names) = verdict.violations[3],
            case .bannedWhole(let term, let lists) = verdict.violations[4]
        else {
            Issue.record("\(verdict.violations)")
            return
        }
        #expect(names.map(\.kind) == [.surname, .accountName, .accountName])
        #expect(names.map(\.rule) == [.entra, .entra, .activeDirectory])
        #expect((term.text, term.edits) == ("doeringjdoe", 1))
        #expect(lists == ["custom"])
    }

    /// A verdict looks its terms up in the lists, so these stay as long as it does.
    @Test func termsAreKnownWithoutTheChecker() throws {
        func term(_ password: String, _ lists: KeyValuePairs<String, [String]>) throws -> BannedTerm? {
            let lists = lists.map { TermList(name: $0.key, terms: $0.value) }
            return try PasswordChecker(lists: lists).check(password).segmentation?.terms.first
        }
        let term = try #require(try term("Conttoso", ["own": ["Blank", "Contoso"], "global": ["contoso"]]))
        #expect((term.text, term.list, term.line, term.lists) == ("Contoso", "own", 2, ["own", "global"]))
        #expect((term.edits, term.isReversed, term.isGlobal) == (1, false, false))
        // Terms are equal if all of that is, whatever lists they were found in.
        let same = BannedTerm(
            text: "Contoso", list: "own", line: 2, lists: ["own", "global"], edits: 1, isReversed: false)
        #expect(term == same && term.hashValue == same.hashValue)
        let others = [
            BannedTerm(text: "contoso", list: "own", line: 2, lists: ["own", "global"], edits: 1, isReversed: false),
            BannedTerm(text: "Contoso", list: "own", line: 2, lists: ["own"], edits: 1, isReversed: false),
            BannedTerm(
                text: "Contoso", list: "own", line: 1, lists: ["own", "global"], edits: 1, isReversed: false),
            BannedTerm(
                text: "Contoso", list: "own", line: 2, lists: ["own", "global"], edits: 0, isReversed: false),
        ]
        for other in others { #expect(term != other) }
    }

    /// SPEC 8: equal terms first, then by list, then by code points.
    @Test func theFirstTermNearTheWholePasswordIsShown() throws {
        func shown(_ lists: KeyValuePairs<String, [String]>) throws -> String? {
            let checker = try PasswordChecker(
                policy: .entra, lists: lists.map { TermList(name: $0.key, terms: $0.value) })
            for case .bannedWhole(let term, _) in checker.check("kwmrtvz").violations {
                return "\(term.text)/\(term.list)/\(term.edits)"
            }
            return nil
        }
        #expect(try shown(["x": ["kwmrtvb", "kwmrtva", "kwmrtvc"]]) == "kwmrtva/x/1")
        #expect(try shown(["global": ["kwmrtva"], "custom": ["kwmrtvb"]]) == "kwmrtvb/custom/1")
        #expect(try shown(["global": ["kwmrtvz"], "custom": ["kwmrtvb"]]) == "kwmrtvz/global/0")
    }

    @Test func auditModeReportsAndRejectsNothing() throws {
        let (enforced, audited) = (try everything(), try everything(.audit))
        #expect(audited.isAccepted)
        #expect(audited.decision == .accepted)
        #expect(audited.violations == enforced.violations)
        #expect(audited.outcome == enforced.outcome)
    }

    @Test func outcomesAreThoseOfASelfServiceReset() throws {
        let user = UserContext(accountName: "jdoe", surname: "Doering")
        func outcome(_ password: String, _ rules: Set<Policy.NameRule> = []) throws -> RejectionOutcome? {
            var policy = Policy.entra
            policy.names = rules
            let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: ["contoso"])])
            return checker.check(password, for: user).outcome
        }
        #expect(try outcome("Qvwzkrm8!") == nil)
        #expect(try outcome("qV8!") == .onPremisesPolicy)
        #expect(try outcome("qvwzkrmbtnhg") == .onPremisesPolicy)
        #expect(try outcome("Qvwzkrm8!jdoe", [.activeDirectory]) == .onPremisesPolicy)
        #expect(try outcome("Qvwzkrm8!jdoe", [.entra]) == .bannedPasswordPolicy)
        #expect(try outcome("Contoso!1") == .bannedPasswordPolicy)
        #expect(try outcome("Qvwzkrm8é") == .bannedPasswordPolicy)
        // Both kinds: the cloud's rules come first.
        #expect(try outcome("contoso") == .bannedPasswordPolicy)
    }

    @Test func codesMapToThoseOfNativeAuthentication() {
        let codes = Violation.Code.allCases.map(\.nativeAuthenticationCode)
        #expect(
            codes == [
                "password_too_short", "password_too_long", "password_is_invalid", "password_too_weak",
                "password_banned", "password_recently_used", "password_banned", "password_banned",
            ])
    }

    @Test func aVerdictKnowsPolicyAndLists() throws {
        let verdict = try everything()
        #expect(verdict.policyName == "entra, changed")
        #expect(verdict.policyVersion == 1)
        #expect(verdict.lists.map(\.name) == ["custom", "global"])
        #expect(verdict.lists.map(\.termCount) == [2, 1])
        #expect(verdict.lists.allSatisfy { $0.fingerprint.count == 16 })
    }

    /// SPEC 10.3.
    @Test func policiesWithoutScoreReportNone() throws {
        let lists = [TermList(name: "custom", terms: ["contosocontosocontoso"])]
        let directory = try PasswordChecker(policy: .activeDirectory, lists: lists)
        #expect(directory.check("ContosoContosoContoso1").violations == [])
        #expect(directory.check("ContosoContosoContoso1").score == nil)
        #expect(!directory.policy.usesLists)
        let nist = try PasswordChecker(policy: .nist, lists: lists)
        #expect(nist.check("C0ntosoContosoContoso1").codes == [.banned])
        #expect(nist.check("C0ntosoContosoContoso12").codes == [])
        #expect(nist.check("C0ntosoContosoContoso1").score == nil)
    }

    /// No text of a password in what may be logged.
    @Test func descriptionsHoldNoTextOfThePassword() throws {
        let verdict = try everything()
        var texts = ["\(verdict)", String(reflecting: verdict), "\(verdict.violations)"]
        texts += [verdict.segmentation.map { "\($0) \(String(reflecting: $0))" } ?? ""]
        texts += verdict.segmentation?.segments.map { "\($0) \(String(reflecting: $0))" } ?? []
        texts += verdict.segmentation?.segments.compactMap(\.term).map { "\($0) \(String(reflecting: $0))" } ?? []
        let disclosure = Segmentation.Disclosure.password("doe")
        texts += ["\(disclosure)", String(reflecting: disclosure)]
        for text in texts {
            #expect(!text.isEmpty)
            #expect(!text.lowercased().contains("doe"), "\(text)")
        }
    }
}

struct MessagesTests {
    private let checker: PasswordChecker

    init() throws {
        let lists = [TermList(name: "custom", terms: ["contoso"]), TermList(name: "global", terms: ["secretterm"])]
        checker = try PasswordChecker(policy: .entra, lists: lists)
    }

    @Test func thePersonHearsWhatToDoAndNoGlobalTerm() {
        let verdict = checker.check("Secretterm1", for: UserContext(surname: "Term"))
        #expect(
            verdict.messages(for: .person) == [
                "Leave out your surname.",
                "This password is too easy to guess, since it is on a list of banned passwords or close to one. "
                    + "Choose another.",
                "This password is too easy to guess, since most of it is common or banned words. "
                    + "Add at least 3 characters outside of common words.",
            ])
        #expect(!verdict.message(for: .person).lowercased().contains("secretterm"))
    }

    @Test func theAdministratorHearsRulesTermsAndLists() {
        let verdict = checker.check("Secretterm1", for: UserContext(surname: "Term"))
        #expect(
            verdict.messages(for: .administrator) == [
                "Contains a name of the user: surname (Entra rule).",
                "The whole password is one edit away from the banned term [secretterm] (list global).",
                "Banned by its score: [secretterm] + 1 character = 2 < 5 (list global).",
            ])
        let redacted = verdict.administratorMessages(showing: .ownTerms)
        #expect(redacted[1] == "The whole password is one edit away from the banned term [global term] (list global).")
        #expect(redacted[2] == "Banned by its score: [global term] + 1 character = 2 < 5 (list global).")
    }

    @Test func otherUnitsAndLimitsHaveMessages() throws {
        var policy = Policy.activeDirectory
        policy.characters = .noControl
        policy.length = .init(minimum: 8, maximum: 10, unit: .utf16, foldedToo: true)
        policy.classes.required = 0
        let checker = try PasswordChecker(policy: policy)
        #expect(checker.check("abc").message(for: .administrator) == "Too short: 3 of at least 8 UTF-16 code units.")
        let folded = checker.check("abcdefg\u{200B}")
        #expect(folded.message(for: .person) == "Use at least 8 characters that can be seen.")
        #expect(folded.message(for: .administrator) == "Too short: 7 of at least 8 UTF-16 code units after folding.")
        let long = checker.check("abcdefghij👍")
        #expect(long.message(for: .administrator) == "Too long: 12 of at most 10 UTF-16 code units.")
        let control = checker.check("abc\u{7}def\u{0}g")
        #expect(control.message(for: .person) == "Leave out control characters, such as a tab.")
        #expect(
            control.message(for: .administrator)
                == "Characters that are not allowed (noControl) at positions 4 and 8.")
    }

    @Test(arguments: [
        (
            "aB1", "Use at least 8 characters.", "Too short: 3 of at least 8 characters."
        ),
        (
            "abcdefgh",
            "Use characters of at least 3 of these kinds: lower-case letters, upper-case letters, digits and symbols.",
            "Not complex enough: 1 of 3 character classes (lower-case letters)."
        ),
        (
            "Qvwzkrm8é", "Use only unaccented letters, digits, spaces and the symbols of an English keyboard.",
            "Characters that are not allowed (printableASCII) at position 9."
        ),
        (
            String(repeating: "a", count: 257), "Use at most 256 characters.",
            "Too long: more than 256 characters; nothing else was checked."
        ),
    ])
    func rulesHaveMessages(_ password: String, _ person: String, _ administrator: String) {
        let verdict = checker.check(password)
        #expect(verdict.message(for: .person) == person)
        #expect(verdict.message(for: .administrator) == administrator)
    }

    /// A mark belongs to its letter, and is spelled out only where it has none.
    @Test func arithmeticShowsMarksOfLetters() {
        #expect(
            "\u{939}\u{93f}\u{928}\u{94d}\u{926}\u{940} e\u{301} 1\u{301}\u{301}".visible
                == "\u{939}\u{93f}\u{928}\u{94d}\u{926}\u{940} e\u{301} 1U+0301U+0301")
    }

    /// Characters that are invisible or control a terminal are spelled out.
    @Test func arithmeticSpellsOutWhatIsInvisible() {
        let password = "a\u{200B}\u{7}\u{202E}é \u{1F600}"
        let arithmetic = checker.check(password).segmentation?.arithmetic(showing: .password(password))
        #expect(arithmetic == "[a] + [U+0007] + [é] + [ ] + [\u{1F600}] = 5 ≥ 5")
        #expect(checker.check("\u{7}").segmentation?.arithmetic(showing: .password("")) == "1 character = 1 < 5")
    }

    @Test func nothingIsSaidOfAGoodPassword() {
        #expect(checker.check("Qvwzkrm8!").message(for: .person).isEmpty)
        #expect(checker.check("Qvwzkrm8!").message(for: .administrator).isEmpty)
    }
}

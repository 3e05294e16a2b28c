import Testing

@testable import PasswordSieve

/// Guidance agrees with a check, and gives the right hint.
struct GuidanceTests {
    /// 4,000 passwords under random policies, lists and users.
    @Test(arguments: 0..<8)
    func guidanceAgreesWithCheck(run: Int) throws {
        for seed in run * 20..<run * 20 + 20 {
            var random = RandomText(seed: seed)
            var policy = random.policy()
            if random.generator.oneIn(2) { policy.forbiddenLists = ["words"] }
            let names = ["custom", "global"].prefix(random.generator.pick([0, 1, 2]))
            let lists = names.map { TermList(name: $0, terms: random.terms(0...12, policy.folding)) }
            let words = random.terms(3...8, policy.folding)
            let checker = try PasswordChecker(
                policy: policy, lists: lists + [TermList(name: "words", terms: words)], entraLimits: .lifted)
            for number in 0..<25 {
                let user = random.user(words)
                let password = random.password(near: words)
                let (guidance, verdict) = (
                    checker.guidance(password, for: user), checker.check(password, for: user)
                )
                let note: Comment = "seed \(seed), password \(number)"
                #expect(guidance.points?.earned == verdict.score, note)
                #expect(guidance.points?.required == verdict.requiredScore, note)
                #expect(guidance.isAccepted == verdict.violations.isEmpty, note)
                #expect(guidance.rules.filter { !$0.isMet }.map(\.code) == verdict.codes, note)
                #expect((guidance.hint == nil) == verdict.violations.isEmpty, note)
                #expect(try guidance == checker.guidance(utf8: Array(password.utf8).span, for: user), note)
            }
        }
    }

    private static let lists = [TermList(name: "global", terms: ["contoso", "zyxterm"])]
    private static let user = UserContext(accountName: "jdoering", surname: "Kettle")

    private func hint(_ password: String, _ change: (inout Policy) -> Void = { _ in }) throws -> Guidance.Hint? {
        var policy = Policy.recommended
        change(&policy)
        return try PasswordChecker(policy: policy, lists: Self.lists).guidance(password, for: Self.user).hint
    }

    @Test func eachSituationHasItsHint() throws {
        #expect(try hint("") == .begin(minimum: 8))
        #expect(try hint("qW3") == .addCharacters(5, areSeen: false))
        // More characters bring the points.
        #expect(try hint("zyxter") == .addUncommonCharacters(4))
        #expect(try hint("con") == .addCharacters(5, areSeen: false))
        #expect(try hint("contoso") == .addUncommonCharacters(4))
        #expect(try hint("contosoQ1") == .addUncommonCharacters(2))
        #expect(try hint("qvwzkrmb") == .addKinds(2, of: [.uppercase, .digit, .symbol, .otherLetter]))
        #expect(try hint("qvwzkrmbtnhg") == nil)
        #expect(try hint("Qvw8zkrm") == nil)
        #expect(try hint("Qvw\t8zkrm") == .useOnly(.noControl))
        #expect(try hint("Qvw8zkré") { $0.characters = .printableASCII } == .useOnly(.printableASCII))
        #expect(try hint("Qvw8zKettle") == .leaveOutNames([.surname]))
        #expect(try hint("Qvw8zKettlejdoering") == .leaveOutNames([.surname, .accountName]))
        #expect(try hint("Qvw8zkrmContoso") { $0.forbiddenLists = ["global"] } == .leaveOutForbidden)
        #expect(try hint("contoso") { $0.forbiddenLists = ["global"] } == .leaveOutForbidden)
        #expect(try hint("Qvw8zKettleContoso") { $0.forbiddenLists = ["global"] } == .leaveOutNames([.surname]))
        #expect(try hint("Qv8\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}") == .addCharacters(5, areSeen: true))
        #expect(
            try hint("Qvw8zkrm") {
                $0.length.maximum = 7; $0.length.minimum = 1
            } == .shorten(maximum: 7))
        #expect(try hint(String(repeating: "q", count: 257)) == .shorten(maximum: 256))
        #expect(try hint(String(repeating: "\u{FDFA}", count: 256)) == .shorten(maximum: nil))
        #expect(
            try hint("contoso") {
                $0.minimumScore = nil
                $0.length.minimum = 1
            } == .chooseOtherWords)
    }

    @Test func rulesAreThoseOfThePolicyInOrder() throws {
        let guidance = try PasswordChecker(lists: Self.lists).guidance("zyxterm1", for: Self.user)
        #expect(
            guidance.rules.map(\.requirement) == [
                .minimumLength(length: 8, minimum: 8, unit: .codePoints),
                .maximumLength(length: 8, maximum: 256, unit: .codePoints), .allowedCharacters(.noControl),
                .classes(present: [.lowercase, .digit], required: 3, of: .activeDirectory), .noNames, .noBannedTerms,
            ])
        #expect(guidance.rules.map(\.isMet) == [true, true, true, false, true, false])
        #expect(
            guidance.rules.map(\.code) == [
                .tooShort, .tooLong, .disallowedCharacter, .complexity, .containsName, .banned,
            ])
        #expect(guidance.points == .init(earned: 2, required: 5))
        #expect(guidance.points?.missing == 3)
        #expect(
            try PasswordChecker(policy: .activeDirectory).guidance("").rules.map(\.code) == [
                .tooShort, .tooLong, .complexity, .containsName,
            ])
    }

    /// Only the length is reported, since nothing else is checked.
    @Test func beyondTheLimitsThereIsOneRule() throws {
        let guidance = try PasswordChecker().guidance(String(repeating: "q", count: 100_000))
        #expect(guidance.rules.map(\.code) == [.tooLong])
        #expect(guidance.points == nil && !guidance.isAccepted)
    }

    @Test func aLengthThatWaivesClassesMeetsThem() throws {
        let rules = try PasswordChecker().guidance("qvwzkrmbtnhg").rules
        #expect(rules.contains { $0.code == .complexity && $0.isMet })
    }

    @Test func auditModeGuidesToo() throws {
        var policy = Policy.recommended
        policy.mode = .audit
        let checker = try PasswordChecker(policy: policy, lists: Self.lists)
        #expect(checker.check("contoso1").isAccepted && !checker.guidance("contoso1").isAccepted)
        #expect(checker.guidance("contoso1").hint == .addUncommonCharacters(3))
    }

    @Test func whatIsNotUTF8IsAnError() throws {
        let checker = try PasswordChecker()
        #expect(throws: PasswordError.illFormedUTF8(at: 1)) { try checker.guidance(utf8: [0x61, 0xff].span) }
    }

    private static let hints: [(hint: Guidance.Hint, english: String)] = [
        (.begin(minimum: 8), "Use at least 8 characters."), (.shorten(maximum: 256), "Use at most 256 characters."),
        (.shorten(maximum: nil), "Use fewer characters."),
        (.useOnly(.noControl), "Leave out control characters, such as a tab."),
        (
            .useOnly(.printableASCII),
            "Use only unaccented letters, digits, spaces and the symbols of an English keyboard."
        ),
        (
            .leaveOutNames([.surname, .context]),
            "Leave out your surname and the name of this service and your e-mail address."
        ),
        (.addCharacters(1, areSeen: false), "Add 1 more character."),
        (.addCharacters(2, areSeen: true), "Add 2 more characters that can be seen."),
        (.addUncommonCharacters(5), "Add at least 5 more characters outside of common words."),
        (.chooseOtherWords, "Choose words that are less common, or add some of your own."),
        (.addKinds(1, of: [.digit]), "Also use characters of one more of these kinds: digits."),
        (.addKinds(2, of: [.digit, .symbol]), "Also use characters of 2 more of these kinds: digits and symbols."),
    ]

    @Test func everyHintHasItsSentence() {
        for (hint, english) in Self.hints { #expect(hint.message() == english) }
    }

    @Test(arguments: MessageCatalogue.builtIn)
    func everyHintIsSaid(_ catalogue: MessageCatalogue) throws {
        let messages = Self.hints.map { $0.hint.message(in: catalogue) }
        #expect(Set(messages).count == messages.count)
        for message in messages {
            #expect(!message.contains { "{}#".contains($0) } && message.contains { ".。".contains($0) }, "\(message)")
            #expect(!message.lowercased().contains("zyxterm"))
        }
        let checker = try PasswordChecker(lists: Self.lists)
        for end in 1...12 {
            let typed = String("Zyxterm1contoso".prefix(end))
            let message = checker.guidance(typed, for: Self.user).hint?.message(in: catalogue).lowercased() ?? ""
            #expect(!message.contains("zyxterm") && !message.contains("contoso"))
        }
        // An empty field gets the rule and not a complaint.
        let fresh = checker.guidance("").hint?.message(in: catalogue)
        #expect(fresh == catalogue.text(.personTooShort, [.minimum: .number(8)]))
    }

    /// Text that may be logged contains no term and no name.
    @Test func guidanceHoldsNoTextOfThePassword() throws {
        let guidance = try PasswordChecker(lists: Self.lists).guidance("ZyxtermKettle", for: Self.user)
        for text in ["\(guidance)", String(reflecting: guidance)] {
            #expect(!text.lowercased().contains("zyxterm") && !text.lowercased().contains("kettle"))
        }
    }
}

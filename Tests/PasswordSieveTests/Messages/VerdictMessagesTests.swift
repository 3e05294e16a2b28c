import Testing

@testable import PasswordSieve

/// The message of every violation in every language.
struct VerdictMessagesTests {
    private static let term = "zyxterm"

    /// Every kind of violation in every form.
    private static let violations: [Violation] = {
        let hits = NameHit.Kind.allCases.flatMap { kind in Policy.NameRule.allCases.map { NameHit(kind, $0) } }
        var violations: [Violation] = hits.map { .containsName([$0]) } + [.containsName(hits)]
        for unit in Policy.LengthUnit.allCases {
            for isFolded in [false, true] {
                violations += [
                    .tooShort(length: 1, minimum: 8, unit: unit, isFolded: isFolded),
                    .tooLong(length: nil, maximum: 1024, unit: unit, isFolded: isFolded),
                ]
            }
            violations.append(.tooLong(length: 300, maximum: 256, unit: unit, isFolded: false))
        }
        for allowed in Policy.AllowedCharacters.allCases {
            violations += [[0], [0, 1, 7]].map { .disallowedCharacter(positions: $0, allowed: allowed) }
        }
        for scheme in Policy.ClassScheme.allCases {
            violations += [[], [.digit], Set(scheme.classes)].map {
                .complexity(present: $0, required: 3, of: scheme)
            }
        }
        for edits in [0, 1] {
            let term = BannedTerm(
                text: term, list: "global", line: 1, lists: ["global"], edits: edits, isReversed: false)
            violations += [["global"], ["custom", "global"]].map { .bannedWhole(term, lists: $0) }
            violations += [1, 2, 3].map { .forbidden(Array(repeating: term, count: $0), lists: ["global"]) }
        }
        return violations + [[], ["global"], ["a", "b"]].map { .bannedByScore(4, required: 5, lists: $0) }
    }()

    @Test(arguments: MessageCatalogue.builtIn)
    func everyViolationIsSaid(_ catalogue: MessageCatalogue) {
        for violation in Self.violations {
            let person = violation.personMessage(in: catalogue)
            let administrator = violation.administratorMessage(nil, showing: .terms, in: catalogue)
            #expect(!person.contains(Self.term))
            for text in [person, administrator] {
                #expect(!text.contains { "{}#«»‹›~".contains($0) }, "\(text)")
                #expect(!text.contains("  ") && !text.hasPrefix(" ") && !text.contains("()"), "\(text)")
                #expect(text.hasSuffix(".") || text.hasSuffix("。"), "\(text)")
            }
        }
    }

    @Test(arguments: [
        ("en", 0, 1, "0 of at least 1 character."), ("de", 0, 1, "0 von mindestens 1 Zeichen."),
        ("nl", 0, 1, "0 van ten minste 1 teken."), ("fr", 1, 8, "1 caractère sur un minimum de 8."),
        ("it", 1, 8, "1 carattere su un minimo di 8."), ("es", 1, 8, "1 carácter de un mínimo de 8."),
        ("pt", 1, 8, "1 caractere de um mínimo de 8."), ("fr", 2, 8, "2 caractères sur un minimum de 8."),
    ])
    func oneIsSingular(_ language: String, _ length: Int, _ minimum: Int, _ end: String) {
        let violation = Violation.tooShort(length: length, minimum: minimum, unit: .codePoints, isFolded: false)
        let text = violation.administratorMessage(
            nil, showing: .terms, in: MessageCatalogue.best(for: [language]))
        #expect(text.hasSuffix(end), "\(text)")
    }

    @Test(arguments: MessageCatalogue.builtIn)
    func thePersonHearsNoTermOfAnyList(_ catalogue: MessageCatalogue) throws {
        let lists = [TermList(name: "global", terms: [Self.term]), TermList(name: "custom", terms: ["qvwlist"])]
        let verdict = try PasswordChecker(lists: lists).check("Zyxtermqvwlist1")
        let person = verdict.message(for: .person, in: catalogue).lowercased()
        #expect(!person.isEmpty && !person.contains(Self.term) && !person.contains("qvwlist"))
        let administrator = verdict.message(for: .administrator, in: catalogue)
        #expect(administrator.contains("[zyxterm] + [qvwlist] + ") && administrator.contains(" = 3 < 5"))
        let redacted = verdict.administratorMessages(showing: .ownTerms, in: catalogue).joined()
        #expect(!redacted.contains(Self.term) && redacted.contains("[qvwlist]"))
    }

    @Test(arguments: MessageCatalogue.builtIn)
    func thePersonHearsNoForbiddenTerm(_ catalogue: MessageCatalogue) throws {
        let lists = [TermList(name: "global", terms: [Self.term]), TermList(name: "custom", terms: ["qvwlist"])]
        var policy = Policy.activeDirectory
        policy.forbiddenLists = ["global", "custom"]
        let verdict = try PasswordChecker(policy: policy, lists: lists).check("Zyxtermqvwlist1")
        let person = verdict.message(for: .person, in: catalogue).lowercased()
        #expect(!person.isEmpty && !person.contains(Self.term) && !person.contains("qvwlist"))
        let administrator = verdict.message(for: .administrator, in: catalogue)
        #expect(administrator.contains("[zyxterm]") && administrator.contains("[qvwlist]"))
        let redacted = verdict.administratorMessages(showing: .ownTerms, in: catalogue).joined()
        #expect(!redacted.contains(Self.term) && redacted.contains("[qvwlist]"))
    }

    @Test func thePersonHearsEachNameOnceAndNoLimitThatFoldingMakesUseless() {
        func message(_ violation: Violation) -> String { violation.personMessage(in: .english) }
        let hits = [NameHit(.surname, .entra), NameHit(.surname, .near), NameHit(.accountName, .entra)]
        #expect(message(.containsName(hits)) == "Leave out your surname and your account name.")
        func tooLong(isFolded: Bool) -> Violation {
            .tooLong(length: nil, maximum: 256, unit: .codePoints, isFolded: isFolded)
        }
        #expect(message(tooLong(isFolded: false)) == "Use at most 256 characters.")
        #expect(message(tooLong(isFolded: true)) == "Use fewer characters.")
    }

    @Test(arguments: [
        ("de", "Lassen Sie Ihren Nachnamen weg."), ("fr", "Retirez votre nom de famille du mot de passe."),
        ("ru", "Уберите из пароля свою фамилию."), ("ja", "ご自身の姓は使用しないでください。"),
    ])
    func samplesForThePerson(_ language: String, _ text: String) throws {
        let verdict = try PasswordChecker(policy: .entra).check("Qvw8!Zdoering", for: UserContext(surname: "Doering"))
        #expect(verdict.message(for: .person, in: .best(for: [language])) == text)
    }

    @Test func theArithmeticIsInTheLanguage() throws {
        var policy = Policy.recommended
        policy.minimumScore = 9
        let lists = [TermList(name: "global", terms: ["contoso"])]
        let verdict = try PasswordChecker(policy: policy, lists: lists).check("contosoabcxyqvqv1")
        #expect(
            verdict.administratorMessages(showing: .ownTerms, in: .german).last
                == "Wegen der Punktzahl gesperrt: [globaler Begriff] + [Folge] + 2 Zeichen + [2 mal 2 Zeichen]×3 "
                + "+ 1 Zeichen = 8 < 9 (Liste global).")
        #expect(
            verdict.segmentation?.arithmetic(showing: .ownTerms)
                == "[global term] + [sequence] + 2 characters + [2 times 2 characters]×3 + 1 character = 8 < 9")
        #expect(verdict.segmentation?.arithmetic(showing: .terms, in: .french).contains("[suite]") == true)
        #expect(try PasswordChecker().check("").segmentation?.arithmetic(showing: .terms) == "nothing = 0 < 5")
    }

    @Test func sentencesAreJoinedAsTheLanguageDoes() throws {
        let verdict = try PasswordChecker(policy: .entra).check("a\t")
        #expect(verdict.message(for: .person, in: .german).contains(". "))
        #expect(!verdict.message(for: .person, in: .japanese).contains("。 "))
    }
}

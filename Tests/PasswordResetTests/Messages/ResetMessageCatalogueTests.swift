import PasswordReset
import PasswordSieve
import Testing

/// The built-in languages: complete, and the same as those of verdicts.
struct ResetMessageCatalogueTests {
    @Test func theLanguagesAreThoseOfVerdicts() {
        #expect(ResetMessageCatalogue.builtIn.map(\.language) == MessageCatalogue.builtIn.map(\.language))
        for (texts, catalogue) in zip(ResetMessageCatalogue.builtIn, MessageCatalogue.builtIn) {
            #expect(ResetMessageCatalogue.matching(catalogue) == texts)
        }
    }

    /// A catalogue without a text, or with other placeholders than those of the key, cannot be made.
    @Test(arguments: ResetMessageCatalogue.builtIn)
    func everyTextIsTranslatedAndDifferent(_ catalogue: ResetMessageCatalogue) {
        let english = ResetMessageCatalogue.english.texts
        #expect(Set(catalogue.texts.values).count == ResetMessageKey.allCases.count)
        for (key, text) in catalogue.texts {
            #expect(text.count >= 8, "\(catalogue) \(key)")
            #expect(catalogue == .english || text != english[key], "\(text)")
        }
    }

    /// Raw values are stable and unique, in verdicts too, so that a file of texts and an error name one text.
    @Test func rawValuesNameOneKey() {
        #expect(ResetMessageKey.allCases.count == 2 * (ResetOutcome.allCases.count + 1))
        for key in ResetMessageKey.allCases {
            #expect(ResetMessageKey(rawValue: key.rawValue) == key)
            #expect(MessageKey(rawValue: key.rawValue) == nil)
        }
        #expect(ResetMessageKey.person(.onPremisesPolicyViolation).rawValue == "personOnPremisesPolicyViolation")
        #expect(ResetMessageKey.administratorRecentlyUsed.rawValue == "administratorRecentlyUsed")
        #expect(ResetMessageKey(rawValue: "personNobody") == nil)
    }

    @Test(arguments: zip(MessageCatalogue.builtIn, ResetMessageCatalogue.builtIn))
    func everyOutcomeIsSaid(_ catalogue: MessageCatalogue, _ texts: ResetMessageCatalogue) {
        for audience in Verdict.Audience.allCases {
            let said = ResetOutcome.allCases.map { $0.text(for: audience, in: catalogue) }
            #expect(Set(said).count == said.count)
            for (outcome, text) in zip(ResetOutcome.allCases, said) {
                #expect(text == outcome.text(for: audience, outcomes: texts))
                #expect(!text.contains { "{}#".contains($0) }, "\(text)")
                #expect(!text.contains("  ") && !text.hasPrefix(" "), "\(text)")
                #expect(text.hasSuffix(".") || text.hasSuffix("。"), "\(text)")
                #expect(text.contains("24") == (outcome == .throttled), "\(text)")
            }
        }
    }

    /// The text for the person mentions the administrator if and only if the administrator has to act.
    @Test(
        arguments: zip(
            MessageCatalogue.builtIn,
            [
                "Administrator", "administrator", "administrador", "administrateur", "amministratore", "管理者",
                "beheerder", "administrator", "administrador", "администратор", "yönetici", "管理员",
            ]))
    func textsSayWhoMustAct(_ catalogue: MessageCatalogue, _ administrator: String) {
        for outcome in ResetOutcome.allCases {
            let text = outcome.text(for: .person, in: catalogue)
            #expect(text.contains(administrator) == (outcome.actor == .administrator), "\(text)")
        }
    }

    @Test func noLanguageOfItsOwnIsEnglish() throws {
        let swedish = try MessageCatalogue(language: "sv", texts: [:], base: .english)
        #expect(ResetMessageCatalogue.matching(swedish) == .english)
        let swiss = try MessageCatalogue(language: "de-CH", texts: [:], base: .german)
        #expect(ResetMessageCatalogue.matching(swiss) == .german)
        let taiwanese = try MessageCatalogue(language: "zh-TW", texts: [:], base: .english)
        #expect(ResetMessageCatalogue.matching(taiwanese) == .english)
    }

    @Test func aWholeResultIsInOneLanguage() async throws {
        let fixture = try Fixture(history: FakeHistory(answer: .success(true)))
        let result = await fixture.gate.reset(Fixture.request("Contoso!1"))
        #expect(
            result.messages(for: .person, in: .french) == [
                "Choisissez un autre mot de passe\u{A0}; celui-ci n’est pas assez sûr.",
                """
                Ce mot de passe est trop facile à deviner, car il se compose surtout de mots courants ou interdits. \
                Ajoutez au moins 2 caractères en dehors des mots courants.
                """,
                "Utilisez au moins 10 caractères.", "Vous avez déjà utilisé ce mot de passe. Choisissez-en un nouveau.",
            ])
        #expect(
            result.messages(for: .administrator, in: .german).last == "Steht im Passwortverlauf der Person.")
        #expect(result.judgement?.messages(for: .person, in: .japanese).last?.hasPrefix("このパスワードは以前に") == true)
    }

    @Test(arguments: [
        ("en", 3_600, "Wait 1 hour without"), ("en", 86_400, "Wait 24 hours without"),
        ("en", 900, "Wait 1 hour without"),
        ("pl", 7_200, "odczekać 2 godziny bez"), ("pl", 18_000, "odczekać 5 godzin bez"),
        ("ru", 75_600, "Подождите 21 час,"), ("ru", 4_000, "Подождите 2 часа,"), ("en", 1e300, "Wait 1000000000 hours"),
    ])
    func theWaitIsThatOfTheThrottle(_ language: String, _ block: Double, _ part: String) async throws {
        let fixture = try Fixture()
        let limits = AttemptThrottle.Limits(attempts: 1, window: 60, block: block)
        let gate = ResetGate(
            policy: ResetPolicy(checkers: try Fixture.checkers()), directory: fixture.directory,
            throttle: AttemptThrottle(limits: limits), audit: fixture.sink)
        _ = await gate.evaluate(Fixture.request())
        let result = await gate.evaluate(Fixture.request())
        let text = result.messages(for: .person, in: .best(for: [language])).joined()
        #expect(text.contains(part), "\(text)")
    }

    @Test func textsOfOnesOwnReplaceSingleOnes() async throws {
        let ours = try ResetMessageCatalogue(
            language: "en", texts: [.personRecentlyUsed: "That one is old."], base: .english)
        let result = await (try Fixture(history: FakeHistory(answer: .success(true)))).gate.reset(Fixture.request())
        let messages = result.messages(for: .person, in: .german, outcomes: ours)
        #expect(messages == [ResetOutcome.onPremisesPolicyViolation.text(for: .person), "That one is old."])
        #expect(ours != .english && ours.language == "en")
        #expect(try ResetMessageCatalogue(language: "de", texts: ResetMessageCatalogue.german.texts) == .german)
    }

    @Test(arguments: [
        (ResetMessageKey.person(.throttled), "Wait.", "personThrottled: the placeholder {hours} is missing"),
        (.person(.accepted), "Fine, {name}.", "personAccepted: there is no placeholder {name}; leave it out"),
        (.person(.accepted), "Fine, {", "personAccepted: the pattern is broken"),
    ])
    func aWrongTextIsAnErrorThatNamesIt(_ key: ResetMessageKey, _ text: String, _ start: String) {
        let error = #expect(throws: TextCatalogueError.self) {
            try ResetMessageCatalogue(language: "en", texts: [key: text], base: .english)
        }
        #expect(error?.key == key.rawValue)
        #expect(error?.description.hasPrefix(start) == true, "\(error?.description ?? "")")
    }
}

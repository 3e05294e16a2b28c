import PasswordSieve
import Testing

/// The worked examples of SPEC 12.
struct WorkedExamplesTests {
    struct Example: CustomTestStringConvertible {
        let password: String
        var profile = Policy.Profile.entra
        var custom: [String] = []
        var global: [String] = []
        var user = UserContext.unknown
        /// The changes that the row makes to the profile.
        var adjust: @Sendable (inout Policy) -> Void = { _ in }
        let score: Int?
        let codes: [Violation.Code]
        var lists: [String] = []

        var testDescription: String { "\(password) with \(custom + global)" }
    }

    private static let noClasses: @Sendable (inout Policy) -> Void = { $0.classes.required = 0 }
    private static let minimumOne: @Sendable (inout Policy) -> Void = { $0.length.minimum = 1 }
    private static let minimumOneNoClasses: @Sendable (inout Policy) -> Void = {
        $0.length.minimum = 1
        $0.classes.required = 0
    }
    private static let places = ["contoso", "london", "widget"]

    static let examples: [Example] = [
        Example(
            password: "C0ntos0Blank12", custom: ["contoso"], global: ["blank"], score: 4, codes: [.banned],
            lists: ["custom", "global"]),
        Example(password: "ContoS0Bl@nkf9!", custom: ["contoso"], global: ["blank"], score: 5, codes: []),
        Example(
            password: "Bl@nK", custom: ["blank"], adjust: minimumOne, score: 1, codes: [.banned], lists: ["custom"]),
        // Section 8.
        Example(
            password: "abcdeg", custom: ["abcdef"], adjust: minimumOneNoClasses, score: 6, codes: [.banned],
            lists: ["custom"]),
        Example(
            password: "abcdefg", custom: ["abcdef"], adjust: minimumOneNoClasses, score: 2, codes: [.banned],
            lists: ["custom"]),
        Example(
            password: "abcde", custom: ["abcdef"], adjust: minimumOneNoClasses, score: 5, codes: [.banned],
            lists: ["custom"]),
        Example(
            password: "p0LL23fb", user: UserContext(surname: "Poll"), adjust: noClasses, score: 8,
            codes: [.containsName]),
        Example(
            password: "Contoso!1", custom: places, adjust: noClasses, score: 3, codes: [.banned], lists: ["custom"]),
        Example(
            password: "Contoso@London", custom: places, adjust: noClasses, score: 3, codes: [.banned],
            lists: ["custom"]),
        Example(
            password: "ContosoWidget", custom: places, adjust: noClasses, score: 2, codes: [.banned],
            lists: ["custom"]),
        Example(
            password: "!Contoso", custom: places, adjust: noClasses, score: 2, codes: [.banned], lists: ["custom"]),
        Example(
            password: "LondonHQ", custom: places, adjust: noClasses, score: 3, codes: [.banned], lists: ["custom"]),
        Example(password: "July 4 2018", global: ["july", "2018"], adjust: noClasses, score: 5, codes: []),
        Example(password: "july2018...", global: ["july", "2018"], adjust: noClasses, score: 5, codes: []),
        Example(password: "PasswordPotato", global: ["password"], adjust: noClasses, score: 7, codes: []),
        Example(password: "Password123!", global: ["password"], score: 5, codes: []),
        Example(
            password: "Password123!", global: ["password", "password123"], score: 2, codes: [.banned],
            lists: ["global"]),
        Example(password: "Company2024", custom: ["company"], score: 5, codes: []),
        Example(
            password: String(repeating: "contoso", count: 6), custom: ["contoso"], adjust: noClasses, score: 6,
            codes: []),
        Example(
            password: "oneil2024Qx", user: UserContext(surname: "O'Neil"), adjust: noClasses, score: 11,
            codes: [.containsName]),
    ]

    /// User names as directories write them (SPEC 9.4).
    static let userNameExamples: [Example] = ["jdoe1234@contoso.com", #"CONTOSO\jdoe1234"#].flatMap { account in
        [Policy.Profile.entra, .activeDirectory, .recommended].map { profile in
            Example(
                password: "Jdoe1234!xq9", profile: profile, user: UserContext(accountName: account),
                // The sequence 1234 and the year are tokens of `recommended` alone.
                score: profile == .activeDirectory ? nil : profile == .entra ? 12 : 9, codes: [.containsName])
        }
    }

    static let recommendedExamples: [Example] = [
        recommended("Company2024", ["company"], 2),
        recommended(String(repeating: "contoso", count: 6), ["contoso"], 2),
        recommended("пароль123", ["пароль"], 2, noClasses),
        recommended("pаsswоrd", ["password"], 1, noClasses),
        recommended("ｐａｓｓｗｏｒｄ", ["password"], 1, noClasses),
        recommended("pässwörd", ["password"], 1, noClasses),
        recommended("drowssap", ["password"], 1, noClasses),
        recommended("ВАNК2024", ["bank"], 2, noClasses),
        recommended("bank2024", ["bank"], 2, noClasses),
        recommended("contosoo", ["contoso"], 2, noClasses),
        recommended("conttoso", ["contoso"], 1, noClasses),
        // A block of a year, and two characters: patterns only.
        recommended("20182018xQ", ["2016"], 4, lists: []),
        recommended(String(repeating: "\u{200B}", count: 8), [], 0, codes: [.tooShort, .complexity], lists: []),
        recommended("пппппппп", [], 1, noClasses, lists: []),
        recommended("Tina3392", ["tina", "blink"], 4),
        recommended("blink739blink739", ["tina", "blink"], 4),
        recommended("qvwzkrmbtnhg", [], 12, codes: [], lists: []),
        recommended("qvwzkrmb\u{200B}\u{200B}\u{200B}\u{200B}", [], 8, codes: [.complexity], lists: []),
        recommended("Koeln2026!", ["Köln"], 2),
        recommended("Ko\u{308}ln2026!", ["Köln"], 2),
        recommended("correct horse battery staple", [], 28, codes: [], lists: []),
        recommended("Xk7Contoso#qvz!9", ["contoso"], 10, { $0.forbiddenLists = ["custom"] }),
        // Endings and words.
        recommended("Which2026!", [], 3, lists: []),
        recommended("History1!", [], 4, lists: []),
        recommended("Floorball-96", [], 3, lists: []),
        recommended("Sicily10", [], 3, lists: []),
        recommended("historyhistory", [], 3, lists: []),
        recommended("Historical1!", [], 4, lists: []),
        recommended("qvwzkr26!x", [], 10, codes: [], lists: []),
        recommended("Qvwzkr2026!", [], 7, codes: [], lists: []),
        // Passphrases.
        recommended("lemon-canal-spider", ["lemon", "canal", "spider", "spid"], 5, codes: [], lists: []),
        recommended("lemon-canal-spid", ["lemon", "canal", "spider", "spid"], 5, codes: [], lists: []),
        recommended("lemoncanalspiderrage", ["lemon", "canal", "spider", "rage"], 4, codes: [], lists: []),
        recommended("lemoncanalspider", ["lemon", "canal", "spider", "rage"], 3),
        recommended("Qwertyasdfgzxcvb1234", [], 4, lists: []),
        recommended("P@ssw0rd", ["password", "p4ssword"], 1),
    ]

    private static func recommended(
        _ password: String, _ terms: [String], _ score: Int,
        _ adjust: @escaping @Sendable (inout Policy) -> Void = { _ in },
        codes: [Violation.Code] = [.banned], lists: [String] = ["custom"]
    ) -> Example {
        Example(
            password: password, profile: .recommended, custom: terms, adjust: adjust, score: score, codes: codes,
            lists: lists)
    }

    @Test(arguments: examples + userNameExamples + recommendedExamples)
    func judgesAsWorkedOut(_ example: Example) throws {
        var policy = Policy(example.profile)
        example.adjust(&policy)
        let lists = [
            TermList(name: TermList.customName, terms: example.custom),
            TermList(name: TermList.globalName, terms: example.global),
        ]
        let verdict = try PasswordChecker(policy: policy, lists: lists).check(example.password, for: example.user)
        #expect(verdict.score == example.score)
        #expect(verdict.codes == example.codes)
        #expect(verdict.isAccepted == example.codes.isEmpty)
        #expect(verdict.violatedLists == example.lists)
    }

    /// The slow reference is held to the same examples.
    @Test(arguments: examples + userNameExamples + recommendedExamples)
    func theReferenceJudgesSo(_ example: Example) {
        var policy = Policy(example.profile)
        example.adjust(&policy)
        let lists = [(name: TermList.customName, terms: example.custom), (TermList.globalName, example.global)]
        let verdict = Reference(policy: policy, lists: lists).judge(example.password, example.user)
        #expect(verdict.score == example.score)
        #expect(verdict.codes == example.codes.map(\.rawValue))
        #expect(verdict.bannedLists == Set(example.lists))
    }

    /// SPEC 7.3: the term that equals the password in most places, then the one with more letters.
    @Test(arguments: [
        ("P@ssw0rd", ["p4ssword", "password"], "password"), ("Admin@123", ["adm1n@123", "admin@123"], "admin@123"),
        ("p@ssw0rd", ["passw0rd", "password"], "passw0rd"), ("p4$$word", ["p@ssword", "pas$word"], "pas$word"),
        ("dr0wss@p", ["password", "p4ssword"], "password"),
    ])
    func explainsByTheObviousTerm(_ password: String, _ terms: [String], _ shown: String) throws {
        let checker = try PasswordChecker(policy: .recommended, lists: [TermList(name: "custom", terms: terms)])
        #expect(checker.check(password).segmentation?.terms.map(\.text) == [shown])
        let reference = Reference(policy: .recommended, lists: [(name: "custom", terms: terms)])
        #expect(reference.judge(password, .unknown).segments.map(\.term) == [shown])
    }

    /// The arithmetic as the documentation of Entra writes it.
    @Test func showsTheArithmetic() throws {
        let checker = try PasswordChecker(
            policy: .entra,
            lists: [.init(name: "custom", terms: ["Contoso"]), .init(name: "global", terms: ["blank"])])
        func arithmetic(_ password: String, _ disclosure: Segmentation.Disclosure) -> String? {
            checker.check(password).segmentation?.arithmetic(showing: disclosure)
        }
        let (rejected, accepted) = ("C0ntos0Blank12", "ContoS0Bl@nkf9!")
        #expect(arithmetic(rejected, .password(rejected)) == "[Contoso] + [blank] + [1] + [2] = 4 < 5")
        #expect(arithmetic(accepted, .password(accepted)) == "[Contoso] + [blank] + [f] + [9] + [!] = 5 ≥ 5")
        #expect(arithmetic(rejected, .terms) == "[Contoso] + [blank] + 2 characters = 4 < 5")
        #expect(arithmetic(rejected, .ownTerms) == "[Contoso] + [global term] + 2 characters = 4 < 5")
        #expect(arithmetic("", .terms) == "nothing = 0 < 5")
    }
}

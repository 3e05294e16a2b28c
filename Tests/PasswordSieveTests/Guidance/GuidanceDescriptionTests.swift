import PasswordSieve
import Testing

/// Printed guidance reveals only the codes of the rules that are not met.
struct GuidanceDescriptionTests {
    private static let lists = [TermList(name: "global", terms: ["contoso", "zyxterm"])]
    private static let user = UserContext(accountName: "jdoering", surname: "Kettle")
    /// A password for each hint, and one that is accepted.
    private static let passwords = [
        "", "qW3", "zyxter", "contoso", "qvwzkrmb", "Qvw\t8zkrm", "Qvw8zKettle", "Qvw8zkrm",
        String(repeating: "q", count: 300), "Qv8\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}",
    ]

    private func guidance(_ password: String) throws -> Guidance {
        try PasswordChecker(policy: .recommended, lists: Self.lists).guidance(password, for: Self.user)
    }

    @Test func theDescriptionHoldsCodes() throws {
        let (good, short, named) = (
            try guidance("Qvw8zkrm"), try guidance("contoso"), try guidance("Qvw8zKettle")
        )
        #expect(good.description == "accepted")
        #expect(short.description == "not accepted [tooShort, complexity, banned]")
        #expect(String(reflecting: named) == "not accepted [containsName]")
        #expect(short.rules.first?.description == "tooShort: not met")
        #expect(short.rules.first?.requirement.description == "tooShort")
        #expect(short.points?.description == "too few points")
        #expect(good.points?.description == "enough points")
        #expect(try guidance("qvwzkrmb").hint?.description == "addKinds")
    }

    /// No count, class or kind of name is printed, of the whole or of a part.
    @Test(arguments: passwords)
    func nothingOfThePasswordIsPrinted(_ password: String) throws {
        let guidance = try guidance(password)
        var parts: [Any] = [guidance, guidance.rules]
        parts += guidance.rules.map(\.requirement)
        if let points = guidance.points { parts.append(points) }
        if let hint = guidance.hint { parts.append(hint) }
        for part in parts {
            var dumped = ""
            dump(part, to: &dumped)
            // The count of an array's elements is that of the rules.
            dumped = dumped.replacing("\(guidance.rules.count) element", with: "")
            for index in guidance.rules.indices { dumped = dumped.replacing("[\(index)]", with: "") }
            for text in ["\(part)", String(reflecting: part), dumped] {
                #expect(!text.contains { $0.isNumber }, "\(text)")
                for word in [
                    "uppercase", "lowercase", "digit", "symbol", "utf16", "surname", "accountName", "Optional",
                ] {
                    #expect(!text.contains(word), "\(text)")
                }
            }
        }
    }
}

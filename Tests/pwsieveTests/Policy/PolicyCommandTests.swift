import Foundation
import Testing

@Suite("pwsieve policy")
struct PolicyCommandTests {
    let command: Command

    init() throws { command = try Command() }

    private static let profiles = ["recommended", "entra", "active-directory", "nist"]

    private func show(_ policy: String) throws -> [String: Any] {
        let outcome = try command.run(["policy", "show", policy])
        outcome.expectSuccess()
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    }

    @Test("A profile shown is a whole policy file that is valid and means the same", arguments: profiles)
    func roundTrip(_ profile: String) throws {
        let shown = try command.run(["policy", "show", profile])
        shown.expectSuccess()
        try command.write("copy.json", bytes: shown.output)

        let validated = try command.run(["policy", "validate", "copy.json"])
        validated.expectSuccess()
        #expect(validated.text.hasPrefix("copy.json: ") && validated.text.contains("valid"))
        #expect(validated.text.contains(profile))

        let again = try command.run(["policy", "show", "copy.json"])
        again.expectSuccess()
        #expect(again.text == shown.text)
    }

    @Test("Every key of SPEC 13 is shown", arguments: profiles)
    func keys(_ profile: String) throws {
        #expect(
            try Set(show(profile).keys) == [
                "name", "extends", "mode", "minimumScore", "length", "characters", "classes", "folding",
                "substitutions", "fuzzy", "reversed", "literalWithoutLetters", "patterns", "wordBits",
                "passphrase", "transliterations",
                "forbiddenLists", "similarToOld", "breached", "wholePassword", "names",
            ])
    }

    @Test("The profiles are those of SPEC 10 and 13")
    func values() throws {
        func numbers(_ policy: [String: Any]) throws -> [Int?] {
            let length = try #require(policy["length"] as? [String: Any])
            let classes = try #require(policy["classes"] as? [String: Any])
            return [
                policy["minimumScore"] as? Int, length["minimum"] as? Int, length["maximum"] as? Int,
                classes["required"] as? Int,
            ]
        }
        let policies = try Self.profiles.map(show)
        #expect(try policies.map(numbers) == [[5, 8, 256, 3], [5, 8, 256, 3], [nil, 7, 256, 3], [nil, 15, 256, 0]])
        #expect(policies.map { $0["characters"] as? String } == ["noControl", "printableASCII", "any", "any"])
        #expect(policies.map { $0["wholePassword"] as? Bool } == [true, true, false, true])
        #expect(
            policies.map { $0["names"] as? [String] } == [
                ["entra", "activeDirectory", "near"], ["entra"], ["activeDirectory"], ["derived"],
            ])
        #expect(policies.map { $0["substitutions"] as? String } == ["extended", "entra", "none", "extended"])
        #expect(policies.map { $0["name"] as? String } == Self.profiles)
        #expect(policies.map { $0["extends"] as? String } == Self.profiles)
    }

    @Test("A file is shown with what it takes from its profile")
    func resolved() throws {
        try command.write(
            "mine.json",
            #"""
            { "name": "mine", "extends": "nist", "mode": "audit", "length": { "minimum": 20 }, "minimumScore": 6,
              "substitutions": { "name": "own", "readings": { "4": "a", "1": "li" } } }
            """#)
        let policy = try show("mine.json")
        #expect(policy["name"] as? String == "mine")
        #expect(policy["mode"] as? String == "audit")
        #expect(policy["minimumScore"] as? Int == 6)
        let length = try #require(policy["length"] as? [String: Any])
        #expect(length["minimum"] as? Int == 20)
        #expect(length["maximum"] as? Int == 256)
        #expect(length["foldedToo"] as? Bool == true)
        let substitutions = try #require(policy["substitutions"] as? [String: Any])
        #expect(substitutions["name"] as? String == "own")
        let readings = try #require(substitutions["readings"] as? [String: String])
        #expect(readings.mapValues(Set.init) == ["4": ["a"], "1": ["l", "i"]])

        let shown = try command.run(["policy", "show", "mine.json"])
        try command.write("copy.json", bytes: shown.output)
        #expect(try command.run(["policy", "show", "copy.json"]).text == shown.text)
    }

    // MARK: validate

    @Test("All files are validated, each with a line of its own")
    func severalFiles() throws {
        try command.write("a.json", #"{ "extends": "entra", "name": "first" }"#)
        try command.write("b.json", #"{ "extends": "entra", "length": { "minimum": 300 } }"#)
        try command.write("c.json", #"{ "extends": "nist", "name": "third" }"#)
        let outcome = try command.run(["policy", "validate", "a.json", "b.json", "c.json", "d.json"])
        #expect(outcome.lines.map { $0.prefix(8) } == ["a.json: ", "c.json: "])
        #expect(outcome.lines.first?.contains("first") == true)
        #expect(
            outcome.errorLines.map { $0.prefix(17) } == ["pwsieve: b.json: ", "pwsieve: d.json: ", ""])

        #expect(try command.run(["policy", "validate", "a.json", "c.json"]).exitCode == 0)
        #expect(try command.run(["policy", "validate", "b.json", "a.json"]).exitCode == 65)
        #expect(try command.run(["policy", "validate", "d.json", "a.json"]).exitCode == 66)
    }

    @Test("The exit code does not depend on the order of the files")
    func orderOfFiles() throws {
        try command.write("bad.json", "{}")
        let codes = try [["bad.json", "none.json"], ["none.json", "bad.json"]].map {
            try command.run(["policy", "validate"] + $0).exitCode
        }
        #expect(codes[0] == codes[1])
    }

    @Test("validate takes files, and does not say of a profile that there is none", arguments: profiles)
    func validateProfile(_ profile: String) throws {
        let outcome = try command.run(["policy", "validate", profile])
        #expect(outcome.exitCode == 66 || outcome.exitCode == 64)
        #expect(!outcome.errorText.contains("no profile"))
    }
}

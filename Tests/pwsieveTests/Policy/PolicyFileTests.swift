import Foundation
import Testing

@Suite("Policy files")
struct PolicyFileTests {
    let command: Command

    init() throws { command = try Command() }

    /// Runs each subcommand that reads a policy.
    private func runAll(_ path: String, _ body: (Command.Outcome) throws -> Void) throws {
        for arguments in [["check", "--policy"], ["batch", "--policy"], ["lists", "--policy"], ["policy", "show"]] {
            try body(command.run(arguments + [path], input: goodPassword + "\n"))
        }
    }

    @Test("An unknown profile is an error that names those that there are", arguments: ["strict", "Entra", ""])
    func unknownProfile(_ name: String) throws {
        try runAll(name) { outcome in
            outcome.expectFailure(64, ["\"\(name)\"", "recommended, entra, active-directory, nist"])
        }
    }

    @Test(
        "A policy file that cannot be read is an error",
        arguments: ["missing.json", "./missing", "folder.d", "folder"])
    func unreadable(_ path: String) throws {
        try command.createFolder("folder")
        try command.createFolder("folder.d")
        try runAll(path) { $0.expectFailure(66, ["\(path): ", "; "]) }
        try command.run(["policy", "validate", path]).expectFailure(66, ["\(path): ", "; "])
    }

    /// A policy file with a fault, and the path of the key at fault.
    static let faults: [(text: String, path: String)] = [
        // The profile
        (#"{ "extends": "strict" }"#, "extends: "),
        (#"{ "extends": 3 }"#, "extends: "),
        // Unknown keys
        (#"{ "extends": "entra", "minimumscore": 5 }"#, "minimumscore: "),
        (#"{ "extends": "entra", "length": { "min": 8 } }"#, "length.min: "),
        (#"{ "extends": "entra", "classes": { "need": 3 } }"#, "classes.need: "),
        (#"{ "extends": "entra", "folding": { "case": true } }"#, "folding.case: "),
        (#"{ "extends": "entra", "substitutions": { "name": "a", "readings": {}, "x": 1 } }"#, "substitutions.x: "),
        (#"{ "extends": "entra", "fuzzy": [ { "minimumTermLength": 5, "points": 1, "x": 1 } ] }"#, "fuzzy[0].x: "),
        // Wrong types
        (#"{ "extends": "entra", "name": 3 }"#, "name: "),
        (#"{ "extends": "entra", "mode": true }"#, "mode: "),
        (#"{ "extends": "entra", "minimumScore": "5" }"#, "minimumScore: "),
        (#"{ "extends": "entra", "minimumScore": 5.5 }"#, "minimumScore: "),
        (#"{ "extends": "entra", "length": 8 }"#, "length: "),
        (#"{ "extends": "entra", "length": { "minimum": "8" } }"#, "length.minimum: "),
        (#"{ "extends": "entra", "length": { "minimum": 8.5 } }"#, "length.minimum: "),
        (#"{ "extends": "entra", "length": { "maximum": 1e30 } }"#, "length.maximum: "),
        (#"{ "extends": "entra", "length": { "foldedToo": 1 } }"#, "length.foldedToo: "),
        (#"{ "extends": "entra", "classes": [] }"#, "classes: "),
        (#"{ "extends": "entra", "wholePassword": "yes" }"#, "wholePassword: "),
        (#"{ "extends": "entra", "names": "entra" }"#, "names: "),
        (#"{ "extends": "entra", "fuzzy": {} }"#, "fuzzy: "),
        (#"{ "extends": "entra", "fuzzy": [ 5 ] }"#, "fuzzy[0]: "),
        (#"{ "extends": "entra", "substitutions": 3 }"#, "substitutions: "),
        (#"{ "extends": "entra", "substitutions": { "name": "a", "readings": { "4": 1 } } }"#, "readings: "),
        // Unknown values
        (#"{ "extends": "entra", "mode": "Audit" }"#, "mode: "),
        (#"{ "extends": "entra", "characters": "ascii" }"#, "characters: "),
        (#"{ "extends": "entra", "length": { "unit": "bytes" } }"#, "length.unit: "),
        (#"{ "extends": "entra", "classes": { "of": "nist" } }"#, "classes.of: "),
        (#"{ "extends": "entra", "substitutions": "leet" }"#, "substitutions: "),
        (#"{ "extends": "entra", "names": [ "entra", "all" ] }"#, "names[1]: "),
        (#"{ "extends": "entra", "patterns": [ "years" ] }"#, "patterns[0]: "),
        // Out of range
        (#"{ "extends": "entra", "name": "" }"#, "name: "),
        (#"{ "extends": "entra", "name": "a\nb" }"#, "name: "),
        (#"{ "extends": "entra", "minimumScore": 0 }"#, "minimumScore: "),
        (#"{ "extends": "entra", "length": { "minimum": -1 } }"#, "length.minimum: "),
        (#"{ "extends": "entra", "length": { "maximum": 257 } }"#, "length.maximum: "),
        (#"{ "extends": "entra", "length": { "minimum": 20, "maximum": 19 } }"#, "length.minimum: "),
        (#"{ "extends": "nist", "length": { "maximum": 63 } }"#, "length.maximum: "),
        (#"{ "extends": "entra", "classes": { "required": 5 } }"#, "classes.required: "),
        (#"{ "extends": "entra", "classes": { "waivedFrom": 0 } }"#, "classes.waivedFrom: "),
        (#"{ "extends": "entra", "fuzzy": [ { "minimumTermLength": 5, "points": 0 } ] }"#, "fuzzy[0].points: "),
        (#"{ "extends": "entra", "fuzzy": [ { "minimumTermLength": 5 } ] }"#, "fuzzy[0].points: "),
        (#"{ "extends": "entra", "substitutions": { "name": "a" } }"#, "substitutions.readings: "),
        (#"{ "extends": "entra", "substitutions": { "name": "a", "readings": { "44": "a" } } }"#, #"readings["44"]: "#),
        (#"{ "extends": "entra", "substitutions": { "name": "a", "readings": { "4": "A" } } }"#, #"readings["4"]: "#),
        (#"{ "extends": "entra", "substitutions": { "name": "a", "readings": { "4": "" } } }"#, #"readings["4"]: "#),
        (#"{ "extends": "entra", "names": [ "near" ] }"#, "names: "),
    ]

    @Test("A fault is an error that names the key's path and a remedy", arguments: faults)
    func faultyKey(_ text: String, _ path: String) throws {
        try command.write("policy.json", text)
        for arguments in [["check", "--policy"], ["policy", "validate"]] {
            try command.run(arguments + ["policy.json"], input: goodPassword + "\n")
                .expectFailure(65, ["pwsieve: policy.json: ", path, "; "])
        }
    }

    /// A policy file with a key that stands twice, and the place of the second.
    static let duplicates: [(text: String, place: String)] = [
        (#"{ "minimumScore": 5, "minimumScore": 4 }"#, "1:22: minimumScore: "),
        ("{ \"length\": {\n  \"minimum\": 8,\n  \"minimum\": 4 } }", "3:3: length.minimum: "),
        (
            #"{ "fuzzy": [ { "minimumTermLength": 5, "points": 2 }, { "points": 1, "points": 1 } ] }"#,
            ": fuzzy[1].points: "
        ),
        (
            #"{ "substitutions": { "name": "a", "readings": { "4": "a", "\u0034": "b" } } }"#,
            "substitutions.readings.4: "
        ),
    ]

    @Test("A key that stands twice is an error that names its path and line", arguments: duplicates)
    func duplicateKey(_ text: String, _ place: String) throws {
        try command.write("policy.json", text)
        try command.write("candidates.txt", goodPassword + "\n")
        for arguments in [
            ["check", "--policy"], ["policy", "show"], ["policy", "validate"],
            ["evaluate", "--should-reject", "candidates.txt", "--compare"],
            ["lint", "candidates.txt", "--policy"],
        ] {
            try command.run(arguments + ["policy.json"], input: goodPassword + "\n")
                .expectFailure(65, ["pwsieve: policy.json:", place, "the key stands twice; remove one of the two"])
        }
    }

    @Test("A key that stands twice in the settings of a tenant is an error")
    func duplicateSettingsKey() throws {
        try command.write(
            "settings.json",
            """
            { "values": [ { "name": "BannedPasswordList", "value": "contoso",
                            "value": "fabrikam" } ] }
            """)
        try command.run(["check", "--custom", "settings.json"], input: goodPassword)
            .expectFailure(65, ["settings.json:2:17: values[0].value: the key stands twice; "])
    }

    @Test("A changed policy is called so in each report")
    func changedName() throws {
        try command.write("policy.json", #"{ "minimumScore": 6 }"#)
        try command.write("candidates.txt", goodPassword + "\n")
        for arguments in [
            ["check"], ["check", "--format", "json"], ["batch", "--format", "html"], ["lists"],
            ["lists", "--format", "json"], ["explain", "--format", "text"], ["explain", "--format", "json"],
            ["evaluate", "--should-reject", "candidates.txt"],
            ["evaluate", "--should-reject", "candidates.txt", "--format", "json"],
            ["evaluate", "--rules", "banned", "--should-reject", "candidates.txt"],
        ] {
            let outcome = try command.run(arguments + ["--policy", "policy.json"], input: goodPassword + "\n")
            #expect(outcome.text.contains("recommended, changed"), "\(arguments): \(outcome.text)")
        }
        let rules = ["evaluate", "--rules", "banned", "--should-reject", "candidates.txt"]
        let unchanged = try command.run(rules + ["--policy", "recommended"])
        #expect(unchanged.text.contains("policy recommended, version"))
        let compared = try command.run(["compare", "--generated", "0", "recommended", "policy.json", "candidates.txt"])
        #expect(compared.text.contains("policy recommended, version") && compared.text.contains("recommended, changed"))
        #expect(
            try command.run(["policy", "validate", "policy.json"]).text
                == "policy.json: the policy \"recommended, changed\" is valid; it extends recommended\n")
        #expect(try command.run(["policy", "show", "policy.json"]).text.contains("\"recommended, changed\""))
    }

    @Test("A fault is the same for each subcommand")
    func faultEverywhere() throws {
        try command.write("policy.json", #"{ "extends": "entra", "length": { "minimum": 300 } }"#)
        try runAll("policy.json") { $0.expectFailure(65, ["policy.json: length.minimum: ", "0 to 256"]) }
    }

    @Test(
        "Text that is not JSON is an error that says where",
        arguments: [
            ("{ \"extends\": \"entra\"\n  \"name\": \"x\" }", "policy.json:2:"),
            ("{\n\n  \"extends\": entra }", "policy.json:3:"), ("{ \"extends\": \"entra\",", "policy.json:1"),
            ("", "policy.json"), ("extends: entra", "policy.json:1:"),
        ])
    func notJSON(_ text: String, _ place: String) throws {
        try command.write("policy.json", text)
        try command.run(["policy", "validate", "policy.json"])
            .expectFailure(65, ["pwsieve: \(place)", "not JSON", "; "])
    }

    @Test("JSON that is no object is an error", arguments: ["[]", "3", "null", #""entra""#])
    func noObject(_ text: String) throws {
        try command.write("policy.json", text)
        try command.run(["policy", "validate", "policy.json"]).expectFailure(65, ["policy.json: ", "object", "{ }"])
    }

    @Test("A file that is not UTF-8 is an error")
    func illFormed() throws {
        let text = Array(#"{ "extends": "entra", "name": "a"#.utf8) + [0xff] + Array(#"" }"#.utf8)
        try command.write("policy.json", bytes: text)
        try command.run(["policy", "validate", "policy.json"]).expectFailure(65, ["policy.json", "; "])
    }

    /// A change of a policy, a password that the profile alone accepts, and its codes under the change.
    static let effects: [(text: String, password: String, codes: [String])] = [
        (#"{ "extends": "entra", "length": { "minimum": 17 } }"#, goodPassword, ["tooShort"]),
        (#"{ "extends": "entra", "length": { "maximum": 15 } }"#, goodPassword, ["tooLong"]),
        (#"{ "extends": "entra", "classes": { "required": 4 } }"#, "KettleQuarry58", ["complexity"]),
        (
            #"{ "extends": "nist", "characters": "printableASCII" }"#, "Kettle Quarry Fj\u{f6}rd",
            ["disallowedCharacter"]
        ),
    ]

    @Test("What a policy file says is applied", arguments: effects)
    func effect(_ text: String, _ password: String, _ codes: [String]) throws {
        try command.write("policy.json", text)
        let profile = text.contains("nist") ? "nist" : "entra"
        let options = ["check", "--no-global", "--format", "json", "--policy"]
        #expect(try command.run(options + [profile], input: password).records().map(\.codes) == [[]])
        #expect(try command.run(options + ["policy.json"], input: password).records().map(\.codes) == [codes])
    }
}

import Foundation
import Testing

@Suite("Files of banned lists")
struct ListFileTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.createFolder("folder")
    }

    private func batch(_ arguments: [String], input: String = "") throws -> Command.Outcome {
        try command.run(["batch", "--no-global"] + arguments, input: input)
    }

    /// The scores of `passwords`, with the file `name` as the custom list.
    private func scores(_ name: String, _ passwords: [String], _ arguments: [String] = []) throws -> [Int?] {
        let outcome = try batch(
            ["--custom", name, "--format", "jsonl"] + arguments, input: passwords.joined(separator: "\n"))
        return try outcome.records().map(\.score)
    }

    // MARK: Text

    @Test(
        "Comments, blank lines, a byte-order mark and CRLF are no part of the terms",
        arguments: ["contoso\nlondon", "\u{feff}contoso\r\nlondon\r\n", "# ours\n\n \t\ncontoso\n#x\nlondon\n"])
    func accepted(_ text: String) throws {
        try command.write("list.txt", text)
        #expect(try scores("list.txt", ["Contoso@London", "Contoso!1"]) == [3, 3])
    }

    @Test("A line after a backslash is a term, whatever it begins with")
    func escape() throws {
        try command.write("list.txt", "\\#hashtag\n\\\\back\n")
        #expect(try scores("list.txt", ["x#hashtag", "x\\back!"]) == [2, 3])
    }

    /// The content of a list, the place of its error, and a word of the message.
    static let broken: [(text: [UInt8], place: String, word: String)] = [
        ([], "list.txt: ", "no term"),
        (Array("# only this\n\n \t \n".utf8), "list.txt: ", "no term"),
        ([0xef, 0xbb, 0xbf], "list.txt: ", "no term"),
        (Array("contoso\nlon".utf8) + [0xff] + Array("don\n".utf8), "list.txt:2: ", "UTF-8"),
        (Array("contoso\r\n# a comm".utf8) + [0xe9] + Array("nt\r\n".utf8), "list.txt:2: ", "UTF-8"),
        ([0xff, 0xfe, 0x61, 0, 0x62, 0], "list.txt:1: ", "UTF-16"),
        ([0xfe, 0xff, 0, 0x61, 0, 0x62], "list.txt:1: ", "UTF-16"),
        (Array("contoso\n\u{200b}\n".utf8), "list.txt:2: ", "invisible"),
        (Array("contoso\n\n\u{200b}\u{ad}\u{200b}\u{ad}\n".utf8), "list.txt:3: ", "invisible"),
    ]

    @Test("A broken list is an error with file, line and remedy, as custom and as named list", arguments: broken)
    func brokenList(_ text: [UInt8], _ place: String, _ word: String) throws {
        try command.write("list.txt", bytes: text)
        for options in [
            ["--custom", "list.txt"], ["--custom", "list.txt", "--policy", "nist"], ["--list", "brands=list.txt"],
        ] {
            try batch(options, input: goodPassword).expectFailure(65, ["pwsieve: \(place)", word, "; "])
        }
    }

    @Test("A term of any list has at most 128 characters")
    func longTerms() throws {
        try command.write("list.txt", "contoso\n\(String(repeating: "\u{e4}", count: 128))\n")
        for options in [["--custom", "list.txt", "--policy", "nist"], ["--list", "brands=list.txt"]] {
            try batch(options, input: goodPassword).expectSuccess()
        }
        try command.write("list.txt", "contoso\n\(String(repeating: "x", count: 129))\n")
        for options in [
            ["--custom", "list.txt", "--policy", "nist"], ["--custom", "list.txt", "--lift-entra-limits"],
            ["--list", "brands=list.txt"],
        ] {
            try batch(options, input: goodPassword).expectFailure(65, ["list.txt:2: ", "128 characters", "; "])
        }
    }

    @Test(
        "A list that cannot be read is an error",
        arguments: ["missing.txt", "folder", "folder/missing.txt", "no\nfile"], ["check", "batch", "lists"])
    func unreadable(_ path: String, _ subcommand: String) throws {
        let place = "pwsieve: \(path.replacing("\n", with: "U+000A")): "
        for option in [["--custom", path], ["--list", "brands=\(path)"]] {
            try command.run([subcommand] + option, input: goodPassword).expectFailure(66, [place, "; "])
        }
    }

    // MARK: Entra's limits

    private static let manyTerms = (1...1_001).map { "term\($0)" }.joined(separator: "\n")

    /// A list beyond the limits, and a part of the message.
    static let beyond: [(text: String, parts: [String])] = [
        ("contoso\nabc\n", ["list.txt:2: ", "4 to 16"]),
        ("# ours\n\nabcdefghijklmnopq\n", ["list.txt:3: ", "4 to 16"]),
        ("abc\ncontoso\nxyz\nabcdefghijklmnopq\n", ["list.txt:1: ", "3, 4"]),
        (manyTerms, ["list.txt:1001: ", "terms"]),
    ]

    @Test("A custom list beyond what Entra takes is refused with its lines", arguments: beyond)
    func entraLimits(_ text: String, _ parts: [String]) throws {
        try command.write("list.txt", text)
        try command.write("mine.json", #"{ "extends": "entra" }"#)
        for policy in [[], ["--policy", "entra"], ["--policy", "mine.json"]] {
            try batch(["--custom", "list.txt"] + policy, input: goodPassword)
                .expectFailure(65, parts + ["--lift-entra-limits"])
        }
    }

    @Test("The limits hold for the custom list under Entra alone, and can be lifted", arguments: beyond)
    func otherLimits(_ text: String, _ parts: [String]) throws {
        try command.write("list.txt", text)
        for options in [
            ["--custom", "list.txt", "--lift-entra-limits"], ["--custom", "list.txt", "--policy", "nist"],
            ["--list", "brands=list.txt"],
        ] {
            try batch(options, input: goodPassword).expectSuccess()
        }
    }

    @Test("A list at the limits is taken")
    func atTheLimits() throws {
        let terms = ["abcd", "abcdefghijklmnop"] + (1...998).map { "term\($0)" }
        try command.write("list.txt", terms.joined(separator: "\n"))
        try batch(["--custom", "list.txt"], input: goodPassword).expectSuccess()
    }

    // MARK: Microsoft Graph

    private static let settings = #"""
        { "id": "1", "displayName": "Password Rule Settings",
          "values": [ { "name": "EnableBannedPasswordCheck", "value": "True" },
                      { "name": "BannedPasswordList", "value": "contoso\tLondon HQ\tx-ray" } ] }
        """#

    @Test(
        "The settings of Microsoft Graph are a list, alone or in a collection, whatever the file's name",
        arguments: ["list.json", "list.JSON", "settings.txt"],
        ["%", "\n\n  %", "\u{feff}%", #"{ "value": [ { "id": "0", "values": [] }, % ] }"#])
    func graph(_ name: String, _ form: String) throws {
        try command.write(name, form.replacing("%", with: Self.settings))
        #expect(try scores(name, ["Contoso!1", "londonhq", "qLondon HQq", "qX-rayqq"]) == [3, 8, 3, 4])
    }

    @Test(
        "Broken settings are an error that says where",
        arguments: [
            ("{ \"values\": [\n  { \"name\" \"BannedPasswordList\" } ] }", "list.json:2"),
            ("{ \"values\": [ { \"name\": \"BannedPasswordList\",\n\"value\": \"contoso\" ", "list.json:2"),
            ("", "list.json"), ("[]", "list.json: "), ("{}", "list.json: "), (#"{ "values": 3 }"#, "list.json: "),
            (#"{ "values": [ { "name": "BannedPasswordList", "value": 3 } ] }"#, "list.json: "),
            (#"{ "values": [ { "name": "LockoutThreshold", "value": "10" } ] }"#, "list.json: "),
            (#"{ "values": [ { "name": "BannedPasswordList", "value": "" } ] }"#, "list.json: "),
            (#"{ "values": [ { "name": "BannedPasswordList", "value": null } ] }"#, "list.json: "),
            (#"{ "value": [] }"#, "list.json: "),
        ])
    func brokenGraph(_ text: String, _ place: String) throws {
        try command.write("list.json", text)
        try batch(["--custom", "list.json"], input: goodPassword).expectFailure(65, ["pwsieve: \(place)", "; "])
    }

    @Test("Entra's limits hold for the settings too")
    func graphLimits() throws {
        try command.write("list.json", Self.settings.replacing("x-ray", with: "abc"))
        try batch(["--custom", "list.json"]).expectFailure(65, ["list.json", "4 to 16", "--lift-entra-limits"])
    }
}

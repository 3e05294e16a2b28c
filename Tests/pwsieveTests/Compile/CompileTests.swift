import Foundation
import Testing

@Suite("Compiled lists")
struct CompileTests {
    let command: Command

    private static let list = """
        # ours
        Contoso
        \\#hash

        Москва
        contoso
        fabrikam
        Müller

        """
    private static let candidates = """
        Contoso!1
        xx#HASH!!
        москва2026
        F@brikan1!
        mullermuller
        Kettle+Quarry_58

        """

    init() throws {
        command = try Command()
        try command.write("list.txt", Self.list)
        try command.write("candidates.txt", Self.candidates)
    }

    /// Compiles, and expects success.
    private func compile(_ arguments: [String], to name: String = "list.compiled") throws {
        let outcome = try command.run(["compile"] + arguments + ["-o", name])
        outcome.expectSuccess()
        #expect(outcome.lines.count == 1 && outcome.text.hasPrefix("\(name): "), "\(outcome.text)")
    }

    /// Expects that both lists give the same output in every form, and returns it as text.
    @discardableResult
    private func expectSameOutput(_ first: String, _ second: String, _ options: [String] = []) throws -> String {
        var text = ""
        for format in ["jsonl", "text"] {
            let outcomes = try [first, second].map { list in
                try command.runByDefault(
                    ["batch", "--no-global", "--show-passwords", "--format", format, "--custom", list] + options
                        + ["candidates.txt"])
            }
            #expect(outcomes[0].exitCode == 1 && outcomes[1].exitCode == 1)
            #expect(outcomes[0].text == outcomes[1].text)
            #expect(outcomes[0].errorText == outcomes[1].errorText)
            text = outcomes[0].text
        }
        return text
    }

    // MARK: The compiled list

    @Test("A compiled list judges and explains like its text")
    func sameOutput() throws {
        try compile(["list.txt"])
        let text = try expectSameOutput("list.txt", "list.compiled")
        for term in ["[Contoso]", "[#hash]", "[Москва]", "[fabrikam]", "[Müller]"] { #expect(text.contains(term)) }
        let lists = try ["list.txt", "list.compiled"].map {
            try command.runByDefault(["lists", "--no-global", "--custom", $0]).rows[1].split(separator: " ")
        }
        // The name, the count of different terms, and the fingerprint.
        for column in [0, 1, 3] { #expect(lists[0][column] == lists[1][column]) }
    }

    @Test("It says what it wrote")
    func report() throws {
        let outcome = try command.run(["compile", "list.txt", "--output", "list.compiled", "--policy", "nist"])
        outcome.expectSuccess()
        let size = try command.read("list.compiled").count
        #expect(
            outcome.text.replacing(",", with: "")
                == "list.compiled: 6 entries \(size) bytes for the policy \"nist\"\n")
    }

    @Test("The same list gives the same bytes")
    func sameBytes() throws {
        try compile(["list.txt"])
        try compile(["list.txt"], to: "again.compiled")
        // A compiled list is a list too.
        try compile(["list.compiled"], to: "twice.compiled")
        #expect(try command.read("list.compiled") == command.read("again.compiled"))
        #expect(try command.read("list.compiled") == command.read("twice.compiled"))
    }

    @Test("Several lists become one")
    func severalLists() throws {
        try command.write("cities.txt", "# cities\nParis\nKettle\n")
        try command.write("both.txt", "Contoso\n\\#hash\nМосква\ncontoso\nfabrikam\nMüller\nParis\nKettle\n")
        try compile(["list.txt", "cities.txt"])
        #expect(try expectSameOutput("both.txt", "list.compiled").contains("[Kettle]"))
    }

    @Test("The settings of Microsoft Graph are a list")
    func graph() throws {
        try command.write(
            "list.json", #"{ "values": [ { "name": "BannedPasswordList", "value": "contoso\tfabrikam\tx-ray" } ] }"#)
        try compile(["list.json"])
        try expectSameOutput("list.json", "list.compiled")
    }

    // MARK: Policies

    @Test("A list is compiled for a policy, and refused under one of other rules")
    func policies() throws {
        try command.write("ours.json", #"{ "name": "ours", "extends": "entra", "length": { "minimum": 9 } }"#)
        try compile(["list.txt", "--policy", "entra"])
        // The same folding and substitutions.
        for policy in ["entra", "ours.json"] {
            try expectSameOutput("list.txt", "list.compiled", ["--policy", policy])
        }
        for policy in ["recommended", "nist"] {
            try command.run(["batch", "--policy", policy, "--custom", "list.compiled", "candidates.txt"])
                .expectFailure(65, ["list.compiled: ", "; compile it for this policy"])
        }
        try compile(["list.txt", "--policy", "ours.json"])
        try expectSameOutput("list.txt", "list.compiled", ["--policy", "entra"])
    }

    @Test("Entra's limits hold for a compiled list")
    func limits() throws {
        try command.write("list.txt", "contoso\nabc\n")
        try compile(["list.txt", "--policy", "entra"])
        try command.run(["batch", "--custom", "list.compiled", "candidates.txt"])
            .expectFailure(65, ["list.compiled:2: ", "4 to 16", "--lift-entra-limits"])
        try expectSameOutput("list.txt", "list.compiled", ["--policy", "entra", "--lift-entra-limits"])
    }

    // MARK: Errors

    @Test(
        "A command line that makes no sense",
        arguments: [
            ["list.txt"], ["-o", "x.compiled"], ["list.txt", "-o"], ["list.txt", "-o", "x", "--policy", "strict"],
        ])
    func usage(_ arguments: [String]) throws {
        try command.run(["compile"] + arguments).expectUsage()
        #expect(try command.files() == ["candidates.txt", "list.txt"])
    }

    @Test("A list that cannot be used is an error, and what was there stays")
    func brokenLists() throws {
        try compile(["list.txt"])
        let old = try command.read("list.compiled")
        try command.write("broken.txt", "contoso\n\u{200b}\n")
        try command.write("empty.txt", "# nothing\n")
        let cases: [(list: String, code: Int32, part: String)] = [
            ("broken.txt", 65, "broken.txt:2: "), ("empty.txt", 65, "no term"), ("missing.txt", 66, "missing.txt: "),
        ]
        for (list, code, part) in cases {
            try command.run(["compile", list, "-o", "list.compiled"]).expectFailure(code, [part, "; "])
            #expect(try command.read("list.compiled") == old)
        }
        #expect(try command.files() == ["broken.txt", "candidates.txt", "empty.txt", "list.compiled", "list.txt"])
    }

    @Test("A damaged list is an error with a remedy", arguments: ["check", "batch", "lists", "compile"])
    func damaged(_ subcommand: String) throws {
        try compile(["list.txt"])
        var bytes = try command.read("list.compiled")
        bytes[bytes.count / 2] ^= 4
        try command.write("list.compiled", bytes: bytes)
        let options = subcommand == "compile" ? ["list.compiled", "-o", "new"] : ["--custom", "list.compiled"]
        try command.run([subcommand] + options, input: goodPassword)
            .expectFailure(65, ["list.compiled: ", "cut off or damaged", "; compile the list again from its text"])
        try command.write("list.compiled", bytes: Array(bytes.prefix(500)))
        try command.run([subcommand] + options, input: goodPassword).expectFailure(65, ["cut off or damaged"])
    }

    @Test(
        "A place that cannot be written to is an error, and nothing is left behind",
        arguments: [
            ("folder", "this is no file that can be written; choose another path"),
            ("missing/x", "cannot write the file: "),
        ])
    func unwritable(_ path: String, _ reason: String) throws {
        try command.createFolder("folder")
        try command.run(["compile", "list.txt", "-o", path])
            .expectFailure(66, ["pwsieve: \(path): \(reason)", "; "])
        #expect(try command.files() == ["candidates.txt", "folder", "list.txt"])
    }

    @Test("A file is replaced as a whole or not at all")
    func atomicity() throws {
        try compile(["list.txt"])
        let old = try command.read("list.compiled")
        try command.write("list.txt", (1...500).map { "fabrikam\($0)\n" }.joined())
        // No file may grow beyond 512 bytes; the write fails half-way.
        let outcome = try command.shell(
            #"trap '' XFSZ; ulimit -f 1; "$PWSIEVE" compile list.txt -o list.compiled"#)
        outcome.expectFailure(70, ["list.compiled: cannot write the file: File too large; "])
        #expect(try command.read("list.compiled") == old)
        #expect(try command.files() == ["candidates.txt", "list.compiled", "list.txt"])
        try compile(["list.txt"])
        #expect(try command.read("list.compiled") != old)
        #expect(try command.files() == ["candidates.txt", "list.compiled", "list.txt"])
    }
}

import Foundation
import Testing

/// A list may be gzip (SPEC 4.1), in each subcommand that reads lists.
@Suite("Packed lists")
struct GzipListTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("list.txt", "contoso\nzorbex\n")
        try command.write("list.json", #"{"values":[{"name":"BannedPasswordList","value":"contoso\tzorbex"}]}"#)
        try command.run(["compile", "--policy", "entra", "list.txt", "-o", "list.compiled"]).expectSuccess()
        #expect(try command.shell("gzip -k list.txt list.json list.compiled").exitCode == 0)
    }

    private static let lists = ["list.txt", "list.json", "list.compiled"]

    @Test("A packed list is the list that it holds", arguments: lists)
    func packed(_ name: String) throws {
        let fingerprints = try [name, "\(name).gz"].map { name in
            let outcome = try command.run(["lists", "--no-global", "--custom", name])
            outcome.expectSuccess()
            return try #require(outcome.rows.first { $0.hasPrefix("custom ") }).dropLast(name.count)
        }
        #expect(fingerprints[0] == fingerprints[1])
        let check = try command.run(["check", "--no-global", "--custom", "\(name).gz"], input: "Contoso1")
        #expect(check.exitCode == 1 && check.text.contains("contoso"))
        let lint = try command.run(["lint", "--no-global", "--policy", "entra", "--common-above", "100", "\(name).gz"])
        lint.expectSuccess()
        #expect(lint.text.contains("2 terms, no findings"))
        #expect(try command.run(["convert", "--to", "text", "\(name).gz"]).text == "contoso\nzorbex\n")
        try command.run(["compile", "--policy", "entra", "\(name).gz", "-o", "again"]).expectSuccess()
        try command.run(
            ["compare", "--generated", "0", "--policy", "entra", "\(name).gz", name, "-"], input: "Contoso1\n"
        ).expectSuccess()
    }

    @Test("Damaged data are an error with the file's name")
    func damaged() throws {
        #expect(try command.shell("head -c 20 list.txt.gz > cut.gz; gzip -c list.txt.gz > twice.gz").exitCode == 0)
        for subcommand in [["check", "--custom"], ["lint"], ["convert", "--to", "text"], ["compile", "-o", "out"]] {
            try command.run(subcommand + ["cut.gz"]).expectFailure(65, ["cut.gz: ", "end too early", "; "])
        }
        try command.run(["check", "--custom", "twice.gz"]).expectFailure(65, ["twice.gz: ", "packed file", "; "])
    }

    @Test("What is packed may not be larger than a plain file")
    func bomb() throws {
        #expect(try command.shell("head -c 270000000 /dev/zero | tr '\\0' a | gzip -1 > bomb.gz").exitCode == 0)
        try command.run(["lists", "--custom", "bomb.gz"]).expectFailure(66, ["bomb.gz: ", "larger than 256 MiB", "; "])
    }
}

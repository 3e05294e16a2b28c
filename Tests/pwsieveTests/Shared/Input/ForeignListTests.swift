import Foundation
import Testing

/// Files that are given as lists and are none (SPEC 4.1), in each subcommand that reads lists.
@Suite("Lists that are something else")
struct ForeignListTests {
    let command: Command

    init() throws { command = try Command() }

    private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] } }

    private static let files: [(name: String, bytes: [UInt8], problem: String, rule: String)] = [
        ("cr.txt", Array("contoso\rwidget\rlondon\r".utf8), "CR alone", "carriage-returns"),
        ("excel.csv", Array("term;owner\r\ncontoso;Anna\r\nwidget;Ben\r\n".utf8), "columns", "columns"),
        ("comma.csv", Array("term,owner\ncontoso,Anna\nwidget,Ben\n".utf8), "columns", "columns"),
        ("tab.tsv", Array("term\towner\ncontoso\tAnna\nwidget\tBen\n".utf8), "columns", "columns"),
        ("nt.txt", Array(String(repeating: "8846f7eaee8fb117ad06bdd830b7586c\n", count: 5).utf8), "hashes", "hashes"),
        (
            "pwned.txt", Array(String(repeating: "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9\r\n", count: 5).utf8),
            "hashes", "hashes"
        ),
        ("nul.txt", Array("contoso\nwid\0get\n".utf8), "NUL", "nul-character"),
        ("array.txt", Array("[\n  \"contoso\",\n  \"widget\"\n]\n".utf8), "JSON", "not-a-list"),
        ("page.txt", Array("<!DOCTYPE html>\n<title>404</title>\n".utf8), "web page", "not-a-list"),
        ("book.xlsx", Array("PK\u{3}\u{4}\u{14}\0".utf8), "office document", "not-a-list"),
        ("en.dic", Array("3\ncontoso/S\nwidget/MS\nlondon/M\n".utf8), "Hunspell", "not-a-list"),
        ("quoted.txt", Array("\"contoso\"\n\"widget\"\n\"london\"\n".utf8), "quotation marks", "quoted-terms"),
        ("numbers.txt", Array("1. contoso\n2. widget\n3. london\n".utf8), "number", "numbered-terms"),
        ("notepad.txt", utf16("\u{FEFF}contoso\r\n"), "UTF-16", "utf-16"),
        ("markless.txt", utf16("contoso\r\nwidget\r\n"), "UTF-16", "utf-16"),
    ]

    @Test("Every subcommand refuses it and says what it seems to be", arguments: files.indices)
    func refused(_ index: Int) throws {
        let (name, bytes, problem, rule) = Self.files[index]
        try command.write(name, bytes: bytes)
        for arguments in [
            ["check", "--custom", name], ["batch", "--list", "x=\(name)"], ["lists", "--custom", name],
            ["compile", name, "-o", "out"], ["explain", "--custom", name],
            ["compare", "--generated", "0", name, name, "-"],
        ] {
            try command.run(arguments, input: goodPassword).expectFailure(65, [name, problem, "; "])
        }
        // Only convert reads UTF-16.
        if rule != "utf-16" {
            for form in ["text", "lithnet"] {
                try command.run(["convert", "--to", "text", "--from", form, name]).expectFailure(65, [name, problem])
            }
        }
        let outcome = try command.run(["lint", "--no-global", "--common-above", "100", name])
        outcome.expectSuccess(1)
        #expect(outcome.text.contains(" error: ") && outcome.text.contains("[\(rule)]"), "\(outcome.text)")
        #expect(!outcome.text.contains("empty-list"))
    }

    @Test("lint --fix mends line ends and encodings, and writes no copy of what is no list")
    func fixed() throws {
        try command.write("cr.txt", "contoso\rzorbex\r\r\nquiblo")
        try command.write("notepad.txt", bytes: Self.utf16("contoso\r\nzorbex\r\nquiblo\r\n"))
        for name in ["cr", "notepad"] {
            try command.run(["lint", "--no-global", "--common-above", "100", "--fix", "\(name).txt"]).expectSuccess(1)
            #expect(try command.read("\(name).fixed.txt") == Array("contoso\nzorbex\nquiblo\n".utf8))
        }
        try command.write("excel.csv", "contoso;Anna\nwidget;Ben\nlondon;Eve\n")
        try command.run(["lint", "--no-global", "--fix", "excel.csv"]).expectSuccess(1)
        #expect(try !command.files().contains("excel.fixed.txt"))
        // Whoever has such terms may say so.
        let outcome = try command.run([
            "lint", "--no-global", "--common-above", "100", "--disable", "columns", "--disable", "separator",
            "excel.csv",
        ])
        #expect(outcome.exitCode == 0 && outcome.text.contains("3 terms"))
    }

    // MARK: Settings of Microsoft Graph

    private func write(_ value: String) throws {
        try command.write("list.json", #"{"values":[{"name":"BannedPasswordList","value":"\#(value)"}]}"#)
    }

    @Test(
        "A control character within a term of the settings is an error that names the term",
        arguments: [
            (#"contoso\twid\nget\tlondon"#, "list.json, term 2: the term holds a line break"),
            (#"contoso\r\nwidget\r\nlondon"#, "list.json, term 1: the term holds a line break"),
            (#"contoso\t\u0000"#, "list.json, term 2: the term holds a NUL character"),
            (
                #"contoso\ta\u0085b\tc\u0007\td\u0007"#,
                "list.json, term 2: the term holds the control character U+0085, so that no password can hold the term "
                    + "(also terms 3, 4); "
            ),
        ])
    func controlCharacters(_ value: String, _ message: String) throws {
        try write(value)
        for arguments in [
            ["check", "--custom", "list.json"], ["compile", "list.json", "-o", "out"],
            ["lists", "--list", "x=list.json"],
        ] {
            try command.run(arguments, input: goodPassword).expectFailure(65, ["pwsieve: \(message)", "; "])
        }
        try command.run(["convert", "list.json", "--to", "graph"]).expectFailure(65, ["list.json, term", "line break"])
        let outcome = try command.run(["lint", "--no-global", "--common-above", "100", "list.json"])
        outcome.expectSuccess(1)
        #expect(outcome.text.contains("[control-character]"))
    }

    @Test("lint --fix makes a term of each line within a term of the settings")
    func fixedSettings() throws {
        try write(#"contoso\tzorbex\nquiblo\r\n"#)
        try command.run(["lint", "--no-global", "--common-above", "100", "--fix", "list.json"]).expectSuccess(1)
        #expect(try command.read("list.fixed.txt") == Array("contoso\nzorbex\nquiblo\n".utf8))
    }
}

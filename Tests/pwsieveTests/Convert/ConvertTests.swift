import Foundation
import Testing

@Suite("Conversion of lists")
struct ConvertTests {
    let command: Command

    init() throws { command = try Command() }

    private func convert(_ arguments: [String], to form: String = "text") throws -> Command.Outcome {
        try command.run(["convert", "--to", form] + arguments)
    }

    // MARK: Microsoft Graph

    /// The body of a request.
    private struct Body: Decodable {
        var templateId: String
        var values: [[String: String]]

        subscript(name: String) -> String? { values.first { $0["name"] == name }?["value"] }
    }

    private func body(_ outcome: Command.Outcome) throws -> Body {
        try JSONDecoder().decode(Body.self, from: Data(outcome.output))
    }

    private static let tenant = #"""
        { "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#groupSettings",
          "value": [ { "id": "1", "templateId": "62375ab9-6b52-47ed-826b-58e47e0e304b", "values": [] },
            { "id": "f0b2d6f5-8ad9-4a6a-9a1c-0b7b4f2f3c11", "displayName": "Password Rule Settings",
              "templateId": "5cf42378-d67d-4f36-ba46-e8b86229381d",
              "values": [ { "name": "BannedPasswordCheckOnPremisesMode", "value": "Enforce" },
                          { "name": "BannedPasswordList", "value": "contoso\tLondon HQ\t#hash" },
                          { "name": "LockoutThreshold", "value": "7" }, { "name": "Later", "value": "x" } ] } ] }
        """#

    @Test("A list becomes the body of a request, with Graph's defaults beside it")
    func toGraph() throws {
        try command.write("list.txt", "# ours\ncontoso\nLondon HQ\n\\#hash\n")
        let outcome = try convert(["list.txt"], to: "graph")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errorText.contains("--settings"))
        let body = try body(outcome)
        #expect(body.templateId == "5cf42378-d67d-4f36-ba46-e8b86229381d")
        #expect(body["BannedPasswordList"] == "contoso\tLondon HQ\t#hash")
        #expect(body["EnableBannedPasswordCheck"] == "True")
        #expect(body["LockoutDurationInSeconds"] == "60" && body["LockoutThreshold"] == "10")
        #expect(body["BannedPasswordCheckOnPremisesMode"] == "Audit")
        #expect(body["EnableBannedPasswordCheckOnPremises"] == "True")
        #expect(body.values.count == 6)
    }

    @Test("Text to Graph and back are the same terms, and Graph to Graph the same settings")
    func roundTrip() throws {
        try command.write("list.txt", "contoso\nLondon HQ\n\\#hash\n\\\\back\n\\    \nstraße \n")
        let graph = try convert(["list.txt", "-o", "list.json"], to: "graph")
        #expect(graph.text == "list.json: 6 terms\n")
        try convert(["list.json", "-o", "again.txt"]).expectSuccess()
        #expect(try command.read("list.txt") == command.read("again.txt"))
        try convert(["list.json", "-o", "again.json"], to: "graph").expectSuccess()
        #expect(try command.read("list.json") == command.read("again.json"))
    }

    @Test("The other settings are kept, those of the list or of --settings")
    func settings() throws {
        try command.write("tenant.json", Self.tenant)
        try command.write("new.txt", "fabrikam\n")
        let kept = try body(try convert(["tenant.json"], to: "graph"))
        #expect(
            kept.values.map { $0["name"] } == [
                "BannedPasswordCheckOnPremisesMode", "BannedPasswordList", "LockoutThreshold", "Later",
            ])
        #expect(kept["BannedPasswordList"] == "contoso\tLondon HQ\t#hash")
        #expect(kept["LockoutThreshold"] == "7")
        let outcome = try convert(["new.txt", "--settings", "tenant.json", "-o", "body.json"], to: "graph")
        outcome.expectSuccess()
        #expect(outcome.text.hasSuffix("PATCH /groupSettings/f0b2d6f5-8ad9-4a6a-9a1c-0b7b4f2f3c11\n"))
        let written = try JSONDecoder().decode(Body.self, from: Data(try command.read("body.json")))
        #expect(written["BannedPasswordList"] == "fabrikam")
        #expect(written["BannedPasswordCheckOnPremisesMode"] == "Enforce")
    }

    @Test("Every line beyond Entra's limits is named, or left out when asked")
    func limits() throws {
        try command.write("a.txt", "abc\ncontoso\nxy\nz\nseventeen-letters\na\tbcd\n")
        try command.write("b.txt", (1...1_001).map { "term\($0)\n" }.joined())
        let outcome = try convert(["a.txt", "b.txt"], to: "graph")
        outcome.expectFailure(
            65, ["a.txt:1, 3–5: ", "4 to 16", "a.txt:6: ", "tab", "b.txt:1000–1001: ", "--skip-unfit"])
        let skipped = try convert(["a.txt", "b.txt", "--skip-unfit"], to: "graph")
        #expect(skipped.exitCode == 0 && skipped.errorText.contains("a.txt:1, 3–5: "))
        let terms = try body(skipped)["BannedPasswordList"]?.split(separator: "\t") ?? []
        #expect(terms.count == 1_000 && terms.first == "contoso" && terms.last == "term999")
        try command.write("c.txt", "abc\nabcdefghijklmnopq\n")
        let lifted = try body(try convert(["c.txt", "--lift-entra-limits"], to: "graph"))
        #expect(lifted["BannedPasswordList"] == "abc\tabcdefghijklmnopq")
        #expect(try convert(["c.txt"]).text == "abc\nabcdefghijklmnopq\n")
    }

    @Test("Equal terms are written once, and their lines named")
    func duplicates() throws {
        try command.write("a.txt", "Contoso\nlondon\ncontoso\nCONTOSO\nmüller\nmuller\n")
        let outcome = try convert(["a.txt"])
        #expect(outcome.text == "Contoso\nlondon\nmüller\nmuller\n")
        #expect(outcome.errorText == "pwsieve: warning: a.txt:3–4: left out, since an equal term comes before it\n")
    }

    @Test("Of many lines the first ten places are named, and the others counted")
    func manyLines() throws {
        try command.write("a.txt", "contoso\n" + (0..<150).map { "contoso\nterm\($0)\n" }.joined())
        #expect(
            try convert(["a.txt"]).errorText
                == "pwsieve: warning: a.txt:2, 4, 6, 8, 10, 12, 14, 16, 18, 20 and 140 more: left out, since an equal term "
                + "comes before it\n")
    }

    // MARK: Other programs

    @Test("PassFiltEx: ! is a mark, control characters are skipped, and there are no comments")
    func passFiltEx() throws {
        try command.write("PassFiltExBlacklist.txt", "starwars\r\n!set\r\n#x1\r\nas\u{1}df\r\n\r\n!\r\n")
        let outcome = try convert(["PassFiltExBlacklist.txt"])
        #expect(outcome.text == "starwars\nset\n\\#x1\nasdf\n!\n")
        #expect(outcome.errorText.contains("PassFiltExBlacklist.txt:2: the ! of PassFiltEx"))
        #expect(outcome.errorText.contains("PassFiltExBlacklist.txt:3: taken as a term"))
    }

    @Test("OpenPasswordFilter, Lithnet and passwdqc: a line is a term, untrimmed")
    func plainLists() throws {
        try command.write("opfcont.txt", "password\r\n welcome\r\n\r\n\\x\r\n")
        let outcome = try convert(["opfcont.txt"])
        #expect(outcome.text == "password\n welcome\n\\\\x\n")
        #expect(outcome.errorText.contains("opfcont.txt:2: the blank"))
        try command.write("words", "one\n#two\n")
        for form in ["lithnet", "passwdqc", "cracklib", "openpasswordfilter"] {
            #expect(try convert(["words", "--from", form]).text == "one\n\\#two\n")
        }
        #expect(try convert(["words"]).text == "one\n")
        try command.write("opfregex.txt", "xx.*xx\n")
        try convert(["opfregex.txt"]).expectFailure(65, ["opfregex.txt: ", "regular expressions", "; "])
    }

    @Test("A packed dictionary of cracklib, by any of its names")
    func cracklib() throws {
        // Written by cracklib-packer 2.9.6 for: contoso contosoltd london passw0rd
        let index: [UInt8] = [0x31, 0x56, 0x77, 0x70, 4, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0]
        let words = Array("contoso\0\u{7}ltd\0\0london\0\0passw0rd\0".utf8)
        try command.write("dict.pwi", bytes: index)
        try command.write("dict.pwd", bytes: words)
        for name in ["dict", "dict.pwd", "dict.pwi", "dict.hwm"] {
            let outcome = try convert([name])
            outcome.expectSuccess()
            #expect(outcome.text == "contoso\ncontosoltd\nlondon\npassw0rd\n")
        }
        try command.run(["lists", "--custom", "dict"]).expectFailure(65, ["dict: ", "pwsieve convert", "; "])
        try command.write("dict.pwd", bytes: words.dropLast(9))
        try convert(["dict"]).expectFailure(65, ["dict.pwd: ", "4 words", "; "])
        try command.write("dict.pwi", "nothing of the kind")
        try convert(["dict"]).expectFailure(65, ["dict.pwi: ", "; "])
        try convert(["other.pwd"]).expectFailure(66, ["other.pwi: ", "; "])
    }

    @Test("A binary filter of passwdqc cannot be turned back")
    func passwdqcFilter() throws {
        try command.write("filter.pwq", bytes: Array("PWQ0".utf8) + [2, 2, 1, 0, 0, 0xff])
        for options in [[], ["--from", "passwdqc"]] {
            try convert(["filter.pwq"] + options).expectFailure(65, ["filter.pwq: ", "hashes", "; "])
        }
    }

    // MARK: Encodings

    @Test("UTF-16 by its mark, Windows-1252 when told, and nothing is guessed")
    func encodings() throws {
        let terms = "münchen\r\ncontoso\r\n"
        for (encoding, mark) in [(String.Encoding.utf16LittleEndian, [0xff, 0xfe]), (.utf16BigEndian, [0xfe, 0xff])] {
            let bytes = try #require(terms.data(using: encoding))
            try command.write("list.txt", bytes: mark.map(UInt8.init) + bytes)
            let outcome = try convert(["list.txt"])
            outcome.expectSuccess()
            #expect(outcome.text == "münchen\ncontoso\n")
        }
        try command.write("list.txt", bytes: Array("contoso\r\nm".utf8) + [0xfc] + Array("nchen\r\n".utf8) + [0x80])
        try convert(["list.txt"]).expectFailure(65, ["list.txt:2: ", "UTF-8", "windows-1252"])
        #expect(try convert(["list.txt", "--encoding", "windows-1252"]).text == "contoso\nmünchen\n€\n")
    }

    @Test("What makes no sense is refused")
    func refusals() throws {
        try command.write("list.txt", "contoso\n")
        try command.run(["convert", "list.txt"]).expectFailure(64, ["--to is missing"])
        try convert(["list.txt", "--settings", "list.txt"]).expectUsage()
        try convert(["list.txt", "--lift-entra-limits"]).expectUsage()
        try convert(["missing.txt"]).expectFailure(66, ["missing.txt: "])
        try convert(["list.txt", "--settings", "none.json"], to: "graph").expectFailure(66, ["none.json: "])
        try convert(["list.txt", "--settings", "list.txt"], to: "graph").expectFailure(65, ["list.txt"])
        try command.write("empty.json", #"{ "values": [ { "name": "BannedPasswordList", "value": "" } ] }"#)
        try convert(["empty.json"]).expectFailure(65, ["empty.json: ", "no term"])
    }
}

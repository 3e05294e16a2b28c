import Testing

@testable import PasswordSieve

/// SPEC 4.1: what is plainly no list is an error, and one odd term is none.
struct ForeignTextTests {
    private static let md5 = "5f4dcc3b5aa765d61d8327deb882cf99"
    private static let sha1 = "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8"

    private func reason(_ bytes: [UInt8]) -> TermListError.Reason? {
        do {
            _ = try TermList(name: "custom", utf8: bytes.span)
            return nil
        } catch {
            return error.reason
        }
    }

    private func reason(_ text: String) -> TermListError.Reason? { reason(Array(text.utf8)) }

    @Test(
        arguments: [
            ("contoso\rwidget\r", .carriageReturnLines), ("contoso\rwidget", .carriageReturnLines),
            ("a\rb\rc\n", .carriageReturnLines), ("contoso\r\r\nwidget\r\r\n", .carriageReturnLines),
            ("contoso\nwid\0get\n", .nulCharacter),
            ("contoso;Anna\nwidget;Ben\nlondon;\n", .semicolonColumns), ("a,b,c\nd,e,f\ng,h,i\n", .commaColumns),
            ("term\towner\r\ncontoso\tAnna\r\nwidget\tBen\r\n", .tabColumns),
            ("# ours\n\"contoso\",\"Anna\"\n\"widget\",\"Ben\"\n\n\"london\",\"Eve\"\n", .commaColumns),
            ("\(md5)\n\(md5)\n\(md5)\n", .hashes), ("\(sha1)\n\(sha1)\n\(sha1)\n", .hashes),
            ("\(sha1):3861493\n\(sha1):2\n\(sha1):1\n", .hashes), ("hash\n\(md5)\n\(sha1)\n\(md5)\n", .hashes),
            ("\(md5)\(md5)\n\(md5)\(md5)\n\(md5)\(md5)\n", .hashes),
            (
                "0018A45C4D1DEF81644B54AB7F969B88D65:1\n00D4F6E8FA6EECAD2A3AA415EEC418D38EC:2\n"
                    + "011053FD0102E94D6AE2F8B83D76FAF94F6:1\n", .hashes
            ),
            ("[\"contoso\", \"widget\"]", .json), ("[\n  {\"term\": \"contoso\"}\n]\n", .json),
            ("{ \"name\": \"contoso-2026\" }", .json),
            ("<!DOCTYPE html>\n<html><body>404</body></html>\n", .webPage), ("\u{FEFF}\n<HTML lang=\"en\">", .webPage),
            ("<?xml version=\"1.0\"?>\n<terms/>", .webPage),
            ("\"contoso\"\n\"widget\"\n\"london\"\n", .quotedTerms),
            ("'contoso',\n'widget',\n'london'\n", .quotedTerms),
            ("1. contoso\n2. widget\n3. london\n", .numberedTerms),
            ("     1\tcontoso\n     2\ta\n     3\tb\n", .tabColumns),
            ("3 contoso\n4 widget\n5 london\n", .numberedTerms),
            ((0..<20).map { "\(900 - 7 * $0) word\($0)\n" }.joined(), .numberedTerms),
            ("4\ncontoso/MS\nwidget/S\nlondon\nparis/N\n", .spellingDictionary),
            ("PK\u{3}\u{4}rest", .archive), ("%PDF-1.7\n", .archive), ("{\\rtf1 contoso}", .archive),
        ] as [(String, ForeignText)])
    func refuses(_ text: String, _ foreign: ForeignText) {
        #expect(reason(text) == .foreign(foreign))
    }

    @Test(arguments: [
        "contoso;Anna\nwidget\nlondon\n", "contoso;Anna\nwidget;Ben\n", ";-)\ncontoso\n;_;\n",
        "a;b\nc;d;e\nf;g\n", "\(md5)\ncontoso\nwidget\nlondon\n", "\(md5)\n\(md5)\n", "deadbeef\ncafebabe\nfeedface\n",
        "a\rb\nc\n", "contoso\r", "1234\n5678\n9012\n", "2 fast\n2 furious\n4 you\n",
        "007 bond\n1 direction\n50 cent\n",
        "[\ncontoso\n]\n", "{\"\n", "{contoso}\n", "<html\ncontoso\n".replacing("<html", with: "<htm"),
        "\"contoso\"\nwidget\nlondon\n", "2024\ncontoso\nand/or\n", "#a;b\n#c;d\n#e;f\ncontoso\n",
        "\\contoso;Anna\nwidget\nlondon;Eve\n",
    ])
    func reads(_ text: String) {
        #expect(reason(text) == nil)
    }

    @Test func oneOddTermAmongTheFirstHundredIsEnough() {
        let columns = (0..<200).map { "term\($0);owner\n" }
        #expect(reason(columns.joined()) == .foreign(.semicolonColumns))
        #expect(reason((columns.prefix(99) + ["contoso\n"] + columns).joined()) == nil)
        #expect(reason((columns.prefix(100) + ["contoso\n"] + columns).joined()) == .foreign(.semicolonColumns))
    }

    @Test func textInUTF16IsKnownWithoutItsMark() {
        let units = Array("contoso\r\nwidget\r\n".utf16)
        #expect(reason(units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }) == .utf16)
        #expect(reason(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }) == .utf16)
    }

    @Test func packedFilesAreToldFromIllFormedText() {
        for magic: [UInt8] in [[0x1f, 0x8b, 8], [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], [0x28, 0xb5, 0x2f, 0xfd, 4]] {
            #expect(reason(magic + [0xff, 0xfe]) == .foreign(.archive))
        }
        #expect(reason(Array("BZh9".utf8) + [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) == .foreign(.archive))
        #expect(reason("BZh9 is a term\n") == nil)
    }

    @Test func errorsNameTheLineAndTheRemedy() {
        let cases: [(text: String, description: String)] = [
            (
                "# x\na;b\nc;d\ne;f\n",
                "list custom:2: the lines seem to have columns, separated by semicolons; keep the column of the terms alone"
            ),
            (
                "a\nb\0\n",
                "list custom:2: the line holds a NUL character, so this seems to be no text; save the list as a text in UTF-8"
            ),
            ("[\"a\"]", "list custom: this seems to be JSON, not one term a line; write one term a line"),
        ]
        for (text, description) in cases {
            let error = #expect(throws: TermListError.self) {
                try TermList(name: "custom", utf8: Array(text.utf8).span)
            }
            #expect(error?.description == description)
        }
        for foreign in ForeignText.allCases { #expect(!foreign.problem.isEmpty && !foreign.remedy.isEmpty) }
    }
}

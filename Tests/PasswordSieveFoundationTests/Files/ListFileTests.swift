import PasswordSieve
import Testing

@testable import PasswordSieveFoundation

struct ListFileTests {
    private let folder: FileFolder

    init() throws { folder = try FileFolder() }

    private static let settings = #"{"values":[{"name":"BannedPasswordList","value":"contoso\tlon don\tÜbung"}]}"#
    private static let terms = ["contoso", "lon don", "Übung"]

    private func read(_ name: String, _ bytes: [UInt8]) throws(ConfigurationFileError) -> TermList {
        do {
            try folder.replace(name, with: bytes)
        } catch {
            Issue.record("\(error)")
        }
        let path = folder.path(name)
        // The content alone gives the same list, or the same error.
        do {
            let list = try ListFile.read(name: "custom", path)
            #expect((try? ListFile.list(name: "custom", path, bytes))?.terms.map(\.text) == list.terms.map(\.text))
            return list
        } catch {
            #expect(throws: error) { try ListFile.list(name: "custom", path, bytes) }
            throw error
        }
    }

    @Test(arguments: [
        "contoso\nlon don\nÜbung", "contoso\r\nlon don\r\nÜbung\r\n", "\u{FEFF}contoso\nlon don\nÜbung\n",
        "# ours\n\ncontoso\n \t\nlon don\n#x\nÜbung\n",
    ])
    func aTextIsOneTermALine(_ text: String) throws {
        let list = try read("list.txt", Array(text.utf8))
        #expect(list.terms.map(\.text) == Self.terms)
        #expect(list.name == "custom" && list.source == folder.path("list.txt"))
    }

    @Test(arguments: ["list.json", "LIST.JSON", "list.txt", "list"])
    func settingsOfGraphAreKnownByNameOrContent(_ name: String) throws {
        let collection = #"{"value":[{"id":"1","values":[]},\#n \#(Self.settings)]}"#
        for text in [Self.settings, " \r\n\(Self.settings)", "\u{FEFF}\(Self.settings)", collection] {
            #expect(try read(name, Array(text.utf8)).terms.map(\.text) == Self.terms)
        }
    }

    @Test func aTermOfBracesIsNoSettings() throws {
        #expect(try read("list.txt", Array("{contoso\n".utf8)).terms.map(\.text) == ["{contoso"])
    }

    @Test func aCompiledListIsKnownByItsContent() throws {
        let compiled = try TermList(name: "custom", terms: Self.terms).compiled()
        for name in ["list.compiled", "list.txt", "list.json"] {
            let list = try read(name, compiled)
            #expect(list.terms.map(\.text) == Self.terms)
            let checker = try PasswordChecker(lists: [list])
            #expect(checker.check("C0ntoso!1").violatedLists == ["custom"])
        }
    }

    /// Content at fault, and the error without the folder.
    private static let faults: [(name: String, bytes: [UInt8], message: String)] = [
        ("list.txt", [], "list.txt: the list holds no term; write one term a line, or leave the list out"),
        (
            "list.txt", Array("\u{FEFF}# none\r\n\r\n".utf8),
            "list.txt: the list holds no term; write one term a line, or leave the list out"
        ),
        ("list.txt", .illFormed("a~b"), "list.txt:1: the text is not UTF-8; save the file as UTF-8"),
        ("list.txt", .illFormed("contoso\r\n# a~b\r\n"), "list.txt:2: the text is not UTF-8; save the file as UTF-8"),
        ("list.txt", [0xff, 0xfe, 0x61, 0], "list.txt:1: the text is UTF-16; save the file as UTF-8"),
        ("list.txt", [0xfe, 0xff, 0, 0x61], "list.txt:1: the text is UTF-16; save the file as UTF-8"),
        ("list.json", [0xff, 0xfe, 0x7b, 0], "list.json: the text is UTF-16; save the file as UTF-8"),
        ("list.json", [0xfe, 0xff, 0, 0x7b], "list.json: the text is UTF-16; save the file as UTF-8"),
        (
            "list.json", .illFormed("{\n\"values\":\n[\"~\"]}"),
            "list.json:3: the text is not UTF-8; save the file as UTF-8"
        ),
        (
            "list.txt", .illFormed(" {\n\"BannedPasswordList~\"}"),
            "list.txt:2: the text is not UTF-8; save the file as UTF-8"
        ),
        (
            "list.json", Array(#"{"values":[]}"#.utf8),
            "list.json: the settings hold no value \"BannedPasswordList\"; export the settings again"
        ),
        (
            "list.json", Array(#"{"value":[{"values":[{"name":"LockoutThreshold","value":"10"}]}]}"#.utf8),
            "list.json: the settings hold no value \"BannedPasswordList\"; export the settings again"
        ),
        (
            "list.json", Array(#"{"values":[{"name":"BannedPasswordList","value":"\t\t"}]}"#.utf8),
            "list.json: the list holds no term; add terms in Entra, or leave the list out"
        ),
        (
            "list.json", Array(#"{"values":[{"name":"BannedPasswordList","value":null}]}"#.utf8),
            "list.json: the list holds no term; add terms in Entra, or leave the list out"
        ),
    ]

    @Test(arguments: faults.indices)
    func aFaultNamesFileLineAndRemedy(_ index: Int) {
        let (name, bytes, message) = Self.faults[index]
        let error = #expect(throws: ConfigurationFileError.self) { try read(name, bytes) }
        #expect(error?.description == folder.path(message))
        #expect(error?.kind == .badData)
    }

    @Test func aDamagedCompiledListIsAFault() throws {
        var bytes = try TermList(name: "custom", terms: Self.terms).compiled()
        bytes[bytes.count - 1] ^= 1
        for bytes in [bytes, Array(bytes.prefix(bytes.count / 2))] {
            let error = #expect(throws: ConfigurationFileError.self) { try read("list.txt", bytes) }
            let description = error?.description ?? ""
            #expect(description.hasPrefix(folder.path("list.txt: cannot use the compiled list: ")), "\(description)")
            #expect(description.hasSuffix("; compile the list again from its text") && error?.kind == .badData)
        }
    }

    private func expectUnreadable(_ path: String, _ reason: String) {
        let error = #expect(throws: ConfigurationFileError.self) { try ListFile.read(name: "custom", path) }
        #expect(
            error?.description == "\(path): cannot read the list: \(reason); check the path and its permissions")
        #expect(error?.kind == .unreadable)
    }

    @Test func aFileThatCannotBeReadIsAnError() throws {
        expectUnreadable(folder.path("missing.txt"), "No such file or directory")
        expectUnreadable(folder.path("missing.json"), "No such file or directory")
        expectUnreadable("", "No such file or directory")
        expectUnreadable(try folder.makeFolder("lists"), "Is a directory")
        expectUnreadable(try folder.replace("list.txt", with: "contoso\n") + "/custom.txt", "Not a directory")
        expectUnreadable(try folder.makeSparse("large.txt", size: 256 << 20 + 1), "larger than 256 MiB")
    }

    @Test func aPolicyIsToldFromAList() {
        for text in [#"{ "name": "ours" }"#, " \t\r\n{", "\u{FEFF}{}"] { #expect(ListFile.isPolicy(Array(text.utf8))) }
        for text in ["", "[", "contoso\n{", Self.settings] { #expect(!ListFile.isPolicy(Array(text.utf8))) }
    }
}

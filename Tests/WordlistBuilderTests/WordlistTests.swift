import Foundation
import Testing

@testable import WordlistBuilder

@Suite("The list in the making")
struct WordlistTests {
    /// A list of hand-made terms, from the texts of their files.
    static func list(_ files: [String: String]) throws -> Wordlist {
        let folder = FileManager.default.temporaryDirectory.appending(path: "wordlist-builder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return Wordlist(try HandMadeTerms(folder.path()))
    }

    /// A pool of passwords with equal weights.
    static func pool(_ passwords: [String]) -> PasswordPool {
        var pool = PasswordPool()
        for password in passwords { pool.append(Array(password.utf8), weight: 1) }
        return pool
    }

    @Test("Hand-made sections come first, and a term stands in the first section that holds it")
    func sections() throws {
        var list = try Self.list([
            "famous.txt": "# Passwords\nKettle\n\\#one\n", "digits.txt": "kettle\n123\n1717\n",
            "excluded.txt": "lantern\n",
            "russian.txt": "пароль\nлюблю\n",
        ])
        let lexicon = Lexicon(words: ["velvet"], names: ["marco", "velvet"], places: ["zurich"])
        for term in ["kettle", "velvet", "zurich", "marco", "abc123", "4711", "@@1!", "\\one"] {
            list.add(term, lexicon)
        }
        #expect(list.excluded == ["lantern"])
        #expect(list.count == 14 && list.terms.count == 14)
        let sections = list.text.split(separator: "\n# ").map { $0.split(separator: "\n").map(String.init) }
        #expect(
            sections.dropFirst(4).map { Array($0.dropFirst()) } == [
                ["kettle", "\\#one"], ["1717"], ["пароль", "люблю", "k.,k."], ["velvet"], ["marco"], ["zurich"],
                ["abc123"],
                ["4711"], ["@@1!", "\\\\one"],
            ])
        #expect(sections[4][0].hasSuffix("(2)") && sections[5][0] == "Digits (1)")
        // Patterns are terms for entra alone.
        #expect(list.textForEntra.hasSuffix("\n\n# Digits (1)\n123\n"))
    }

    @Test("Ordinary words have a section of their own")
    func ordinary() throws {
        var list = try Self.list(["famous.txt": "kettle\n"])
        for (term, isMined) in [("velvet", false), ("lantern", true), ("kettle", false)] {
            list.add(term, Lexicon(words: ["velvet", "lantern"]), isMined: isMined)
        }
        let sections = list.sections.filter { !$0.terms.isEmpty }
        #expect(sections.map(\.terms) == [["kettle"], ["velvet"], ["lantern"]])
        #expect(sections[1].heading == "Ordinary English words")
    }

    @Test("Terms are removed, and those of policies without patterns are known")
    func removal() throws {
        var list = try Self.list(["famous.txt": "kettle\nvelvet\n", "years.txt": "1999\n", "digits.txt": "4711\n"])
        list.remove(["velvet", "4711"])
        #expect(list.terms == ["kettle", "1999"] && list.count == 2)
        #expect(list.termsForEntra == ["1999"])
    }

    @Test("A folder without terms is an error")
    func noTerms() {
        let failure = #expect(throws: BuildFailure.self) { try Self.list([:]) }
        #expect(failure?.description.contains("holds no terms; run in the repository's root") == true)
    }
}

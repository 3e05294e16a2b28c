import Testing

@testable import WordlistBuilder

@Suite("What the builder reads of its sources")
struct SourceTests {
    @Test("Frequency lists are the quoted words of a line")
    func frequencyLists() throws {
        let lists = try FrequencyLists(
            source: "X = {\n    \"a\": \"one,two\".split(\",\"),\n    \"b\": \"x,y,z\".split(\",\")\n}")
        #expect(try lists.words("a") == ["one", "two"])
        #expect(try lists.words("b") == ["x", "y", "z"])
        #expect(throws: BuildFailure.self) { try lists.words("c") }
    }

    @Test("Names are string literals, but no templates, folded to ASCII")
    func names() {
        let source = "    first_names = (\"Zoë\", \"Jean-Luc\", \"{{last_name}}\", \"Özgür\", \"X\")"
        #expect(Lexicon.pythonNames(source) == ["zoe", "jeanluc", "ozgur"])
    }

    @Test("A tenth is held back, whatever the list, and always the same tenth")
    func holdout() {
        let held = (0..<20_000).filter { Holdout.holds("password\($0)".utf8) }
        #expect((1_800...2_200).contains(held.count))
        #expect(Holdout.hash("password".utf8) == Holdout.hash(Array("password".utf8)))
        // Pinned: another hash would let the judged passwords into the mine.
        #expect(held.prefix(3) == Self.pinned)
    }

    private static let pinned: ArraySlice<Int> = [5, 21, 24]

    @Test("Russian words as typed on a Latin keyboard")
    func russianKeyboard() {
        #expect(RussianKeyboard.typedInLatin("пароль") == "gfhjkm")
        #expect(RussianKeyboard.typedInLatin("любовь") == "k.,jdm")
        #expect(RussianKeyboard.typedInLatin("parol") == nil)
    }

    @Test("Every package is pinned by a SHA-256")
    func checksums() {
        for package in SourcePackage.training + SourcePackage.evaluation {
            #expect(package.checksum.count == 64 && package.checksum.allSatisfy(\.isHexDigit), "\(package.name)")
            #expect(package.file.contains(".whl") == (package.registry == .pypi), "\(package.name)")
        }
    }
}

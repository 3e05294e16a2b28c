import Foundation
import Testing

@testable import WordlistBuilder

@Suite("The counts of letters")
struct LetterCountsTests {
    private func counts(_ passwords: [String]) -> LetterCounts {
        var counts = LetterCounts(version: "1")
        for password in passwords { counts.add(password) }
        return counts
    }

    /// The lines of the file behind the comments.
    private func lines(_ passwords: [String]) -> [String] {
        counts(passwords).text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    @Test("Each letter of a word counts after the two before it, the end of the word too")
    func word() {
        #expect(lines(["Abba7"]) == ["__a\t1", "_ab\t1", "abb\t1", "ba_\t1", "bba\t1"])
    }

    @Test("Every word of a password counts, each time")
    func occurrences() {
        #expect(
            lines(["noon-Noon9", "12noon"]) == ["__n\t3", "_no\t3", "noo\t3", "on_\t3", "oon\t3"])
    }

    @Test(
        "Words have 4 to 12 letters, all of them a to z",
        arguments: [
            "abc1", "abcdefghijklm", "naïve", "7пароль7", "abcdЖ", "ªabcd", "1234", "",
        ])
    func others(_ password: String) {
        #expect(counts([password]).cells.allSatisfy { $0 == 0 })
    }

    @Test("Marks and numbers end a word", arguments: ["noon\u{301}a", "noon²"])
    func ends(_ password: String) {
        #expect(lines([password]).contains("on_\t1"))
    }

    @Test("The text of a file gives the same counts")
    func text() throws {
        let counts = counts(["kettle", "lantern1", "velvet.velvet"])
        let read = try LetterCounts(counts.text, file: "x.tsv")
        #expect(read.cells == counts.cells && read.version == "1" && read.text == counts.text)
    }

    @Test("What is no line of counts is an error", arguments: ["ab\t1", "__A\t1", "__a 1", "__a\t0", "__a\t1\t2"])
    func faults(_ line: String) {
        let failure = #expect(throws: BuildFailure.self) { try LetterCounts("# version: 1\n\(line)\n", file: "x.tsv") }
        #expect(failure?.description.hasPrefix("x.tsv:2: not three characters, a tab and a count; ") == true)
    }

    @Test("A file without a version is an error")
    func version() {
        let failure = #expect(throws: BuildFailure.self) { try LetterCounts("__a\t1\n", file: "x.tsv") }
        #expect(failure?.description.hasPrefix("x.tsv: has no version; ") == true)
    }
}

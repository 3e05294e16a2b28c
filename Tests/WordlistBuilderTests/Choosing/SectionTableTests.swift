import Testing

@testable import WordlistBuilder

@Suite("The table of sections")
struct SectionTableTests {
    @Test("A section catches what the list without it accepts")
    func table() async throws {
        let list = try WordlistTests.list(["famous.txt": "xqzkvjw\n", "digits.txt": "908172\n"])
        let guessable = WordlistTests.pool(["Xqzkvjw.qv", "Zvqxkw7.+", "lower.only", "Xqzkvjw.vq"])
        let innocent = WordlistTests.pool(["908172q+v", "qxvbzzkrwnp"])
        let lines = try await SectionTable(guessable: guessable, innocent: innocent).lines(list)
        // Of the three passwords with three classes two, and of the others one.
        #expect(lines.count == 4)
        #expect(lines[2].hasSuffix("| 1 | 66.667 % | 0.000 % |"))
        #expect(lines[3].hasSuffix("| 1 | 0.000 % | 50.000 % |"))
    }
}

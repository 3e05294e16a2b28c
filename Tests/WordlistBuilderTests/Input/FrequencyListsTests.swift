import Testing

@testable import WordlistBuilder

@Suite("Frequency lists")
struct FrequencyListsTests {
    @Test("A list is the quoted words of a line")
    func words() throws {
        let lists = try FrequencyLists(
            source: "X = {\n    \"a\": \"one,two\".split(\",\"),\n    \"b\": \"x,y,z\".split(\",\")\n}")
        #expect(try lists.words("a") == ["one", "two"])
        #expect(try lists.words("b") == ["x", "y", "z"])
        let failure = #expect(throws: BuildFailure.self) { try lists.words("c") }
        #expect(failure?.description.contains("has no list \"c\"") == true)
    }
}

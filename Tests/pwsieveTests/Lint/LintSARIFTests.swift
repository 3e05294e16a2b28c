import Foundation
import Testing

@Suite("pwsieve lint --format sarif")
struct LintSARIFTests {
    /// The parts of SARIF 2.1.0 that consumers rely on.
    private struct Log: Decodable {
        struct Run: Decodable {
            let tool: Tool
            let results: [Result]
        }
        struct Tool: Decodable { let driver: Driver }
        struct Driver: Decodable {
            let name: String
            let version: String
            let rules: [Rule]
        }
        struct Rule: Decodable {
            struct Configuration: Decodable { let level: String }
            let id: String
            let shortDescription: Message
            let help: Message
            let defaultConfiguration: Configuration
        }
        struct Message: Decodable { let text: String }
        struct Result: Decodable {
            let ruleId: String
            let ruleIndex: Int
            let level: String
            let message: Message
            let locations: [Location]
            let fixes: [Fix]?
        }
        struct Location: Decodable { let physicalLocation: Place }
        struct Place: Decodable {
            struct Artifact: Decodable { let uri: String }
            let artifactLocation: Artifact
            let region: Region?
        }
        struct Region: Decodable, Equatable {
            let startLine: Int
            var startColumn: Int?
            var endLine: Int?
            var endColumn: Int?
        }
        struct Fix: Decodable { let artifactChanges: [Change] }
        struct Change: Decodable { let replacements: [Replacement] }
        struct Replacement: Decodable {
            let deletedRegion: Region
            let insertedContent: Message?
        }
        let version: String
        let runs: [Run]
    }

    @Test("The log keeps what SARIF 2.1.0 asks for")
    func constraints() throws {
        let command = try Command()
        try command.write("a list.txt", "contoso\nContoso\n zorbex \nship\n")
        let outcome = try command.run(["lint", "a list.txt", "--no-global", "--format", "sarif"])
        outcome.expectSuccess(1)
        #expect(outcome.text.contains(#""$schema" : "https://json.schemastore.org/sarif-2.1.0.json""#))
        let log = try JSONDecoder().decode(Log.self, from: Data(outcome.output))
        #expect(log.version == "2.1.0")
        let run = try #require(log.runs.first)
        let rules = run.tool.driver.rules
        #expect(run.tool.driver.name == "pwsieve" && Set(rules.map(\.id)).count == rules.count && rules.count == 32)
        for rule in rules { #expect(!rule.shortDescription.text.isEmpty && !rule.help.text.isEmpty) }
        #expect(Set(run.results.map(\.ruleId)) == ["duplicate", "stray-blanks", "too-common"])
        for result in run.results {
            #expect(
                rules[result.ruleIndex].id == result.ruleId
                    && rules[result.ruleIndex].defaultConfiguration.level == result.level)
            #expect(["error", "warning", "note"].contains(result.level) && !result.message.text.isEmpty)
            #expect(result.locations.first?.physicalLocation.artifactLocation.uri == "a%20list.txt")
            #expect((1...4).contains(try #require(result.locations.first?.physicalLocation.region?.startLine)))
        }
        let byRule = Dictionary(uniqueKeysWithValues: run.results.map { ($0.ruleId, $0) })
        let removal = try #require(byRule["duplicate"]?.fixes?.first?.artifactChanges.first?.replacements.first)
        #expect(removal.deletedRegion == .init(startLine: 2, startColumn: 1, endLine: 3, endColumn: 1))
        #expect(removal.insertedContent == nil)
        let trimming = try #require(byRule["stray-blanks"]?.fixes?.first?.artifactChanges.first?.replacements.first)
        #expect(trimming.deletedRegion == .init(startLine: 3, startColumn: 1, endLine: 3, endColumn: 9))
        #expect(trimming.insertedContent?.text == "zorbex")
        #expect(byRule["too-common"]?.fixes == nil)
    }
}

import Foundation
import Testing

@Suite("pwsieve lists")
struct ListsTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\n")
        try command.write("cities.txt", "london\nLondon\n\nparis\n")
    }

    private struct Report: Decodable {
        let lists: [List]
        let policy: String
        let policyVersion: Int
        let substitutions: String
        let substitutionsVersion: Int
        let foldingVersion: Int
        let unicodeVersion: String
        let icuVersion: String

        struct List: Decodable {
            let name: String
            let terms: Int
            let lines: Int
            let fingerprint: String
            let source: String
        }
    }

    private func report(_ arguments: [String]) throws -> Report {
        let outcome = try command.run(["lists", "--format", "json"] + arguments)
        outcome.expectSuccess()
        return try JSONDecoder().decode(Report.self, from: Data(outcome.output))
    }

    @Test("JSON tells names, terms, lines, sources and versions")
    func json() throws {
        let report = try report(["--custom", "contoso.txt", "--list", "cities=cities.txt"])
        #expect(report.lists.map(\.name) == ["custom", "cities", "global"])
        #expect(report.lists.prefix(2).map(\.terms) == [1, 2])
        #expect(report.lists.prefix(2).map(\.lines) == [1, 3])
        #expect(report.lists.prefix(2).map(\.source) == ["contoso.txt", "cities.txt"])
        #expect(report.lists[2].terms >= 2_000)
        #expect(report.lists.allSatisfy { $0.fingerprint.count == 16 })
        #expect(report.policy == "entra" && report.policyVersion >= 1)
        #expect(report.substitutions == "entra" && report.substitutionsVersion >= 1)
        #expect(report.foldingVersion >= 1 && !report.unicodeVersion.isEmpty && !report.icuVersion.isEmpty)
    }

    @Test("Text tells the same")
    func text() throws {
        let report = try report(["--custom", "contoso.txt", "--list", "cities=cities.txt"])
        let outcome = try command.run(["lists", "--custom", "contoso.txt", "--list", "cities=cities.txt"])
        outcome.expectSuccess()
        #expect(outcome.rows[0] == "list terms lines fingerprint source")
        #expect(outcome.rows[1] == "custom 1 1 \(report.lists[0].fingerprint) contoso.txt")
        #expect(outcome.rows[2] == "cities 2 3 \(report.lists[1].fingerprint) cities.txt")
        #expect(outcome.rows[3].hasPrefix("global ") && outcome.rows[3].contains(report.lists[2].fingerprint))
        #expect(outcome.rows.contains("policy entra, version \(report.policyVersion)"))
        #expect(outcome.text.contains("Unicode \(report.unicodeVersion) (ICU \(report.icuVersion))"))
    }

    @Test("Lists of the same terms have the same fingerprint, others not")
    func fingerprints() throws {
        try command.write("same.txt", "# other order\r\nPARIS\r\nlondon\r\n")
        try command.write("other.txt", "london\n")
        let lists = try report([
            "--list", "a=cities.txt", "--list", "b=same.txt", "--list", "c=other.txt", "--no-global",
        ]).lists
        #expect(lists.map(\.name) == ["a", "b", "c"])
        #expect(lists[0].fingerprint == lists[1].fingerprint)
        #expect(lists[0].fingerprint != lists[2].fingerprint)
    }

    @Test("No lists are said to be none")
    func noLists() throws {
        #expect(try report(["--no-global"]).lists.isEmpty)
        #expect(try command.run(["lists", "--no-global"]).rows.first == "no lists")
    }

    @Test("The policy is the one asked for", arguments: ["entra", "active-directory", "nist"])
    func policy(_ name: String) throws {
        #expect(try report(["--policy", name]).policy == name)
    }
}

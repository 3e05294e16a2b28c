import Foundation
import Testing

@Suite("pwsieve evaluate --format json")
struct EvaluateJSONTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "# ours\ncontoso\n")
        try command.write("leaked.txt", "C0ntoso1!\nDRAG0Nf1re\nContoso!1xQ\n")
        try command.write("good.txt", "\(goodPassword)\nContosoMonkey1\n")
    }

    private func evaluate(_ arguments: [String]) throws -> Command.Outcome {
        let options = ["evaluate", "--format", "json", "--custom", "contoso.txt", "--should-reject", "leaked.txt"]
        return try command.run(options + arguments)
    }

    private struct Report: Decodable {
        let rules: String
        let files: [File]
        let judges: [Judge]

        struct File: Decodable, Equatable {
            let file: String
            let expectation: String
            let passwords: Int
            let errors: Int
        }

        struct Judge: Decodable {
            let name: String
            let policy: String
            let policyVersion: Int
            let required: Int?
            let lists: [List]
            let shouldReject: Kind?
            let shouldAccept: Kind?
            let costliestTerms: [Term]
            let mostCatchingTerms: [Term]
        }

        struct List: Decodable {
            let name: String
            let terms: Int
            let fingerprint: String
        }

        struct Kind: Decodable {
            let files: [Rate]
            let total: Rate
            let rules: [Rule]
            let tokens: [Token]
            let lists: [ListCount]
            let narrow: [Narrow]?
            let rejectedExamples: [Example]?
        }

        struct Rate: Decodable {
            let file: String?
            let passwords: Int
            let rejected: Int
            let rate: Double?
            let low: Double?
            let high: Double?
            let otherRules: OtherRules
        }

        struct OtherRules: Decodable, Equatable {
            let rejected: Int
            let byCode: [String: Int]
        }

        struct Rule: Decodable, Equatable {
            let rule: String
            let rejected: Int
            let alone: Int
        }

        struct Token: Decodable, Equatable {
            let token: String
            let rejected: Int
        }

        struct ListCount: Decodable, Equatable {
            let list: String
            let rejected: Int
        }

        struct Narrow: Decodable {
            let score: Int
            let accepted: Int
            let examples: [Example]?
        }

        struct Example: Decodable {
            let file: String
            let line: Int
            let password: String
            let explanation: String
        }

        struct Term: Decodable, Equatable {
            var list: String
            var line: Int?
            var term: String?
            var caught: Int
            var falseRejections: Int
        }
    }

    private func report(_ arguments: [String]) throws -> Report {
        let outcome = try evaluate(arguments)
        outcome.expectSuccess()
        return try JSONDecoder().decode(Report.self, from: Data(outcome.output))
    }

    @Test("It holds files, judges, rates, rules, tokens, lists and narrow scores")
    func content() throws {
        let report = try report(["--no-global", "--should-accept", "good.txt", "--compare", "nist"])
        #expect(report.rules == "all")
        #expect(
            report.files == [
                .init(file: "leaked.txt", expectation: "reject", passwords: 3, errors: 0),
                .init(file: "good.txt", expectation: "accept", passwords: 2, errors: 0),
            ])
        #expect(report.judges.map(\.name) == ["entra", "nist"])
        #expect(report.judges.map(\.required) == [5, nil])
        let judge = report.judges[0]
        #expect(judge.policy == "entra" && judge.lists.map(\.name) == ["custom"] && judge.lists[0].terms == 1)
        let kind = try #require(judge.shouldReject)
        #expect(kind.files.map(\.file) == ["leaked.txt"] && kind.files[0].rejected == 1)
        #expect(kind.total.file == nil && kind.total.passwords == 3)
        #expect(try abs(#require(kind.total.rate) - 1 / 3.0) < 1e-9)
        #expect(try abs(#require(kind.total.low) - 0.0615) < 1e-4)
        #expect(try abs(#require(kind.total.high) - 0.7923) < 1e-4)
        #expect(kind.rules == [.init(rule: "bannedTerms", rejected: 1, alone: 1)])
        #expect(kind.tokens == [.init(token: "exact", rejected: 1)])
        #expect(kind.lists == [.init(list: "custom", rejected: 1)])
        #expect(kind.narrow?.map(\.score) == [5, 6] && kind.narrow?.map(\.accepted) == [1, 0])
        #expect(judge.shouldAccept?.total.rejected == 0)
        #expect(
            judge.mostCatchingTerms == [.init(list: "custom", line: 2, term: "contoso", caught: 1, falseRejections: 0)])
        #expect(judge.costliestTerms.isEmpty)
        #expect(report.judges[1].shouldReject?.narrow == nil)
    }

    @Test("Passwords that only break rules of length, characters and classes are counted apart")
    func otherRules() throws {
        try command.write("good.txt", "\(goodPassword)\nquarry\nquarrykettle\nContoso1\n")
        let total = try #require(
            try report(["--no-global", "--should-accept", "good.txt"]).judges[0].shouldAccept?.total)
        #expect(total.passwords == 4 && total.rejected == 1 && total.rate == 0.25)
        #expect(total.otherRules == .init(rejected: 2, byCode: ["tooShort": 1, "complexity": 2]))
    }

    @Test("What was not given is left out, and so is the rate of an empty file")
    func absent() throws {
        try command.write("leaked.txt", "")
        let judge = try report(["--no-global", "--quiet"]).judges[0]
        #expect(judge.shouldAccept == nil)
        #expect(judge.shouldReject?.total.passwords == 0)
        #expect(judge.shouldReject?.total.rate == nil && judge.shouldReject?.total.high == nil)
    }

    @Test("Passwords and terms of the global list appear only with --show-passwords", arguments: ["text", "json"])
    func redaction(_ format: String) throws {
        try command.write("good.txt", "M0nkey%1\n")
        let arguments = [
            "evaluate", "--format", format, "--custom", "contoso.txt", "--should-reject", "leaked.txt",
            "--should-accept", "good.txt",
        ]
        for disclosure in [[], ["--redact"]] {
            let outcome = try command.run(arguments + disclosure)
            outcome.expectSuccess()
            outcome.expectSilence(about: ["C0ntoso", "DRAG0N", "dragon", "1xQ", "M0nkey", "monkey"])
            #expect(outcome.text.contains("contoso"))
        }
        let shown = try command.run(arguments + ["--show-passwords"]).text
        for text in ["M0nkey%1", "monkey", "Contoso!1xQ"] { #expect(shown.contains(text), "\(text)") }
    }

    @Test("With --show-passwords there are examples")
    func examples() throws {
        let judge = try report(["--no-global", "--should-accept", "good.txt", "--show-passwords"]).judges[0]
        let narrow = try #require(judge.shouldReject?.narrow?[0].examples?.first)
        #expect(narrow.file == "leaked.txt" && narrow.line == 3 && narrow.password == "Contoso!1xQ")
        #expect(narrow.explanation == "[contoso] + [!] + [1] + [x] + [Q] = 5 ≥ 5")
        #expect(judge.shouldReject?.rejectedExamples?.map(\.line) == [1])
    }
}

import Foundation
import Testing

@Suite("pwsieve evaluate --at-least, --at-most")
struct EvaluateThresholdTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.createFolder("lists")
        try command.write("contoso.txt", "contoso\n")
        try command.write("leaked.txt", "Contoso1!\nContoso12!\nKettle+Quarry_57\n")
        try command.write("lists/corporate.2026.txt", "Contoso2026!xyQ\n")
        try command.write("good.txt", "\(goodPassword)\nContoso-1\nquarrykettle\n\(goodPassword)\n")
    }

    private func evaluate(_ arguments: [String]) throws -> Command.Outcome {
        try command.run(
            [
                "evaluate", "--no-global", "--custom", "contoso.txt", "--should-reject", "leaked.txt",
                "lists/corporate.2026.txt", "--should-accept", "good.txt",
            ] + arguments)
    }

    @Test("Bounds that are kept end with 0, one that is reached exactly among them, and change no output")
    func kept() throws {
        let outcome = try evaluate([
            "--at-least", "caught=50", "--at-least=caught:leaked.txt=66.6", "--at-most", "refused=25",
        ])
        outcome.expectSuccess()
        #expect(try outcome.text == evaluate([]).text)
    }

    @Test("A broken bound ends with 1 and a line with the figure and the bound, after the report")
    func broken() throws {
        let outcome = try evaluate([
            "--at-least", "caught=50.1", "--at-least", "caught:leaked.txt=70", "--at-most", "refused=0.15",
            "--at-least", "refused=1",
        ])
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errorLines == [
                "pwsieve: --at-least caught=50.1: 50.0 % caught, 2 of 4",
                "pwsieve: --at-least caught:leaked.txt=70: 66.7 % caught, 2 of 3",
                "pwsieve: --at-most refused=0.15: 25.0 % refused, 1 of 4", "",
            ])
        #expect(try outcome.text == evaluate([]).text)
    }

    @Test("Shares are those of the first policy and of its lists, without what other rules refuse")
    func firstPolicy() throws {
        try evaluate(["--compare", "nist", "--at-least", "caught=50", "--at-most", "refused=25"]).expectSuccess()
    }

    @Test(
        "A file goes by its path, its name, and its name without suffix",
        arguments: ["lists/corporate.2026.txt", "corporate.2026.txt", "corporate"])
    func names(_ name: String) throws {
        let outcome = try evaluate(["--at-least", "caught:\(name)=1"])
        #expect(outcome.errorLines.first == "pwsieve: --at-least caught:\(name)=1: 0 % caught, 0 of 1")
    }

    @Test("A kind of generated passwords goes by its name")
    func generated() throws {
        try evaluate(["--generated", "10", "--at-most", "refused:10 to 16 random characters=0"]).expectSuccess()
    }

    @Test("Separators may be part of a name")
    func separators() throws {
        try command.write("a:b=c.txt", "Contoso1!\n")
        let file = ["evaluate", "--no-global", "--custom", "contoso.txt", "--should-reject", "a:b=c.txt"]
        try command.run(file + ["--at-least", "caught:a:b=c.txt=100"]).expectSuccess()
    }

    @Test("An empty file keeps no bound")
    func empty() throws {
        try command.write("empty.txt", "")
        for bound in ["--at-least", "--at-most"] {
            let outcome = try command.run(["evaluate", "--quiet", "--should-reject", "empty.txt", bound, "caught=50"])
            #expect(outcome.exitCode == 1)
            #expect(outcome.errorText == "pwsieve: \(bound) caught=50: there are no passwords\n")
        }
    }

    @Test("Passwords that cannot be judged end with 65, whatever the bounds")
    func faults() throws {
        try command.write("leaked.txt", bytes: [0xff, 0x0a])
        let outcome = try evaluate(["--at-least", "caught=50"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errorText.contains("--at-least caught=50: 0 % caught, 0 of 1"))
    }

    private struct Report: Decodable {
        struct Threshold: Decodable, Equatable {
            var bound: String
            var share: String
            var file: String?
            var percent: Double
            var rate: Double?
            var isMet: Bool
        }
        let thresholds: [Threshold]?
    }

    @Test("JSON says of each bound whether it is met")
    func json() throws {
        func thresholds(_ arguments: [String]) throws -> [Report.Threshold]? {
            let outcome = try evaluate(["--format", "json"] + arguments)
            return try JSONDecoder().decode(Report.self, from: Data(outcome.output)).thresholds
        }
        let found = try thresholds(["--at-least", "caught:corporate=70", "--at-most", "refused=25"])
        #expect(
            found == [
                .init(
                    bound: "atLeast", share: "caught", file: "lists/corporate.2026.txt", percent: 70, rate: 0,
                    isMet: false),
                .init(bound: "atMost", share: "refused", file: nil, percent: 25, rate: 0.25, isMet: true),
            ])
        #expect(try thresholds([]) == nil)
    }

    @Test(
        "What is no bound is an error of the command line that says what is one",
        arguments: [
            ("caught", "0 to 100, as in --at-least caught=70"), ("caught=", "0 to 100"), ("caught=x", "0 to 100"),
            ("caught=101", "0 to 100"), ("caught=-1", "0 to 100"), ("rejected=5", "use caught or refused"),
            ("=5", "use caught or refused"),
            ("caught:good.txt=5", "no such file; use one of leaked.txt, lists/corporate.2026.txt"),
            ("refused:=5", "no such file; use one of good.txt"),
        ])
    func usage(_ value: String, _ part: String) throws {
        try evaluate(["--at-least", value]).expectFailure(64, ["--at-least \(value)", part])
    }

    @Test("A share without files, and a name of two files, are errors of the command line")
    func missing() throws {
        try command.run(["evaluate", "--should-reject", "leaked.txt", "--at-most", "refused=1"])
            .expectFailure(64, ["--should-accept, or --generated"])
        try command.write("lists/leaked.txt", "x\n")
        try command.run(
            ["evaluate", "--should-reject", "./leaked.txt", "lists/leaked.txt", "--at-least", "caught:leaked=1"]
        ).expectFailure(64, ["several files have this name; use one of ./leaked.txt, lists/leaked.txt"])
        let exact = [
            "evaluate", "--should-reject", "leaked.txt", "lists/leaked.txt", "--at-least", "caught:leaked.txt=0",
        ]
        #expect(try command.run(exact).exitCode == 0)
    }
}

import Foundation
import Testing

@testable import pwsieve

@Suite("pwsieve evaluate")
struct EvaluateTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\nlondon\n")
        // Too short and banned as a whole; banned by its score; too simple and banned; five points; six points.
        try command.write("leaked.txt", "Contoso\nContoso1!\ncontosolondon\nContoso!1xQ\nContoso!1xQ7\n")
        try command.write("corporate.txt", "London2#\n")
        try command.write("good.txt", "\(goodPassword)\nLondonContoso1\nquarrykettle\n")
    }

    private let basic = ["--no-global", "--custom", "contoso.txt"]
    private let files = ["--should-reject", "leaked.txt", "corporate.txt", "--should-accept", "good.txt"]

    private func evaluate(_ arguments: [String], input: String = "") throws -> Command.Outcome {
        try command.run(["evaluate"] + arguments, input: input)
    }

    @Test("The report of a small case, to the letter")
    func report() throws {
        let outcome = try evaluate(basic + files)
        outcome.expectSuccess()
        let expected = """
            entra  policy entra, version 1; lists: custom (2 terms)

            Should be rejected        passwords      caught     rate  95 % interval
              leaked.txt                      5           3   60.0 %      23.1–88.2
              corporate.txt                   1           1  100.0 %     20.7–100.0
              total                           6           4   66.7 %      30.0–90.3

            Should be accepted        passwords     refused     rate  95 % interval
              good.txt                        3           1   33.3 %       6.1–79.2
              by other rules alone            3           1   33.3 %

            Caught by                                caught     rate    by it alone
              banned by score, terms                      4   66.7 %              2
              complexity                                  2   33.3 %              0
              tooShort                                    1   16.7 %              0
              banned as a whole                           1   16.7 %              0
              banned with a term                          4   66.7 %
              banned by list custom                       4   66.7 %

            Falsely rejected by                     refused     rate    by it alone
              complexity                                  1   33.3 %              1
              banned by score, terms                      1   33.3 %              1
              banned with a term                          1   33.3 %
              banned by list custom                       1   33.3 %

            Missed narrowly, with                  accepted     rate
              5 points                                    1   16.7 %
              6 points                                    1   16.7 %

            Accepted narrowly, with                accepted     rate
              5 points                                    0      0 %
              6 points                                    0      0 %

            Terms with the most false rejections
              term                      falsely rejected    caught
              [london] custom:2                        1         2
              [contoso] custom:1                       1         3

            Terms that caught most
              term                      falsely rejected    caught
              [contoso] custom:1                       1         3
              [london] custom:2                        1         2

            """
        #expect(outcome.text == expected)
    }

    // MARK: Rules

    @Test("With --rules banned length, characters and classes do not count")
    func bannedRulesOnly() throws {
        let outcome = try evaluate(["--rules", "banned"] + basic + files)
        outcome.expectSuccess()
        #expect(outcome.rows.contains("only banned passwords count, not length, characters and classes"))
        #expect(outcome.rows.contains("good.txt 3 1 33.3 % 6.1–79.2"))
        #expect(!outcome.text.contains("tooShort") && !outcome.text.contains("complexity"))
        #expect(outcome.rows.contains("banned as a whole 1 16.7 % 0"))
    }

    @Test("Patterns have rows of their own")
    func patterns() throws {
        let outcome = try evaluate(
            ["--policy", "recommended", "--no-global", "--should-reject", "-"], input: "aaaa12345678\n2018-05-04#1\n")
        #expect(outcome.rows.contains("banned by score, patterns only 2 100.0 % 2"))
        #expect(outcome.rows.contains("banned with pattern repeat 1 50.0 %"))
        #expect(outcome.rows.contains("banned with pattern date 1 50.0 %"))
        #expect(!outcome.text.contains("Terms"))
    }

    @Test("A policy in audit mode is evaluated as if it were enforced")
    func audit() throws {
        try command.write("audit.json", #"{ "extends": "entra", "mode": "audit" }"#)
        let outcome = try evaluate(["--policy", "audit.json"] + basic + files)
        outcome.expectSuccess()
        #expect(outcome.rows.contains("total 6 4 66.7 % 30.0–90.3"))
    }

    @Test("A policy that does not score has no narrow scores")
    func unscored() throws {
        let outcome = try evaluate(["--policy", "nist", "--no-global"] + files)
        #expect(!outcome.text.contains("narrowly"))
    }

    @Test("What length, characters and classes reject is counted apart from what lists do")
    func otherRules() throws {
        let lines = (1...40).map { "quarrykettle\(String(repeating: "x", count: $0))\n" }.joined()
        let outcome = try evaluate(basic + ["--should-accept", "-", "--compare", "recommended"], input: lines)
        outcome.expectSuccess()
        #expect(outcome.rows.contains("standard input 40 0 0 % 0.00–8.76 0 0 % 0.00–8.76"))
        #expect(outcome.rows.contains("by other rules alone 40 40 100.0 % 0 0 %"))
        #expect(outcome.rows.contains("complexity 40 100.0 % 40 0 0 % 0"))
    }

    // MARK: Generated passwords

    @Test("Generated passwords of all kinds are judged, each run alike, beside files or alone")
    func generated() throws {
        let alone = try evaluate(["--policy", "recommended", "--no-global", "--generated", "50"])
        alone.expectSuccess()
        for kind in GoodPasswords.all {
            #expect(alone.rows.contains { $0.hasPrefix("\(kind.name) 50 ") }, "\(kind.name)")
        }
        #expect(alone.rows.contains { $0.hasPrefix("total \(50 * GoodPasswords.all.count) ") })
        #expect(try evaluate(["--policy", "recommended", "--no-global", "--generated", "50"]).text == alone.text)

        let kind = GoodPasswords.all[0]
        try command.write("good.txt", kind.first(50).joined(separator: "\n"))
        try command.write("terms.txt", kind.first(1)[0].prefix(6) + "\n")
        let both = try evaluate([
            "--policy", "recommended", "--no-global", "--custom", "terms.txt", "--should-accept", "good.txt",
            "--generated", "50", "--show-passwords",
        ])
        #expect(both.rows.contains("good.txt 50 1 2.00 % 0.4–10.5"))
        #expect(both.rows.contains("\(kind.name) 50 1 2.00 % 0.4–10.5"))
        #expect(both.rows.contains { $0.hasPrefix("\(kind.name):1 \(kind.first(1)[0]) ") })
    }

    // MARK: Terms

    @Test("--top says how many terms are named", arguments: [(0, 0), (1, 2), (2, 4)])
    func top(_ count: Int, _ rows: Int) throws {
        let outcome = try evaluate(["--top", String(count)] + basic + files)
        outcome.expectSuccess()
        #expect(outcome.lines.count { $0.contains("] custom:") } == rows)
    }

    @Test("A term counts once for a password that holds it twice")
    func termTwice() throws {
        let outcome = try evaluate(basic + ["--should-reject", "-"], input: "ContosoContoso1\n")
        #expect(outcome.rows.last == "[contoso] custom:1 0 1")
    }

    // MARK: Files

    @Test("An empty file has no rate, and is not an error")
    func empty() throws {
        try command.write("empty.txt", "")
        let outcome = try evaluate(basic + ["--should-reject", "empty.txt"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errorText == "pwsieve: warning: empty.txt: there is nothing in it to judge\n")
        #expect(outcome.rows.contains("empty.txt 0 0 –"))
    }

    @Test("Standard input is a file; CRLF ends lines, and an empty line is a password")
    func standardInput() throws {
        let outcome = try evaluate(basic + ["--should-accept", "-"], input: "\(goodPassword)\r\n\r\n")
        outcome.expectSuccess()
        #expect(outcome.rows.contains("by other rules alone 2 1 50.0 %"))
    }

    @Test(
        "A file twice is an error, under whatever names and options",
        arguments: [["leaked.txt"], ["./leaked.txt"], ["--should-accept", "leaked.txt"], ["link.txt"]])
    func twice(_ again: [String]) throws {
        _ = try command.shell("ln -s leaked.txt link.txt")
        try evaluate(basic + ["--should-reject", "leaked.txt"] + again).expectFailure(64, ["more than once"])
    }

    @Test("A file that is not there is an error before anything is read")
    func missing() throws {
        try evaluate(basic + ["--should-reject", "-", "missing.txt"]).expectFailure(66, ["missing.txt"])
    }

    @Test("Lines that are not UTF-8 are counted and reported, and the rest is evaluated")
    func illFormed() throws {
        try command.write("bad.txt", bytes: Array("good\n".utf8) + [0xff, 0x0a, 0xc3, 0x0a] + Array(goodPassword.utf8))
        let outcome = try evaluate(basic + ["--should-reject", "bad.txt"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.rows.contains("by other rules alone 2 1 50.0 %"))
        #expect(
            outcome.errorText.hasPrefix(
                "pwsieve: warning: bad.txt: 2 lines could not be judged; line 2: the record is not UTF-8; "))
    }

    @Test("Many lines are counted alike whatever threads do, and none is lost")
    func manyLines() throws {
        let lines = (1...50_000).map { $0.isMultiple(of: 4) ? "Contoso\($0 % 10)!" : "Kettle+Quarry_\($0)" }
        try command.write("many.txt", lines.joined(separator: "\n"))
        let runs = try (1...2).map { _ in try evaluate(["--show-passwords"] + basic + ["--should-reject", "many.txt"]) }
        #expect(runs[0].rows.contains("many.txt 50,000 12,500 25.0 % 24.6–25.4"))
        #expect(runs[0].rows.contains("[contoso] custom:1 0 12,500"))
        #expect(runs[0].text == runs[1].text)
    }
}

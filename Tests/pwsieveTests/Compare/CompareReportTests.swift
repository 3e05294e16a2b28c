import Foundation
import Testing

@testable import pwsieve

@Suite("pwsieve compare: what it shows")
struct CompareReportTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("old.txt", "contoso\n")
        try command.write("new.txt", "contoso\nzorbex\ndoorstop\n")
    }

    @Test("Text: totals, decisions, reasons, terms with and without effect")
    func text() throws {
        let outcome = try command.run(
            ["compare", "--policy", "entra", "--no-global", "old.txt", "new.txt"], input: "Zorbex12!\nQuib7&Kz~w\n")
        outcome.expectSuccess(1)
        #expect(
            outcome.rows.prefix(10) == [
                "before old.txt policy entra, version 1; lists: custom (1 term)",
                "after new.txt policy entra, version 1; lists: custom (3 terms)",
                "2 candidates: 1 newly rejected, 0 newly accepted, 0 rejected for other reasons, 1 unchanged",
                "Decisions before after change", "accepted 2 1 −1", "rejected 0 1 +1",
                "Reasons newly rejected newly accepted came went", "banned 1 – – –", "by list custom 1 – – –",
                "Added terms, 2 newly rejected by it alone",
            ])
        #expect(outcome.rows.contains("[zorbex] line 2 1 1"))
        #expect(outcome.rows.contains("no decision changed by [doorstop]"))
    }

    @Test("False rejections are those of the same passphrases judged by batch, and name the terms at fault")
    func falseRejections() throws {
        // A word of the passphrases, so that some of four short words fall below the score.
        let passphrases = GeneratedPasswords.standard.passphrases
        try command.write("passphrases.txt", passphrases.map { $0 + "\n" }.joined())
        try command.write("new.txt", GeneratedPasswords.words.prefix(400).map { $0 + "\n" }.joined())
        let outcome = try command.run(["compare", "old.txt", "new.txt", "--format", "json"], input: "x\n")
        let record = try JSONDecoder().decode(ComparisonObject.self, from: Data(outcome.output))
        func rejected(by list: String) throws -> Set<Int> {
            let outcome = try command.runByDefault([
                "batch", "--custom", list, "--only", "rejected", "--format", "jsonl", "passphrases.txt",
            ])
            return Set(try outcome.records().compactMap(\.line))
        }
        let (before, after) = (try rejected(by: "old.txt"), try rejected(by: "new.txt"))
        #expect(record.passphrases.before.passwords == 20_000 && record.passphrases.after.passwords == 20_000)
        #expect(record.passphrases.before.rejected == before.count)
        #expect(record.passphrases.after.rejected == after.count)
        #expect(record.passphrases.newlyRejected == after.subtracting(before).count)
        #expect(record.passphrases.newlyRejected > 0)
        #expect(record.passphrases.termsAtFault.contains { $0.list == "custom" })
    }

    @Test(
        "No password, nothing typed and no global term is shown unless asked for", arguments: ["text", "json", "html"])
    func redaction(_ format: String) throws {
        let options = ["compare", "--policy", "entra", "old.txt", "new.txt", "--format", format]
        let input = "M0nkeyZ0rbex1\nZ0rbex&Vy8\n"
        let redacted = try command.run(options, input: input)
        redacted.expectSuccess(1)
        redacted.expectSilence(about: ["M0nkey", "monkey", "Z0rbex", "Vy8"])
        #expect(redacted.text.contains("zorbex"))
        let shown = try command.run(options + ["--show-passwords"], input: input)
        for part in ["M0nkeyZ0rbex1", "monkey"] { #expect(shown.text.contains(part), "\(part)") }
    }

    @Test("Examples show the arithmetic before and after")
    func examples() throws {
        let outcome = try command.run(
            ["compare", "--policy", "entra", "--no-global", "--show-passwords", "old.txt", "new.txt"],
            input: "Zorbex12!\n")
        #expect(outcome.rows.contains("Zorbex12! line 1"))
        #expect(outcome.rows.contains("before [Z] + [o] + [r] + [b] + [e] + [x] + [1] + [2] + [!] = 9 ≥ 5"))
        #expect(outcome.rows.contains { $0.hasPrefix("after Banned by its score: [zorbex] + [1] + [2] + [!] = 4 < 5") })
    }

    @Test("The page is one file that runs nothing, with all from outside escaped")
    func page() throws {
        try command.write("new.txt", "contoso\n<b>zorbex\n")
        let outcome = try command.run(
            [
                "compare", "--policy", "entra", "--no-global", "--show-passwords", "--format", "html", "-o",
                "page.html",
                "old.txt", "new.txt",
            ], input: "<b>Zorbex1&2\n")
        #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
        #expect(outcome.errorText.hasPrefix("1 candidate: 1 newly rejected"))
        let page = String(decoding: try command.read("page.html"), as: UTF8.self)
        #expect(page.contains("&lt;b&gt;Zorbex1&amp;2") && !page.contains("<b>Zorbex") && !page.contains("<script"))
        #expect(page.contains("default-src 'none'"))
        for heading in ["Decisions", "Reasons", "Added terms", "False rejections", "Examples"] {
            #expect(page.contains("<h2>\(heading)</h2>"), "\(heading)")
        }
    }

    @Test("A signal leaves what there is so far, and says so")
    func interruption() throws {
        _ = try command.shell(
            #"""
            mkfifo lines
            "$PWSIEVE" compare --policy entra --no-global --format json old.txt new.txt lines > out & exec 3> lines
            # More than a pipe holds: once all is written, some is read.
            yes 'Zorbex12!' | head -n 50000 >&3
            kill $!
            wait
            """#)
        let record = try JSONDecoder().decode(ComparisonObject.self, from: Data(try command.read("out")))
        #expect(record.interrupted && record.candidates > 0 && record.changes.newlyRejected == record.candidates)
    }
}

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
        let passphrases = GoodPasswords.passphrases.first(20_000)
        try command.write("passphrases.txt", passphrases.map { $0 + "\n" }.joined())
        try command.write("new.txt", GoodPasswords.words.prefix(400).map { $0 + "\n" }.joined())
        // As a passphrase, four words would be enough.
        try command.write("policy.json", #"{"passphrase": null}"#)
        let outcome = try command.run(
            ["compare", "old.txt", "new.txt", "--policy", "policy.json", "--format", "json"], input: "x\n")
        let record = try JSONDecoder().decode(ComparisonObject.self, from: Data(outcome.output))
        func rejected(by list: String) throws -> Set<Int> {
            let outcome = try command.runByDefault([
                "batch", "--custom", list, "--policy", "policy.json", "--only", "rejected", "--format", "jsonl",
                "passphrases.txt",
            ])
            // Those that break other rules alone are counted apart.
            return Set(try outcome.records().filter { $0.codes?.contains("banned") == true }.compactMap(\.line))
        }
        let (before, after) = (try rejected(by: "old.txt"), try rejected(by: "new.txt"))
        #expect(record.passphrases.before.passwords == 20_000 && record.passphrases.after.passwords == 20_000)
        #expect(record.passphrases.before.rejected == before.count)
        #expect(record.passphrases.after.rejected == after.count)
        #expect(record.passphrases.newlyRejected == after.subtracting(before).count)
        #expect(record.passphrases.newlyRejected > 0)
        #expect(record.passphrases.termsAtFault.contains { $0.list == "custom" })
    }

    @Test("What length, characters and classes reject is no false rejection, but is named beside it")
    func otherRules() throws {
        // Nearly all passphrases have too few classes for Entra; without separators, four of these words are four points.
        try command.write(
            "new.txt", GoodPasswords.words.filter { $0.count >= 4 }.map { $0 + "\n" }.joined())
        let options = ["compare", "old.txt", "new.txt", "--no-global", "--policy", "entra", "--lift-entra-limits"]
        let outcome = try command.run(options + ["--format", "json"], input: "x\n")
        let record = try JSONDecoder().decode(ComparisonObject.self, from: Data(outcome.output))
        let (before, after) = (record.passphrases.before, record.passphrases.after)
        #expect(before.rejected == 0 && before.rate == 0)
        #expect(after.rejected > 0 && record.passphrases.newlyRejected == after.rejected)
        #expect(before.otherRules.rejected > 19_000 && before.otherRules.byCode["complexity"] ?? 0 > 19_000)
        #expect(after.otherRules.rejected < before.otherRules.rejected)
        let korean = try #require(record.goodPasswords.first { $0.kind.contains("Korean") })
        #expect(korean.after.rejected == 0 && korean.after.otherRules.byCode["disallowedCharacter"] == 2_000)

        let text = try command.run(options, input: "x\n")
        #expect(text.rows.contains { $0.hasPrefix("before 0 0 % 0.000–0.019 \(before.otherRules.rejected.grouped)") })
        #expect(text.rows.contains { $0.hasPrefix("4 to 6 Korean words 0 % 0 % ") && $0.hasSuffix(" 2,000") })
        let page = try command.run(options + ["--format", "html"], input: "x\n").text
        #expect(page.contains("complexity \(before.otherRules.rejected.grouped)"))
    }

    @Test(
        "No password, nothing typed and no global term is shown unless asked for", arguments: ["text", "json", "html"])
    func redaction(_ format: String) throws {
        let options = ["compare", "--generated", "100", "--policy", "entra", "old.txt", "new.txt", "--format", format]
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
            [
                "compare", "--generated", "0", "--policy", "entra", "--no-global", "--show-passwords", "old.txt",
                "new.txt",
            ],
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
                "compare", "--generated", "100", "--policy", "entra", "--no-global", "--show-passwords", "--format",
                "html", "-o", "page.html", "old.txt", "new.txt",
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
            "$PWSIEVE" compare --generated 0 --policy entra --no-global --format json old.txt new.txt lines > out & exec 3> lines
            # More than a pipe holds: once all is written, some is read.
            yes 'Zorbex12!' | head -n 50000 >&3
            kill $!
            wait
            """#)
        let record = try JSONDecoder().decode(ComparisonObject.self, from: Data(try command.read("out")))
        #expect(record.interrupted && record.candidates > 0 && record.changes.newlyRejected == record.candidates)
    }
}

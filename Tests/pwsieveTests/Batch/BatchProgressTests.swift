import Foundation
import Testing

@Suite("pwsieve batch: progress", .enabled(if: Terminal.isAvailable, "script of util-linux is missing"))
struct BatchProgressTests {
    let command: Command
    /// The bytes that clear a line of the terminal.
    private static let end = "\r\u{1b}[K"

    init() throws {
        command = try Command()
        try command.write("candidates.txt", (1...4_000).map { "Kettle+contos0+\($0)\n" }.joined())
    }

    @Test("A terminal shows how far a run is, its rate and the time left; at the end nothing of it")
    func shown() throws {
        let outcome = try command.runAtTerminal(
            #""$PWSIEVE" batch --format jsonl candidates.txt > verdicts; wc -l < verdicts"#)
        let shown = outcome.text.components(separatedBy: "\r")
        let line = try #require(shown.first { $0.contains(" judged") })
        #expect(line.contains(/^[\d,]+ judged · [\d,]+ a second · \d+ % · \d+ (s|min \d+ s) left\u{1b}\[K$/), "\(line)")
        let rest = try #require(outcome.text.components(separatedBy: Self.end).last)
        #expect(rest.wholeMatch(of: /4,000 candidates: [\d,]+ accepted, [\d,]+ rejected\r\n4000\r\n/) != nil)
    }

    @Test("Of a pipe nobody knows how long it is")
    func pipe() throws {
        let outcome = try command.runAtTerminal(
            #"cat candidates.txt | "$PWSIEVE" batch --format jsonl > verdicts"#)
        let line = try #require(outcome.text.components(separatedBy: "\r").first { $0.contains(" judged") })
        #expect(line.contains(/^[\d,]+ judged · [\d,]+ a second\u{1b}\[K$/), "\(line)")
    }

    @Test(
        "Where the rows go to the terminal, or standard error to a file, there is none",
        arguments: ["", " > verdicts 2> errors; cat errors"])
    func hidden(_ redirection: String) throws {
        let outcome = try command.runAtTerminal(
            #""$PWSIEVE" batch --format jsonl candidates.txt"# + redirection)
        #expect(outcome.text.contains("4,000 candidates: "))
        #expect(!outcome.text.contains("judged"))
        #expect(!outcome.text.contains(Self.end))
    }
}

import Foundation
import Testing

@Suite("pwsieve check at a terminal", .enabled(if: Terminal.isAvailable, "script of util-linux is missing"))
struct TerminalTests {
    let command: Command

    init() throws { command = try Command() }

    /// The settings that `stty -a` shows last.
    private func settings(_ outcome: Command.Outcome) -> Set<Substring> {
        Set(outcome.text.split { $0.isWhitespace || $0 == ";" })
    }

    @Test("What is typed does not appear, though the terminal would show it")
    func noEcho() throws {
        let control = try command.runAtTerminal("printf 'Password: '; read line", typing: goodPassword + "\n")
        #expect(control.text.contains(goodPassword))

        let outcome = try command.runAtTerminal(
            #""$PWSIEVE" check --no-global --redact"#, typing: goodPassword + "\n")
        #expect(outcome.exitCode == 0)
        #expect(outcome.text.contains("accepted"))
        #expect(!outcome.text.contains("Kettle"))
    }

    @Test("Afterwards the terminal shows again what is typed")
    func echoIsRestored() throws {
        let outcome = try command.runAtTerminal(
            #""$PWSIEVE" check --no-global; stty -a"#, typing: goodPassword + "\n")
        #expect(settings(outcome).contains("echo"))
        #expect(!settings(outcome).contains("-echo"))
    }

    @Test("Ctrl-C ends the question, and the terminal shows again what is typed")
    func interrupt() throws {
        let outcome = try command.runAtTerminal(
            #"trap : INT; "$PWSIEVE" check --no-global; echo "code=$?"; stty -a"#, typing: "\u{3}")
        #expect(outcome.text.contains("code=130"))
        #expect(settings(outcome).contains("echo"))
    }

    @Test("Ctrl-D instead of a password is an error")
    func endOfInput() throws {
        let outcome = try command.runAtTerminal(#""$PWSIEVE" check"#, typing: "\u{4}")
        #expect(outcome.exitCode == 65)
        #expect(outcome.text.contains("pwsieve: standard input holds no password"))
    }

    @Test("The prompt goes to standard error, so that standard output is data")
    func promptIsNoData() throws {
        let outcome = try command.runAtTerminal(
            #""$PWSIEVE" check --no-global --format json > verdict.json; cat verdict.json | head -c 1"#,
            typing: goodPassword + "\n")
        #expect(outcome.text.contains("Password: "))
        #expect(outcome.text.hasSuffix("{"))
    }

    @Test(
        "A terminal gets colours, unless NO_COLOR is set to something",
        arguments: [([:], true), (["NO_COLOR": ""], true), (["NO_COLOR": "1"], false)])
    func colours(_ environment: [String: String], _ isColoured: Bool) throws {
        let outcome = try command.runAtTerminal(
            #""$PWSIEVE" check --no-global"#, typing: goodPassword + "\n", environment: environment)
        #expect(outcome.text.contains("accepted"))
        #expect(outcome.text.contains("\u{1b}[") == isColoured)
    }

    @Test(
        "Elsewhere than at a terminal there are no colours, and else the same text",
        arguments: [
            "check", "explain --format text", "batch --show-passwords", "summarize", "evaluate --should-reject -",
        ])
    func noColours(_ arguments: String) throws {
        let input =
            arguments == "summarize" ? #"{"decision":"accepted","length":9,"codes":[],"lists":[]}"# : "C0ntoso!1"
        let script = "printf '%s\\n' '\(input)' | \"$PWSIEVE\" \(arguments) 2> /dev/null"
        let coloured = try command.runAtTerminal(script).text
        let plain = try command.runAtTerminal(script + " | cat").text
        #expect(coloured.contains("\u{1b}["))
        #expect(plain == coloured.replacing(/\u{1b}\[\d+m/, with: ""))
    }

    @Test("A file that -o writes has no colours, though standard output is a terminal")
    func noColoursInFiles() throws {
        let script = #"printf 'C0ntoso!1\n' | "$PWSIEVE" batch -o rows.txt; "$PWSIEVE" batch < /dev/null"#
        #expect(try command.runAtTerminal(script).text.contains("\u{1b}["))
        let rows = String(decoding: try command.read("rows.txt"), as: UTF8.self)
        #expect(rows.contains("1 candidate") && !rows.contains("\u{1b}"))
    }

    @Test("JSON has no colours at a terminal either")
    func jsonIsPlain() throws {
        let outcome = try command.runAtTerminal(
            #""$PWSIEVE" check --no-global --format json"#, typing: goodPassword + "\n")
        #expect(outcome.text.contains(#""decision":"accepted""#))
        #expect(!outcome.text.contains("\u{1b}["))
    }
}

import Foundation
import Testing

@Suite("Streams that close or fill up")
struct StreamTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("candidates.txt", (1...50_000).map { "Kettle+\($0)\n" }.joined())
        try command.write("one.txt", goodPassword)
    }

    @Test(
        "A reader that has seen enough ends the run without a message",
        arguments: ["", "trap '' PIPE; "], ["text", "jsonl"])
    func closedPipe(_ prefix: String, _ format: String) throws {
        // Services often start programs with SIGPIPE ignored, as the trap does.
        let outcome = try command.shell(
            prefix + #""$PWSIEVE" batch --no-global --format \#(format) candidates.txt | head -n 1"#)
        #expect(outcome.exitCode == 0)
        #expect(outcome.lines.count == 1)
        #expect(outcome.errorText == "")
    }

    @Test(
        "A full disk is an error",
        arguments: [
            "check --no-global < one.txt", "check --no-global --format json < one.txt", "batch candidates.txt",
            "batch --format jsonl one.txt", "evaluate --should-reject one.txt", "lists", "policy show entra",
            "compile one.txt -o one.compiled",
        ])
    func fullDisk(_ arguments: String) throws {
        try command.shell("\"$PWSIEVE\" \(arguments) > /dev/full").expectFailure(70, ["standard output", "No space"])
    }

    @Test("A closed standard output is an error, not a success in silence")
    func closedOutput() throws {
        try command.shell(#""$PWSIEVE" check --no-global < one.txt >&-"#).expectFailure(70, ["standard output"])
    }

    @Test("A closed standard input is an error", arguments: ["check", "batch", "evaluate --should-reject -"])
    func closedInput(_ subcommand: String) throws {
        try command.shell("\"$PWSIEVE\" \(subcommand) <&-").expectFailure(66, ["standard input"])
    }

    @Test("A verdict does not wait for the next line")
    func streaming() throws {
        // The second line is written only after the first has been judged.
        let script = """
            mkfifo lines; "$PWSIEVE" batch --no-global --format jsonl lines > verdicts 2> totals & exec 3> lines
            echo short >&3; tries=0
            until [ -s verdicts ] || [ $tries -ge 200 ]; do sleep 0.05; tries=$((tries + 1)); done
            head -n 1 verdicts; exec 3>&-; wait
            """
        let outcome = try command.shell(script)
        #expect(try outcome.records().map(\.decision) == ["rejected"])
    }
}

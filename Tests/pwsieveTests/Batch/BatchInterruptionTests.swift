import Foundation
import Testing

/// Ctrl-C and its like, while a run waits for a slow pipe.
@Suite("pwsieve batch that is interrupted")
struct BatchInterruptionTests {
    let command: Command

    init() throws {
        command = try Command()
    }

    private static let mark = "interrupted after 2 candidates; what follows was not judged"

    /// A text that only the second row holds, by format.
    private static let secondRow = ["csv": "\n2,", "jsonl": "\"line\":2"]

    /// A run that has judged two lines, and waits for the third when the signal comes.
    private func interrupted(_ arguments: [String], by signal: Int32 = SIGINT) throws -> Command.Outcome {
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        // The caller of the tests may ignore the signals, as nohup does.
        let process = command.process(
            URL(filePath: "/usr/bin/env"),
            ["--default-signal=INT,TERM,HUP", Command.program.path, "batch", "--no-global"] + arguments)
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
        try process.run()
        let deadline = Deadline(process, seconds: 30)
        let keyboard = StreamEnd(input.fileHandleForWriting)
        Thread.detachNewThread { keyboard.type("short\n\(goodPassword)\n") }
        var shown = Data()
        // Waits for the row of the second line, on standard output or in the temporary file of `-o`.
        let second = Data((arguments.compactMap { Self.secondRow[$0] }.first ?? "     2 ").utf8)
        if arguments.contains("-o") {
            while try !command.files().contains(where: {
                try $0.hasSuffix(".tmp") && Data(command.read($0)).range(of: second) != nil
            }) {
                usleep(20_000)
            }
        } else {
            while shown.range(of: second) == nil {
                let data = output.fileHandleForReading.availableData
                if data.isEmpty { break }
                shown += data
            }
        }
        kill(process.processIdentifier, signal)
        shown += (try? output.fileHandleForReading.readToEnd()) ?? Data()
        let said = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
        let exitCode = process.waitForExitCode()
        deadline.cancel()
        return Command.Outcome(exitCode: exitCode, output: Array(shown), errors: Array(said))
    }

    @Test("The run ends by the signal, so that a shell ends its loop too", arguments: [SIGINT, SIGTERM, SIGHUP])
    func signals(_ signal: Int32) throws {
        let outcome = try interrupted(["--format", "jsonl"], by: signal)
        #expect(outcome.exitCode == -signal)
        #expect(outcome.errorText == "2 candidates, interrupted: 1 accepted, 1 rejected\n")
    }

    @Test("jsonl holds what was judged, and a record that says that more was to come")
    func jsonl() throws {
        let outcome = try interrupted(["--format", "jsonl"])
        let records = try outcome.records()
        #expect(records.map(\.decision) == ["rejected", "accepted", "interrupted"])
        #expect(records[2].error == Self.mark)
    }

    @Test("So does csv, with as many fields as the header", arguments: [[], ["--show-passwords"]])
    func csv(_ disclosure: [String]) throws {
        let outcome = try interrupted(["--format", "csv"] + disclosure)
        let rows = outcome.text.components(separatedBy: "\r\n")
        #expect(rows.count == 5 && rows[4] == "")
        let count = rows[0].split(separator: ",").count
        let fields = rows[3].split(separator: ",", omittingEmptySubsequences: false)
        // No field of this row holds a comma.
        #expect(fields.count == count)
        #expect(fields.contains("interrupted") && rows[3].hasSuffix("\"\(Self.mark)\""))
    }

    @Test("Text says so, and the summary counts what was judged")
    func text() throws {
        let outcome = try interrupted([])
        #expect(outcome.lines.contains("Incomplete: \(Self.mark)."))
        #expect(outcome.lines.contains("2 candidates, interrupted: 1 accepted, 1 rejected"))
    }

    @Test("The file of -o and the summary are there, and are marked")
    func file() throws {
        let outcome = try interrupted(["--format", "jsonl", "-o", "out.jsonl", "--summary", "summary.json"])
        #expect(outcome.exitCode == -SIGINT && outcome.output.isEmpty)
        #expect(try command.files() == ["out.jsonl", "summary.json"])
        let lines = String(decoding: try command.read("out.jsonl"), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 3 && lines[2].contains(Self.mark))
        #expect(String(decoding: try command.read("summary.json"), as: UTF8.self).contains("\"interrupted\" : true"))
        let summarized = try command.run(["summarize", "--no-global", "out.jsonl", "--format", "json"])
        #expect(try summarized.output == command.read("summary.json"))
    }

    @Test("The page says so, and has the numbers of what was judged")
    func page() throws {
        let outcome = try command.shell(
            #"""
            mkfifo lines
            "$PWSIEVE" batch --no-global --format html -o page.html lines 2> totals & exec 3> lines
            # More than a pipe holds: once all is written, some is read.
            yes short | head -n 50000 >&3
            kill $!
            wait
            cat totals
            """#)
        let count = try #require(outcome.text.firstMatch(of: /^([\d,]+) candidates, interrupted:/)?.1)
        let page = String(decoding: try command.read("page.html"), as: UTF8.self)
        #expect(page.contains("<strong>Incomplete.</strong>") && page.contains("<b class=\"bad\">\(count)</b>"))
    }

    @Test("A signal that is ignored, as by nohup, does not end the run")
    func ignored() throws {
        let outcome = try command.shell(
            """
            mkfifo lines; trap '' TERM; "$PWSIEVE" batch --no-global --format jsonl lines > verdicts 2> totals & exec 3> lines
            echo short >&3; until [ -s verdicts ]; do sleep 0.05; done
            kill -TERM $!; echo short >&3; exec 3>&-; wait $!; echo code=$?; cat totals
            """)
        #expect(outcome.lines == ["code=1", "2 candidates: 0 accepted, 2 rejected"])
    }
}

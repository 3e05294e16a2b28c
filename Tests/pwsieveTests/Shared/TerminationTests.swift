import Foundation
import Testing

/// All ways out of a run: no temporary file stays, and no piece of a password is printed.
@Suite("Ways out")
struct TerminationTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("list.txt", "contoso\n")
    }

    /// Runs `batch -o` until it has opened its files and waits for candidates, sends it `signals`, and prints how it
    /// ended and what it left.
    private func ended(by signals: [String], environment: String = "") throws -> Command.Outcome {
        try command.shell(
            """
            mkfifo lines; \(environment) /usr/bin/env --default-signal "$PWSIEVE" batch --no-global --format jsonl \
            --show-passwords -o out --summary summary lines 2> errors & exec 3> lines
            echo 'Wolfram+Quarry_58' >&3
            until grep -qs Wolfram out.*.tmp; do sleep 0.02; done
            ls | grep -c tmp
            for signal in \(signals.joined(separator: " ")); do kill -$signal $!; sleep 0.1; done
            wait $!; echo $?; ls
            """)
    }

    @Test(
        "A signal that is not handled in its own way removes what is not complete",
        arguments: [
            ("QUIT", SIGQUIT), ("ALRM", SIGALRM), ("PWR", SIGPWR), ("XCPU", SIGXCPU), ("USR1", SIGUSR1),
            ("PIPE", SIGPIPE),
        ])
    func signals(_ name: String, _ number: Int32) throws {
        let outcome = try ended(by: [name])
        #expect(outcome.lines == ["2", "\(128 + number)", "errors", "lines", "list.txt"])
        #expect(try command.read("errors").isEmpty)
    }

    @Test(
        "A crash is one line, whatever the environment asks of the runtime",
        arguments: [
            "SEGV", "BUS", "ILL", "TRAP", "ABRT", "FPE", "SYS",
        ])
    func crash(_ signal: String) throws {
        let outcome = try ended(
            by: [signal], environment: "SWIFT_BACKTRACE=enable=yes,color=no,registers=all,output-to=stderr")
        #expect(outcome.lines == ["2", "70", "errors", "lines", "list.txt"])
        let errors = String(decoding: try command.read("errors"), as: UTF8.self)
        #expect(errors == "pwsieve: internal error (SIG\(signal)); please report it, without passwords\n")
    }

    @Test("Ctrl-C twice, while the first waits for the output")
    func twice() throws {
        // The reader of the pipe takes nothing, so the first signal cannot end the run.
        let outcome = try command.shell(
            """
            mkfifo pipe; exec 4<> pipe; yes short | head -n 60000 > candidates
            /usr/bin/env --default-signal "$PWSIEVE" batch --no-global -o pipe --summary summary candidates &
            sleep 1; kill -INT $!; sleep 0.3; ls | grep -c tmp; kill -INT $!; wait $!; echo $?; ls
            """)
        #expect(outcome.lines == ["1", "130", "candidates", "list.txt", "pipe"])
    }

    @Test("A core dump is forbidden, also one that goes to a program")
    func coreDump() throws {
        let outcome = try command.shell(
            """
            ulimit -c unlimited 2> /dev/null; mkfifo lines; "$PWSIEVE" batch --no-global lines & exec 3> lines
            grep 'core file' /proc/$!/limits; exec 3>&-; wait
            """)
        #expect(outcome.rows.contains("Max core file size 1 1 bytes"))
    }

    @Test("A broken pipe behind the messages leaves nothing, and says nothing")
    func brokenPipe() throws {
        try command.write("candidates.csv", "password\nshort\n")
        let outcome = try command.shell(
            #"(sleep 0.3; exec "$PWSIEVE" batch --no-global -o out candidates.csv) 2>&1 > /dev/null | true; sleep 1; ls"#
        )
        #expect(outcome.lines == ["candidates.csv", "list.txt"])
    }

    @Test(
        "A limit of file sizes is one line",
        arguments: [
            "batch -o out candidates", "batch --summary out -o big candidates",
            "compile candidates -o out", "convert candidates --to text -o out", "lint --fix candidates",
        ])
    func fileSize(_ arguments: String) throws {
        try command.write("candidates", (1...1_000).map { "Kettle+Quarry_\($0)\n" }.joined())
        for prefix in ["", "trap '' XFSZ; "] {
            let outcome = try command.shell("\(prefix)ulimit -f 16; \"$PWSIEVE\" \(arguments)")
            outcome.expectFailure(70, ["cannot write the file: File too large; raise the limit", "ulimit -f"])
        }
        #expect(try command.files() == ["candidates", "list.txt"])
    }

    @Test("A file that a killed run left behind is not in the way")
    func leftBehind() throws {
        let outcome = try command.shell(
            """
            for number in $(seq 0 40); do : > out.$(($$ + number)).tmp; done
            "$PWSIEVE" convert list.txt --to text -o out && rm -f out.*[0-9].tmp && ls
            """)
        #expect(outcome.lines == ["out: 1 term", "list.txt", "out"])
    }

    // MARK: Files that change

    @Test(
        "A compiled list that is cut or overwritten while it is used changes nothing",
        arguments: [": >", "cat list.txt >", "rm"])
    func overwritten(_ overwrite: String) throws {
        try command.write("long.txt", (1...20_000).map { "contoso\($0)\n" }.joined())
        let outcome = try command.shell(
            """
            "$PWSIEVE" compile long.txt -o list.compiled > said; mkfifo lines
            "$PWSIEVE" batch --no-global --custom list.compiled --format jsonl lines & exec 3> lines
            \(overwrite) list.compiled; echo Contoso17777! >&3; exec 3>&-; wait $!; echo $?
            """)
        #expect(outcome.lines.count == 2 && outcome.lines.last == "1")
        #expect(outcome.text.contains(#""lists":["custom"]"#))
    }

    @Test(
        "Input that is cut off while it is read is not taken for the whole",
        arguments: [
            "batch --format jsonl -o out", "compare --generated 0 list.txt none.txt -o out", "summarize -o out",
            "evaluate -o out --should-accept",
        ])
    func cutOff(_ arguments: String) throws {
        try command.write("none.txt", "fabrikam\n")
        try command.write("big", (1...100_000).map { "Kettle+Quarry_\($0)\n" }.joined())
        // All files are opened before the first is read, here from a pipe.
        let outcome = try command.shell(
            """
            mkfifo lines; "$PWSIEVE" \(arguments) lines big & exec 3> lines
            until ls -l /proc/$!/fd | grep -q big; do sleep 0.02; done
            truncate -s 100000 big; exec 3>&-; wait $!; echo $?; ls
            """)
        #expect(outcome.lines == ["65", "big", "lines", "list.txt", "none.txt"])
        #expect(
            outcome.errorText.contains(
                "pwsieve: big: the file was cut off while it was read, from 1,988,895 to 100,000 bytes"))
        #expect(outcome.errorLines.filter { $0.hasPrefix("pwsieve: big") }.count == 1)
    }

    @Test("A file that is overwritten while it is read is not taken for one of the two")
    func overwrittenInput() throws {
        try command.write("big", (1...100_000).map { "Kettle+Quarry_\($0)\n" }.joined())
        let outcome = try command.shell(
            """
            mkfifo lines; "$PWSIEVE" batch --no-global --format jsonl -o out lines big & exec 3> lines
            until ls -l /proc/$!/fd | grep -q big; do sleep 0.02; done
            tac big > reversed; cat reversed 1<> big; exec 3>&-; wait $!; echo $?; ls
            """)
        #expect(outcome.lines.last == "reversed" && !outcome.lines.contains("out"))
        outcome.expectSilence(about: ["Kettle+Quarry_1"])
        #expect(outcome.errorText.contains("pwsieve: big: the file was written to while it was read"))
    }

    @Test("A file that grows is read to its new end")
    func growing() throws {
        try command.write("big", "\(goodPassword)\n")
        let outcome = try command.shell(
            """
            mkfifo lines; "$PWSIEVE" batch --no-global --format jsonl lines big & exec 3> lines
            until ls -l /proc/$!/fd | grep -q big; do sleep 0.02; done
            echo \(goodPassword) >> big; exec 3>&-; wait $!; echo $?
            """)
        #expect(outcome.lines.count == 3 && outcome.lines.last == "0")
    }

    // MARK: Limits

    @Test("Too few open files are one line, and a soft limit is raised")
    func openFiles() throws {
        try command.write("candidates", "\(goodPassword)\n")
        let files = String(repeating: " candidates", count: 60)
        try command.shell("ulimit -n 40; \"$PWSIEVE\" batch --no-global\(files)")
            .expectFailure(70, ["files have to be open at once, and the limit is 40", "ulimit -n"])
        let raised = try command.shell("ulimit -Sn 40; \"$PWSIEVE\" batch --no-global --format jsonl\(files)")
        #expect(raised.exitCode == 0 && raised.lines.count == 60, "\(raised.errorText)")
    }

    /// Below some 72 MB the system cannot load the program's libraries, and just above, Swift's runtime stops before the
    /// program begins.
    @Test("Too little memory is one line, or enough", arguments: [74_000, 76_000, 80_000, 90_000, 120_000])
    func memory(_ limit: Int) throws {
        try command.write("long.txt", (1...20_000).map { "fabri\($0)kam\n" }.joined())
        for arguments in [
            "batch --format jsonl -o out long.txt", "compile long.txt -o out", "check --no-global",
            "compare --generated 0 list.txt list.txt list.txt -o out",
        ] {
            // SIGKILL ends a run that waits for memory for ever.
            let outcome = try command.shell(
                "ulimit -v \(limit); timeout -s KILL 60 \"$PWSIEVE\" \(arguments); code=$?; rm -f out; exit $code",
                input: "\(goodPassword)\n")
            if outcome.exitCode > 1, outcome.exitCode != 127 {
                outcome.expectFailure(70, ["there is not enough memory; raise the limit (ulimit -v)"])
            }
            #expect(try command.files() == ["list.txt", "long.txt"])
        }
    }

    @Test("A system that permits no further thread is no hindrance")
    func threads() throws {
        // The limit does not hold for root.
        let outcome = try command.shell(
            """
            user=; [ "$(id -u)" != 0 ] || user='setpriv --reuid=65533 --regid=65533 --clear-groups'
            chmod 755 .; echo \(goodPassword) | $user sh -c 'ulimit -u 1; exec timeout -s KILL 60 "$PWSIEVE" batch --no-global'
            """)
        #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    }
}

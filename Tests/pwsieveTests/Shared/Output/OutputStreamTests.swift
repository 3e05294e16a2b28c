import Foundation
import Testing

/// Outputs that are written to and never replaced: open files, pipes, devices. `-` is a standard stream.
@Suite("Outputs that are no files of their own")
struct OutputStreamTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("list.txt", "contoso\nfabrikam\n")
        try command.write("candidates.txt", "\(goodPassword)\n")
        let verdicts = try command.run(["batch", "--format", "jsonl", "candidates.txt"])
        try command.write("verdicts.jsonl", bytes: verdicts.output)
    }

    /// A command line of each subcommand that has `-o`, without it.
    static let all = [
        "check < candidates.txt", "explain < candidates.txt", "batch candidates.txt", "summarize verdicts.jsonl",
        "evaluate --should-accept candidates.txt", "compare --generated 0 list.txt list.txt candidates.txt",
        "lint list.txt",
        "bypass list.txt --top 1 --year 2026", "convert list.txt --to graph", "policy show nist", "lists",
        "compile list.txt",
    ]

    private func output(_ name: String) throws -> String { String(decoding: try command.read(name), as: UTF8.self) }

    @Test("-o writes what standard output would show, under every name of every kind", arguments: all)
    func every(_ arguments: String) throws {
        let name = String(arguments.prefix { $0 != " " })
        // The form of explain depends on the terminal; a program has none here.
        let expected = try command.shell("\"$PWSIEVE\" \(arguments) -o -")
        #expect(!expected.output.isEmpty && expected.exitCode < 2, "\(expected.errorText)")
        let outcome = try command.shell(
            """
            run() { "$PWSIEVE" \(arguments.split(separator: "<")[0]) "$@" \
            \(arguments.contains("<") ? "< candidates.txt" : "") 2>> errors; }
            run -o file > said
            run -o /dev/stdout > stdout
            printf old > appended; run -o /dev/fd/1 >> appended
            printf old > third; run -o /proc/self/fd/3 3>> third > said
            mkfifo pipe; cat pipe > piped & run -o pipe > said; wait
            echo > real; ln -s real link; run -o link > said; readlink link
            ln -s absent dangling; run -o dangling > said; readlink dangling
            run -o /dev/null > said; test -c /dev/null && test -p pipe && echo still
            """)
        #expect(outcome.lines == ["real", "absent", "still"], "\(outcome.errorText)")
        for file in ["file", "stdout", "piped", "real", "absent"] {
            #expect(try command.read(file) == expected.output, "\(name) -o \(file)")
        }
        for file in ["appended", "third"] {
            #expect(try command.read(file) == Array("old".utf8) + expected.output, "\(name) -o \(file)")
        }
        #expect(try !output("errors").contains("cannot"))
        #expect(try command.files().filter { $0.hasSuffix(".tmp") } == [])
    }

    @Test("What is not open for writing is refused", arguments: [("/dev/fd/9", 66), ("/dev/fd/0", 66), (".", 66)])
    func unopened(_ path: String, _ code: Int32) throws {
        try command.run(["convert", "list.txt", "--to", "text", "-o", path]).expectFailure(code, [path])
    }

    @Test("A device that takes nothing more is a full disk")
    func full() throws {
        try command.run(["convert", "list.txt", "--to", "text", "-o", "/dev/full"])
            .expectFailure(70, ["/dev/full: ", "No space"])
    }

    @Test("A file that is protected from writing is not replaced")
    func protected() throws {
        // Root may write to every file.
        let outcome = try command.shell(
            """
            echo old > kept; chmod 444 kept; chmod 777 .
            user=; [ "$(id -u)" != 0 ] || user='setpriv --reuid=65534 --regid=65534 --clear-groups'
            $user "$PWSIEVE" convert list.txt --to text -o kept
            """)
        outcome.expectFailure(66, ["kept: cannot write the file: Permission denied"])
        #expect(try output("kept") == "old\n")
    }

    // MARK: -

    @Test(
        "- is standard input wherever a file is read",
        arguments: [
            ("check --custom -", "list"), ("batch candidates.txt --list x=-", "list"), ("lists --custom -", "list"),
            ("lint -", "list"), ("bypass - --top 1", "list"), ("compile - -o -", "list"),
            ("convert - --to text", "list"), ("compare --generated 0 - list.txt candidates.txt", "list"),
            ("compare --generated 0 list.txt - candidates.txt", "list"),
            ("evaluate --should-accept candidates.txt --compare -", "list"),
            ("evaluate --should-accept -", "candidates"), ("batch -", "candidates"), ("summarize -", "verdicts"),
            ("policy show -", "policy"), ("policy validate -", "policy"), ("batch candidates.txt --policy -", "policy"),
            ("lint list.txt --policy -", "policy"), ("convert list.txt --to graph --settings -", "settings"),
        ])
    func standardInput(_ arguments: String, _ content: String) throws {
        try command.write("list", "contoso\n")
        try command.write("candidates", "\(goodPassword)\n")
        try command.write("verdicts", bytes: command.read("verdicts.jsonl"))
        try command.write("policy", #"{ "extends": "nist" }"#)
        try command.write("settings", #"{ "id": "7", "values": [] }"#)
        // A password that comes from elsewhere than standard input is not possible.
        guard !arguments.hasPrefix("check") else {
            try command.shell("\"$PWSIEVE\" \(arguments) < \(content)").expectFailure(64, ["--custom and the password"])
            return
        }
        let piped = try command.shell("cat \(content) | \"$PWSIEVE\" \(arguments)")
        let words = arguments.split(separator: " ").map { word in
            ["-", "x=-"].contains(word) ? String(word).replacing("-", with: "'standard input'") : String(word)
        }
        let named = try command.shell(
            "cp \(content) 'standard input'; \"$PWSIEVE\" "
                + words.joined(separator: " ").replacing("-o 'standard input'", with: "-o -"))
        #expect(piped.exitCode == named.exitCode && piped.exitCode < 2, "\(piped.errorText)")
        #expect(!piped.output.isEmpty && piped.output == named.output)
        #expect(piped.errors == named.errors)
    }

    @Test("A compiled list from standard input and from a pipe")
    func compiled() throws {
        let outcome = try command.shell(
            """
            "$PWSIEVE" compile list.txt -o - > list.compiled && "$PWSIEVE" lists --no-global --custom - < list.compiled \
            && cat list.compiled | "$PWSIEVE" convert - --to text && mkfifo pipe && (cat list.compiled > pipe & \
            "$PWSIEVE" convert pipe --to text)
            """)
        #expect(outcome.exitCode == 0, "\(outcome.errorText)")
        #expect(outcome.lines.suffix(4) == ["contoso", "fabrikam", "contoso", "fabrikam"])
        #expect(outcome.rows.contains { $0.hasPrefix("custom 2 2") && $0.hasSuffix("standard input") })
    }
}

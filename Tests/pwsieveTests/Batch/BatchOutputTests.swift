import Foundation
import Testing

/// The rows, their order, and their destination.
@Suite("pwsieve batch: the output")
struct BatchOutputTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\nnever\n")
        try command.write("mixed.txt", bytes: Array("short\n\(goodPassword)\n".utf8) + [0xff, 0x0a])
    }

    private func batch(_ arguments: [String], input: String = "") throws -> Command.Outcome {
        try command.run(["batch", "--no-global", "--custom", "contoso.txt"] + arguments, input: input)
    }

    // MARK: Rows

    @Test(
        "--only chooses the rows; the summary and the exit code are those of all",
        arguments: [("all", [1, 2, 3]), ("rejected", [1]), ("accepted", [2]), ("error", [3])] as [(String, [Int])])
    func only(_ selection: String, _ lines: [Int]) throws {
        let outcome = try batch(["--only", selection, "--format", "jsonl", "mixed.txt"])
        #expect(try outcome.records().map(\.line) == lines)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errorLines.dropLast().count == 2)
        #expect(outcome.errorLines[0].hasPrefix("pwsieve: warning: mixed.txt: 1 line could not be judged; line 3: "))
        #expect(outcome.errorLines[1] == "3 candidates: 1 accepted, 1 rejected, 1 could not be judged")
        let text = try batch(["--only", selection, "mixed.txt"])
        #expect(text.rows.contains("3 candidates: 1 accepted, 1 rejected, 1 could not be judged"))
        #expect(text.rows.dropFirst().prefix { !$0.contains("candidates") }.count == lines.count)
    }

    @Test("--mode takes the place of the policy's")
    func mode() throws {
        try command.write("audit.json", #"{ "extends": "entra", "mode": "audit" }"#)
        let enforced = try batch(["--policy", "audit.json", "--mode", "enforce"], input: "short\n")
        enforced.expectSuccess(1)
        let audited = try batch(["--mode", "audit"], input: "short\n")
        audited.expectSuccess()
        #expect(audited.rows[1].hasPrefix("1 accepted"))
    }

    @Test("The order is that of the input, though some lines take far longer than others")
    func order() throws {
        // Blocks of short lines, of long ones that are judged in full, and of lines that are too long to be judged.
        let lines = (0..<9_000).map { number in
            let block = number / 1000 % 3
            return "\(number)" + String(repeating: "contos0", count: block == 0 ? 0 : block == 1 ? 3 : 200)
        }
        try command.write("a.txt", lines[..<6_000].joined(separator: "\n"))
        try command.write("b.txt", lines[6_000...].joined(separator: "\n"))
        let outcome = try batch(["--format", "jsonl", "--show-passwords", "a.txt", "b.txt"])
        let records = try outcome.records()
        #expect(records.map(\.password) == lines)
        #expect(records.map(\.line) == Array(1...6_000) + Array(1...3_000))
        #expect(
            records.map(\.file) == Array(repeating: "a.txt", count: 6_000) + Array(repeating: "b.txt", count: 3_000))
    }

    @Test("A single candidate may come from a pipe that never ends")
    func endlessInput() throws {
        let outcome = try command.shell(#"yes short | "$PWSIEVE" batch --no-global --format jsonl | head -n 3"#)
        #expect(try outcome.records().map(\.line) == [1, 2, 3])
        #expect(outcome.errorText == "")
    }

    // MARK: Summary

    private struct Summary: Decodable {
        struct Term: Decodable, Equatable {
            let term: String
            let list: String
            let line: Int
            var banned: Int?
            var found: Int?
        }
        struct NeverFound: Decodable {
            let list: String
            let count: Int
            let of: Int
            let terms: [Term]
        }
        struct Bin: Decodable, Equatable {
            let value: Int
            let candidates: Int
        }
        let candidates: Int
        let errors: Int
        let byCode: [String: Int]
        let topTerms: [Term]
        let neverFound: [NeverFound]
        let scores: [Bin]
        let lengths: [Bin]
    }

    private func summary(_ input: String, _ arguments: [String] = []) throws -> Summary {
        _ = try batch(["--summary", "summary.json"] + arguments, input: input)
        return try JSONDecoder().decode(Summary.self, from: Data(command.read("summary.json")))
    }

    @Test("--summary writes what was counted as JSON, in each format", arguments: ["text", "csv", "jsonl"])
    func summary(_ format: String) throws {
        let summary = try summary(
            "Contoso!1\ncontosoContoso!\nKettle+Quarry_contoso\n\(goodPassword)\n", ["--format", format])
        #expect(summary.candidates == 4 && summary.errors == 0)
        #expect(summary.byCode == ["banned": 2, "complexity": 0].filter { $0.value > 0 })
        #expect(summary.topTerms == [.init(term: "contoso", list: "custom", line: 1, banned: 2, found: 3)])
        #expect(summary.neverFound.map(\.count) == [1] && summary.neverFound.map(\.of) == [2])
        #expect(summary.neverFound[0].terms == [.init(term: "never", list: "custom", line: 2)])
        #expect(summary.scores.reduce(0) { $0 + $1.candidates } == 4)
        #expect(summary.lengths.filter { $0.candidates > 0 }.map(\.value) == [9, 15, 16, 21])
    }

    @Test("--top limits the terms that are named, and nothing that is counted")
    func top() throws {
        let summary = try summary("Contoso!1\n", ["--top", "0"])
        #expect(summary.topTerms.isEmpty)
        #expect(summary.neverFound[0].terms.isEmpty && summary.neverFound[0].count == 1)
        try batch(["--top=-1"]).expectFailure(64, ["--top"])
    }

    // MARK: Files

    @Test(
        "-o writes what standard output would get, and nothing is left beside it", arguments: ["text", "csv", "jsonl"])
    func file(_ format: String) throws {
        let common = ["--format", format, "mixed.txt"]
        let outcome = try batch(common + ["-o", "out"])
        #expect(outcome.exitCode == 65 && outcome.output.isEmpty)
        #expect(outcome.errorLines.dropLast().count == 2)
        #expect(outcome.errorLines[0].hasPrefix("pwsieve: warning: mixed.txt: 1 line could not be judged; line 3: "))
        #expect(outcome.errorLines[1] == "3 candidates: 1 accepted, 1 rejected, 1 could not be judged")
        #expect(try command.read("out") == batch(common).output)
        #expect(try command.files() == ["contoso.txt", "mixed.txt", "out"])
    }

    @Test("A symbolic link and the permissions of the old file are kept")
    func linkAndMode() throws {
        let outcome = try command.shell(
            """
            echo old > real; chmod 640 real; ln -s real link; echo \(goodPassword) > good.txt
            "$PWSIEVE" batch --no-global --format jsonl -o link --summary link2 good.txt 2> totals && readlink link \\
                && stat -c %a real && grep -c accepted real && ls
            """)
        outcome.expectSuccess()
        #expect(
            outcome.lines == [
                "real", "640", "1", "contoso.txt", "good.txt", "link", "link2", "mixed.txt", "real", "totals",
            ])
    }

    @Test(
        "A device is written to, and a folder is refused", arguments: ["-o", "--summary"],
        [
            ("/dev/null", 65, "3 candidates"), ("/dev/full", 70, "No space"),
            ("folder", 66, "folder: this is no file that can be written"),
        ]
            as [(String, Int32, String)])
    func noRegularFile(_ option: String, _ output: (path: String, code: Int32, message: String)) throws {
        try command.createFolder("folder")
        let outcome = try batch([option, output.path, "--format", "jsonl", "mixed.txt"])
        #expect(outcome.exitCode == output.code)
        #expect(outcome.errorText.contains(output.message))
        #expect(try command.files() == ["contoso.txt", "folder", "mixed.txt"])
    }

    @Test("A path that cannot be written is found before anything is judged", arguments: ["-o", "--summary"])
    func unwritable(_ option: String) throws {
        try batch([option, "missing/out", "--format", "jsonl", "mixed.txt"]).expectFailure(66, ["missing/out"])
    }
}

import CPasswordSieve
import Foundation
import PasswordSieveC
import Testing

@Suite("pwsieve summarize: verdicts of the C interface")
struct SummarizeCVerdictTests {
    let command: Command
    private static let passwords = [
        "C0ntos0Blank12", "contosocontosocontoso", "contoso", "contosa", "osotnoc77Ab", "", "short", "Password1!",
        "Kettle+Quarry_58", "19940712abcdefqwertz", "Kettle\u{7}Quarry_58", "Ünïcödé Пароль 密码",
        "🔑🔑🔑🔑", String(repeating: "a", count: 300),
    ]

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\nblank\nnever\n")
    }

    /// The verdicts that C's functions write under a policy with the custom list, one a line.
    private func verdicts(_ policy: String) throws -> String {
        let words = ["custom", command.path("contoso.txt"), policy]
        let texts = unsafe words.map { word in unsafe strdup(word) }
        defer { unsafe texts.forEach { text in unsafe free(text) } }
        var list = unsafe pwsieve_list(name: texts[0], path: texts[1])
        let checker = unsafe withUnsafePointer(to: &list) { list in
            var options = unsafe pwsieve_options()
            unsafe options.size = MemoryLayout<pwsieve_options>.size
            unsafe options.policy = UnsafePointer(texts[2])
            unsafe options.lists = list
            unsafe options.list_count = 1
            return unsafe pwsieve_open(&options)
        }
        defer { unsafe pwsieve_close(checker) }
        return try Self.passwords.map { password in
            let verdict = unsafe pwsieve_check(checker, password, password.utf8.count, nil)
            defer { unsafe pwsieve_verdict_free(verdict) }
            let json = unsafe try #require(pwsieve_verdict_json(verdict))
            defer { unsafe pwsieve_free(json) }
            return unsafe String(cString: json) + "\n"
        }.joined()
    }

    @Test(
        "Their summary is that of batch on the same passwords",
        arguments: ["recommended", "entra", "nist", "utf16.json"])
    func summary(_ policy: String) throws {
        try command.write("utf16.json", #"{ "mode": "audit", "length": { "unit": "utf16" } }"#)
        try command.write("candidates.txt", Self.passwords.map { $0 + "\n" }.joined())
        let options = ["--policy", policy, "--custom", "contoso.txt"]
        let batch = try command.run(
            ["batch"] + options + ["--summary", "summary.json", "--format", "jsonl", "candidates.txt"])
        #expect(try batch.records().count == Self.passwords.count)
        let path = policy.hasSuffix(".json") ? command.path(policy) : policy
        let outcome = try command.run(["summarize", "--format", "json"] + options, input: try verdicts(path))
        outcome.expectSuccess(batch.exitCode)
        #expect(outcome.output == (try command.read("summary.json")))
    }
}

import Foundation
import Testing

@Suite("User names as directories write them")
struct UserNameTests {
    let command: Command

    init() throws { command = try Command() }

    private static let accounts = ["jdoe1234@contoso.com", #"CONTOSO\jdoe1234"#, #"CONTOSO\jdoe1234@contoso.com"#]

    @Test(
        "A password with the name in the account is rejected", arguments: accounts,
        ["entra", "active-directory", "recommended"])
    func account(_ account: String, _ policy: String) throws {
        let options = ["check", "--no-global", "--policy", policy, "--format", "json"]
        let outcome = try command.run(options + ["--account", account], input: "Jdoe1234!xq9\n")
        outcome.expectSuccess(1)
        #expect(try outcome.records()[0].codes == ["containsName"])
        try command.run(options + ["--account", "CONTOSO"], input: "Jdoe1234!xq9\n").expectSuccess()
    }

    @Test("In batch records too, and in the context", arguments: ["account", "context"])
    func batch(_ key: String) throws {
        let accounts = Self.accounts + ["kettle@jdoe1234.co.uk", "kettle@contoso.jdoe1234"]
        let lines = accounts.map { account in
            let value = account.replacing(#"\"#, with: #"\\"#)
            return
                #"{"password": "Jdoe1234!xq9", "\#(key)": \#(key == "context" ? #"["\#(value)"]"# : #""\#(value)""#)}"#
        }
        let outcome = try command.run(
            ["batch", "--input", "jsonl", "--no-global", "--policy", "recommended", "--format", "jsonl"],
            input: lines.joined(separator: "\n"))
        // The domain's last label is nobody's name.
        #expect(
            try outcome.records().map(\.codes) == [
                ["containsName"], ["containsName"], ["containsName"], ["containsName"], [],
            ])
    }

    @Test("explain names the parts that were looked for")
    func explain() throws {
        let outcome = try command.run(
            [
                "explain", "--no-global", "--policy", "recommended", "--format", "text", "--account",
                #"CONTOSO\jane.roe+news@mail.example.co.uk"#,
            ], input: "Xq7janeroe!Example\n")
        outcome.expectSuccess(1)
        func isListed(_ kind: String, _ name: String) -> Bool {
            outcome.rows.contains { $0.hasPrefix("\(kind) \(name): ") }
        }
        for name in ["jane.roe+news", "jane", "news", "janeroenews", #"contoso\jane.roe+news@mail.example.co.uk"#] {
            #expect(isListed("accountName", name), "\(name)")
        }
        #expect(isListed("context", "mail") && isListed("context", "example"))
        #expect(!isListed("context", "uk") && !isListed("accountName", "contoso"))
    }
}

import Foundation
import Testing

/// Compares the output that README and the articles show with what the command prints.
struct ReadmeTests {
    private let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    private let command: Command

    init() throws { command = try Command() }

    private func page(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }

    private func path(_ name: String) -> String { root.appending(path: name).path() }

    @Test("The output of the first command is that of the examples")
    func batch() throws {
        let outcome = try command.runByDefault([
            "batch", "--custom", path("wordlists/examples/contoso.txt"), path("wordlists/examples/candidates.txt"),
        ])
        let shown = try block(after: "  line  decision    score     reasons", of: page("README.md"))
        #expect(shown.count >= 10)
        for line in shown where line != "  …" { #expect(outcome.lines.contains(line), "\(line)") }
    }

    @Test("The output of check is that of the example")
    func check() throws {
        let shell = "$ printf 'Welcome1!\\n' | pwsieve check --custom wordlists/examples/contoso.txt"
        let outcome = try command.runByDefault(
            ["check", "--custom", path("wordlists/examples/contoso.txt")], input: "Welcome1!\n")
        let shown = try block(after: shell, of: page("README.md")).dropFirst()
        #expect(shown.joined(separator: "\n") + "\n" == outcome.text)
    }

    @Test("The output of evaluate is that of the examples")
    func evaluate() throws {
        let outcome = try command.shell(
            """
            cd '\(root.path())' && "$PWSIEVE" evaluate --custom wordlists/examples/contoso.txt --compare entra \\
                --should-reject wordlists/examples/candidates.txt
            """)
        let shell = "    --should-reject wordlists/examples/candidates.txt"
        let article = try page("Sources/PasswordSieve/PasswordSieve.docc/EvaluatingLists.md")
        let shown = try block(after: shell, of: article).dropFirst()
        #expect(shown.count >= 5)
        for line in shown where line != "  …" { #expect(outcome.lines.contains(line), "\(line)") }
    }

    /// The lines of a block from `first` to the end of the block.
    private func block(after first: String, of text: String) throws -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex(of: first))
        return Array(lines[start...].prefix { $0 != "```" })
    }
}

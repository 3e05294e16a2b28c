import Foundation
import PasswordSieve
import Testing

@Suite("pwsieve lint --fix")
struct LintFixTests {
    let command: Command

    init() throws { command = try Command() }

    private static let messy =
        Array(
            "\u{FEFF}# ours\r\ncontoso\r\nContoso\r\n zorbex \r\nquiblo\tfnarky\r\nw\u{200B}ombat\r\n\u{200B}\r\n".utf8)
        + Array("c0ntoso\r\n1234\r\nGlimzor2024\r\n\\#tag\r\n  # note\r\nfabrikam".utf8) + [0xe9, 0x0d, 0x0a]

    @Test("The copy is mended, the original is not touched, and each change is told")
    func fixed() throws {
        try command.write("list.txt", bytes: Self.messy)
        let outcome = try command.run(["lint", "list.txt", "--no-global", "--fix"])
        outcome.expectSuccess(1)
        #expect(try command.read("list.txt") == Self.messy)
        let expected = """
            # ours
            contoso
            zorbex
            quiblo
            fnarky
            wombat
            Glimzor
            Glimzor2024
            \\#tag
            # note
            fabrikamé

            """
        #expect(String(decoding: try command.read("list.fixed.txt"), as: UTF8.self) == expected)
        #expect(outcome.lines.contains("  list.txt:3: removed: duplicate of line 2"))
        #expect(outcome.lines.contains("  list.txt:10: added: Glimzor"))
        #expect(try command.files() == ["list.fixed.txt", "list.txt"])
    }

    @Test("A second lint does not report what was fixed")
    func again() throws {
        try command.write("list.txt", bytes: Self.messy)
        let first = try command.run(["lint", "list.txt", "--no-global", "--fix", "--format", "json"])
        let second = try command.run(["lint", "list.fixed.txt", "--no-global", "--format", "json"])
        let fixable = { (outcome: Command.Outcome) in
            outcome.text.components(separatedBy: "\"isFixable\" : true").count - 1
        }
        #expect(fixable(first) >= 9)
        #expect(fixable(second) == 0)
    }

    @Test("--replace-variants takes the variants out, and only then")
    func variants() throws {
        try command.write("list.txt", "contoso\nContoso!1\nGlimzor2024\nGlimzor77\n")
        _ = try command.run(["lint", "list.txt", "--no-global", "--fix", "--replace-variants"])
        #expect(String(decoding: try command.read("list.fixed.txt"), as: UTF8.self) == "contoso\nGlimzor\n")
        #expect(try command.run(["lint", "list.fixed.txt", "--no-global"]).exitCode == 0)
    }

    /// The promise of --fix: nothing passes that did not.
    @Test("No password passes the fixed list that the original rejected", arguments: ["recommended", "entra"])
    func nothingPasses(_ policy: String) throws {
        var numbers = SeededGenerator(seed: 7)
        let words = ["contoso", "zorbex", "quiblo", "london", "hunter", "qwertz", "ab12", "1234", "2024", "drowssap"]
        let fillers = Array("qx7!zK%a1o0@$ 3")
        for round in 0..<8 {
            let terms = (0..<25).map { _ -> String in
                let word = words[numbers.below(words.count)]
                return switch numbers.below(6) {
                case 0: word.uppercased()
                case 1: word.replacing("o", with: "0")
                case 2: word.replacing("a", with: "@")
                case 3: word + ["2024", "!1", "77"][numbers.below(3)]
                case 4: String(word.reversed())
                default: word
                }
            }
            try command.write("list.txt", terms.map { $0 + "\n" }.joined())
            _ = try command.run([
                "lint", "list.txt", "--no-global", "--fix", "--force", "--common-above", "100", "--policy", policy,
            ])
            let passwords = (0..<400).map { _ -> String in
                (0..<1 + numbers.below(4)).map { _ -> String in
                    numbers.below(3) == 0
                        ? String((0..<numbers.below(4)).map { _ in fillers[numbers.below(fillers.count)] })
                        : terms[numbers.below(terms.count)]
                }.joined() + "aB"
            }
            try command.write("passwords", passwords.map { $0 + "\n" }.joined())
            func decisions(_ list: String) throws -> [String] {
                let arguments = ["--policy", policy, "--no-global", "--lift-entra-limits", "--custom", list]
                return try command.run(["batch", "--format", "jsonl"] + arguments + ["passwords"]).records().map(
                    \.decision)
            }
            let (original, fixed) = (try decisions("list.txt"), try decisions("list.fixed.txt"))
            #expect(original.count == passwords.count && fixed.count == passwords.count)
            #expect(original.contains("rejected"))
            for (number, (before, after)) in zip(original, fixed).enumerated() {
                #expect(!(before == "rejected" && after == "accepted"), "round \(round): \(passwords[number])")
            }
        }
    }
}

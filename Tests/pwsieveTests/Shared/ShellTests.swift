import Foundation
import Testing

/// The completion scripts for shells, and the help for the manual.
@Suite("Completions and the manual")
struct ShellTests {
    static let subcommands = [
        "check", "explain", "batch", "summarize", "evaluate", "compare", "lint", "bypass", "convert", "policy", "lists",
        "compile",
    ]
    let command: Command

    init() throws { command = try Command() }

    @Test("There is a completion script with every subcommand, for each shell", arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) throws {
        let outcome = try command.run(["--generate-completion-script", shell])
        outcome.expectSuccess()
        for subcommand in Self.subcommands {
            #expect(outcome.text.contains(try Regex("\\b\(subcommand)\\b")), "\(subcommand)")
        }
        #expect(outcome.text.contains("recommended entra active-directory nist"))
        #expect(outcome.text.contains("--lift-entra-limits") || outcome.text.contains("lift-entra-limits"))
    }

    @Test("bash accepts its script, and completes subcommands, profiles and values")
    func bash() throws {
        try command.write("completion", bytes: command.run(["--generate-completion-script", "bash"]).output)
        let outcome = try command.shell(
            """
            bash -n completion && bash -c '
                . ./completion
                complete_line() {
                    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
                    _pwsieve "" "${!#}" "${COMP_WORDS[COMP_CWORD - 1]}"
                    printf "%s\\n" "${COMPREPLY[*]}"
                }
                complete_line pwsieve co
                complete_line pwsieve check --policy ac
                complete_line pwsieve convert --to g
                complete_line pwsieve check --language p
            '
            """)
        outcome.expectSuccess()
        #expect(outcome.rows == ["compare convert compile", "active-directory", "graph", "pl pt"])
    }

    @Test("The help that the manual is made of names every option with its help")
    func dumpedHelp() throws {
        struct Help: Decodable {
            struct Command: Decodable {
                let commandName: String
                let abstract: String?
                let subcommands: [Command]?
                let arguments: [Argument]?
            }
            struct Argument: Decodable {
                let abstract: String?
                let shouldDisplay: Bool
            }
            let command: Command
        }
        let outcome = try command.run(["--experimental-dump-help"])
        outcome.expectSuccess()
        let help = try JSONDecoder().decode(Help.self, from: Data(outcome.output)).command
        let subcommands = help.subcommands ?? []
        #expect(Set(subcommands.map(\.commandName)).isSuperset(of: Self.subcommands))
        for subcommand in subcommands where subcommand.commandName != "help" {
            #expect(subcommand.abstract?.isEmpty == false)
            for argument in subcommand.arguments ?? [] where argument.shouldDisplay {
                #expect(argument.abstract?.isEmpty == false, "\(subcommand.commandName)")
            }
        }
    }
}

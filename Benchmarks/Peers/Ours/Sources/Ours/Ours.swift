import Foundation
import PasswordSieve

/// `Ours accepts|check TERMS PASSWORDS`: one round of this project's engine under the recommended policy, measured and
/// reported as `Drivers/round.h` does it for the others.
@main
enum Ours {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else { fatalError("usage: Ours accepts|check TERMS PASSWORDS") }
        let terms = try lines(of: arguments[2])
        let passwords = try lines(of: arguments[3])
        let checker = try PasswordChecker(lists: [TermList(name: TermList.globalName, terms: terms)])
        switch arguments[1] {
        case "accepts": printRound(passwords) { checker.accepts($0) }
        case "check": printRound(passwords) { checker.check($0).isAccepted }
        default: fatalError("no such call: \(arguments[1])")
        }
    }

    private static func lines(of path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private static func printRound(_ passwords: [String], _ accepts: (String) -> Bool) {
        _ = passwords.prefix(passwords.count / 10).count(where: accepts)
        let start = clock()
        let accepted = passwords.count(where: accepts)
        // POSIX counts a million ticks a second.
        let nanoseconds = Double(clock() - start) * 1_000 / Double(passwords.count)
        print(nanoseconds, passwords.count, accepted)
    }
}

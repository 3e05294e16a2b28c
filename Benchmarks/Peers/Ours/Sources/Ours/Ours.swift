import Foundation
import PasswordSieve

/// This project's engine as a driver like those in `Drivers`.
///
/// - `Ours accepts|check TERMS PASSWORDS` measures one round under the recommended policy, as `Drivers/round.h` does.
/// - `Ours batch TERMS PASSWORDS` does the same with the terms as a custom list beside the shipped one.
/// - `Ours score PROFILE PASSWORDS` prints the scores by a profile with the shipped list, as `Drivers/scores.h` does.
@main
enum Ours {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else { fatalError("usage: Ours accepts|check|batch|score TERMS|PROFILE PASSWORDS") }
        let passwords = try lines(of: arguments[3])
        switch arguments[1] {
        case "accepts":
            let checker = try timedChecker(arguments[2])
            printRound(passwords) { checker.accepts($0) }
        case "check":
            let checker = try timedChecker(arguments[2])
            printRound(passwords) { checker.check($0).isAccepted }
        case "batch":
            let custom = TermList(name: TermList.customName, terms: try lines(of: arguments[2]))
            let checker = try PasswordChecker(lists: [.global, custom])
            printRound(passwords) { checker.check($0).isAccepted }
        case "score":
            let checker = try scoringChecker(arguments[2])
            for password in passwords { print(score(checker.check(password))) }
        default: fatalError("no such task: \(arguments[1])")
        }
    }

    private static func timedChecker(_ terms: String) throws -> PasswordChecker {
        try PasswordChecker(lists: [TermList(name: TermList.globalName, terms: try lines(of: terms))])
    }

    /// A checker of score and whole password alone, since length and classes do not depend on a list. It requires more
    /// points than any password has, so that each verdict says what would suffice.
    private static func scoringChecker(_ name: String) throws -> PasswordChecker {
        guard let profile = Policy.Profile(rawValue: name) else { fatalError("no such profile: \(name)") }
        var policy = Policy(profile)
        policy.length.minimum = 0
        policy.characters = .any
        policy.classes.required = 0
        let added = most - (policy.minimumScore ?? most)
        policy.minimumScore = most
        policy.passphrase?.minimumScore += added
        return try PasswordChecker(policy: policy, lists: [.global])
    }

    private static let most = 1024

    /// The points of a password, with those that a passphrase needs less than others: every minimum score above them
    /// rejects it.
    private static func score(_ verdict: Verdict) -> Double {
        var score = Double.infinity
        for violation in verdict.violations {
            switch violation {
            case .bannedByScore(let points, let required, _): score = min(score, Double(points + most - required))
            default: score = -.infinity
            }
        }
        return score
    }

    /// Returns the lines of a file as `read_lines` in `Drivers/lines.h` does.
    private static func lines(of path: String) throws -> [String] {
        var lines = try Data(contentsOf: URL(filePath: path)).split(separator: 0x0a, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { String(decoding: $0, as: UTF8.self) }
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

import Foundation
import PasswordSieve

/// This project's engine as a driver like those in `Drivers`.
///
/// - `Ours accepts|check TERMS PASSWORDS` measures one round under the recommended policy, as `Drivers/round.h` does.
/// - `Ours exact-any|exact|typos TERMS PASSWORDS` does the same for a part of the work: whether there is an exact term,
///   the score of exact terms, all terms within one edit.
/// - `Ours batch-accepts|batch-check TERMS PASSWORDS` does the same with the terms as a custom list beside the shipped
///   one.
/// - `Ours score PROFILE PASSWORDS` prints the scores by a profile with the shipped list, as `Drivers/scores.h` does.
@main
enum Ours {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else { fatalError("usage: Ours TASK TERMS|PROFILE PASSWORDS") }
        let passwords = try lines(of: arguments[3])
        if arguments[1] == "score" {
            let checker = try scoringChecker(arguments[2])
            for password in passwords { print(score(checker.check(password))) }
            return
        }
        let terms = try lines(of: arguments[2])
        switch arguments[1] {
        case "accepts": printDecisions(try checker(.recommended, terms), passwords)
        case "check": printVerdicts(try checker(.recommended, terms), passwords)
        case "exact-any": printDecisions(try checker(anyExactTerm, terms), passwords)
        case "exact": printDecisions(try checker(exactTerms, terms), passwords)
        case "typos": printVerdicts(try checker(termsWithTypos, terms), passwords)
        case "batch-accepts": printDecisions(try batchChecker(terms), passwords)
        case "batch-check": printVerdicts(try batchChecker(terms), passwords)
        default: fatalError("no such task: \(arguments[1])")
        }
    }

    // MARK: Checkers

    private static func checker(_ policy: Policy, _ terms: [String]) throws -> PasswordChecker {
        try PasswordChecker(policy: policy, lists: [TermList(name: TermList.globalName, terms: terms)])
    }

    private static func batchChecker(_ terms: [String]) throws -> PasswordChecker {
        try PasswordChecker(lists: [.global, TermList(name: TermList.customName, terms: terms)])
    }

    /// Entra's score of exact terms: no rule of characters, no substitutions, no typos in the whole password.
    private static var exactTerms: Policy {
        var policy = Policy.entra
        policy.length.minimum = 0
        policy.characters = .any
        policy.classes.required = 0
        policy.substitutions = .none
        policy.wholePassword = false
        policy.names = []
        return policy
    }

    /// Rejects what holds an exact term.
    private static var anyExactTerm: Policy {
        var policy = exactTerms
        policy.minimumScore = nil
        policy.forbiddenLists = [TermList.globalName]
        return policy
    }

    /// The score of exact terms, and of terms of five characters or more within one edit.
    private static var termsWithTypos: Policy {
        var policy = exactTerms
        policy.fuzzy = [Policy.FuzzyBand(minimumTermLength: 5, points: 1)]
        return policy
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

    private static func printDecisions(_ checker: PasswordChecker, _ passwords: [String]) {
        printRound(passwords) { checker.accepts($0) }
    }

    private static func printVerdicts(_ checker: PasswordChecker, _ passwords: [String]) {
        printRound(passwords) { checker.check($0).isAccepted }
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

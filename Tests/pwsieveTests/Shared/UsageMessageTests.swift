import PasswordSieve
import Testing

@testable import pwsieve

@Suite("Messages on the command line")
struct UsageMessageTests {
    let command: Command

    init() throws { command = try Command() }

    @Test(
        "A fault is named, and nothing that was typed",
        arguments: [
            ("guess kettle58", "there is no such subcommand"),
            ("check kettle58", "a password is never taken from the command line"),
            ("policy guess kettle58", "there is no such subcommand; see pwsieve policy --help"),
            ("check -- --kettle58", "there is an unexpected argument"),
            ("check --kettle58", "there is no such option"), ("batch -k kettle58", "there is no such option"),
            ("check --policy", "--policy needs a value"), ("batch -o", "--output needs a value"),
            ("batch --list --custom kettle58", "--list needs a value"),
            ("evaluate --should-reject --top 5", "--should-reject needs a value"),
            (
                "check --format=kettle58",
                "--format does not take that value; use one of text, json; see pwsieve check --help"
            ),
            ("batch --top kettle58", "--top does not take that value; use a whole number from 0 on; see pwsieve batch"),
            ("batch --top -1 kettle58", "--top does not take that value; use a whole number from 0 on"),
            ("compare --top=-1 a b kettle58", "--top does not take that value; use a whole number from 0 on"),
            (
                "bypass list.txt --year 2026 --least-share kettle58",
                "--least-share does not take that value; use a number from 0.000001 to 1"
            ),
            ("bypass kettle58 --year 26", "--year does not take that value; use a year from 1900 to 2100"),
            ("lint --limit 0 kettle58", "--limit does not take that value; use a whole number from 1 on"),
            (
                "lint --common-above -0.5 kettle58",
                "--common-above does not take that value; use a number from 0 to 100"
            ),
            ("check --policy=", "--policy needs a value"),
            ("batch --no-global=kettle58", "--no-global does not take that value"),
            ("convert kettle58", "--to is missing"), ("convert --to graph", "<list> is missing"),
            ("compare kettle58", "<after> is missing"),
            ("check --redact --show-passwords", "--show-passwords and --redact contradict each other"),
            ("check --policy entra --policy=kettle58", "--policy is given more than once"),
            ("evaluate --rules all --rules banned --should-reject kettle58", "--rules is given more than once"),
        ])
    func fault(_ line: String, _ message: String) throws {
        let outcome = try command.runByDefault(line.split(separator: " ").map(String.init))
        outcome.expectFailure(64, [message, "; "])
        #expect(!outcome.errorText.contains("kettle58"))
    }

    @Test(
        "A subcommand or an option that nearly exists is named",
        arguments: [
            ("chek", "did you mean check? See pwsieve --help"), ("list", "did you mean lists? See pwsieve --help"),
            ("Lint kettle58", "did you mean lint?"), ("explian", "did you mean explain?"),
            ("policy shw kettle58", "did you mean show? See pwsieve policy --help"),
            ("help chek", "did you mean check?"), ("chek --help", "did you mean check?"),
            ("check --polcy kettle58", "did you mean --policy? See pwsieve check --help"),
            ("batch --lift-entra kettle58", "did you mean --lift-entra-limits?"),
            ("--verson", "did you mean --version?"),
        ])
    func suggestion(_ line: String, _ message: String) throws {
        let outcome = try command.runByDefault(line.split(separator: " ").map(String.init))
        outcome.expectFailure(64, ["there is no such ", message])
        #expect(!outcome.errorText.contains("kettle58"))
    }

    @Test("What is like nothing gets no suggestion", arguments: ["guess", "xx", "check -k", "check --kettle58", "-v"])
    func noSuggestion(_ line: String) throws {
        let outcome = try command.runByDefault(line.split(separator: " ").map(String.init))
        outcome.expectFailure(64, ["there is no such "])
        #expect(!outcome.errorText.contains("did you mean"))
    }

    @Test(
        "Help is found by the name of a subcommand",
        arguments: [["help", "policy", "show"], ["policy", "show", "--help"]])
    func help(_ arguments: [String]) throws {
        let outcome = try command.runByDefault(arguments)
        outcome.expectSuccess()
        #expect(outcome.text.contains("USAGE: pwsieve policy show"))
    }

    @Test("Options that may be repeated are: the order of values and options does not matter")
    func repetition() throws {
        for name in ["a", "b"] { try command.write("\(name).txt", "zorbex\(name)\n") }
        let outcome = try command.runByDefault(["lists", "--list", "a=a.txt", "--list=b=b.txt", "--no-global"])
        outcome.expectSuccess()
        #expect(outcome.lines.prefix(3).map { $0.prefix(1) } == ["l", "a", "b"])
    }

    @Test("--language names the languages that are built in")
    func languages() {
        #expect(LanguageOption.tags.allSatisfy { MessageCatalogue.builtIn(for: $0) != nil })
        #expect(LanguageOption.tags.count == MessageCatalogue.builtIn.count)
    }
}

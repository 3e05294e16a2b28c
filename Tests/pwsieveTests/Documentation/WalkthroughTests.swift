import Foundation
import Testing

/// Runs the walk-throughs of README and of the articles, command by command in one folder, and compares the output with
/// the page.
struct WalkthroughTests {
    private let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

    /// A command in a `console` block, and the lines shown below it.
    private struct Step {
        var shell: String
        var shown: [String] = []
    }

    private func steps(of page: String) throws -> [Step] {
        let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
        var steps: [Step] = []
        var isInBlock = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```") {
                isInBlock = line == "```console"
            } else if isInBlock, line.hasPrefix("$ ") {
                steps.append(Step(shell: String(line.dropFirst(2))))
            } else if isInBlock {
                steps[steps.count - 1].shown.append(line)
            }
        }
        return steps
    }

    @Test(
        "Every command of a walk-through prints what the page shows, in this order",
        arguments: [
            ("README.md", 4), ("Sources/PasswordSieve/PasswordSieve.docc/EvaluatingLists.md", 2),
            ("Sources/PasswordSieve/PasswordSieve.docc/BreachStores.md", 5),
            ("Sources/PasswordSieve/PasswordSieve.docc/GettingStarted.md", 1),
            ("Sources/PasswordSieve/PasswordSieve.docc/Policies.md", 4),
            ("Sources/PasswordSieve/PasswordSieve.docc/RehearsingLists.md", 9),
            ("Sources/PasswordSieve/PasswordSieve.docc/WritingACustomList.md", 8),
        ])
    func walkthrough(_ page: String, _ count: Int) throws {
        let command = try Command()
        _ = try command.shell("cp -r '\(root.path())/wordlists' .")
        let steps = try steps(of: page)
        #expect(steps.count >= count)
        for step in steps {
            let outcome = try command.shell("pwsieve() { \"$PWSIEVE\" \"$@\"; }; \(step.shell)")
            #expect([0, 1, 65].contains(outcome.exitCode), "\(step.shell): \(outcome.errorText)")
            // If the output goes to a file, its totals are on standard error.
            var printed = (outcome.text + outcome.errorText).split(separator: "\n", omittingEmptySubsequences: false)[
                ...]
            for line in step.shown where line != "…" {
                let place = printed.firstIndex { $0 == line }
                #expect(place != nil, "\(step.shell) does not print: \(line)")
                if let place { printed = printed[(place + 1)...] }
            }
            // Without an ellipsis, the page shows the whole output.
            if !step.shown.isEmpty, !step.shown.contains("…") {
                let lines = (outcome.text + outcome.errorText).split(separator: "\n").map(String.init)
                #expect(lines.filter { !$0.hasPrefix("pwsieve: warning:") } == step.shown, "\(step.shell)")
            }
        }
    }
}

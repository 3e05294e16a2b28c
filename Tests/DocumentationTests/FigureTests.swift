import Foundation
import Testing

/// The figures of the documentation that `Benchmarks/tables` writes.
struct FigureTests {
    private let root = URL(filePath: #filePath).appending(path: "../../..").standardized

    @Test("The article shows the numbers of the instruction budget")
    func instructionBudget() throws {
        let article = try String(
            contentsOf: root.appending(path: "Sources/PasswordSieve/PasswordSieve.docc/Performance.md"), encoding: .utf8
        )
        let budget = try String(
            contentsOf: root.appending(path: "Benchmarks/InstructionBudget/budget.txt"), encoding: .utf8)
        let lines = budget.split(separator: "\n")
        #expect(lines.count >= 8)
        for line in lines {
            let number = try #require(line.split(separator: " ").last)
            #expect(article.contains(grouped(number)), "Performance.md lacks \(line)")
        }
    }

    @Test(
        "Each table of figures stands below the command that measures it",
        arguments: [
            ("README.md", ["growth", "peers", "batch"]),
            (
                "Sources/PasswordSieve/PasswordSieve.docc/Performance.md",
                ["budget", "growth", "peers", "batch", "start", "hostile"]
            ),
            ("Sources/PasswordSieve/PasswordSieve.docc/BreachStores.md", ["breach"]),
            ("Benchmarks/Peers/README.md", ["peers"]),
            ("Tests/ExampleResetService/README.md", ["service"]),
        ])
    func blocks(page: String, parts: [String]) throws {
        let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
        let blocks = text.matches(of: /<!-- figures: ([a-z]+) -->\n((?s).*?)<!-- end of figures -->\n/)
        #expect(blocks.map { String($0.1) } == parts)
        // A mark without the other one is in no block.
        #expect(text.ranges(of: "<!-- figures:").count == parts.count)
        #expect(text.ranges(of: "<!-- end of figures").count == parts.count)
        for block in blocks {
            let lines = block.2.split(separator: "\n")
            let command = try #require(lines.first?.firstMatch(of: /^`([^ `]+)/), "\(block.1) names no command").1
            #expect(
                FileManager.default.isExecutableFile(atPath: root.appending(path: String(command)).path),
                "\(page): \(block.1) names \(command), which is no program")
            #expect(lines.contains { $0.hasPrefix("|---|") }, "\(page): \(block.1) has no table")
        }
    }

    /// The script needs Python 3, which the tests do without otherwise.
    private static let hasPython =
        ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") } ?? false

    @Test(
        "The article shows the numbers of the instruction budget as Benchmarks/tables writes them",
        .enabled(if: hasPython))
    func tables() throws {
        let process = Process()
        process.executableURL = root.appending(path: "Benchmarks/tables")
        process.arguments = ["--print", "--only", "budget"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let article = try String(
            contentsOf: root.appending(path: "Sources/PasswordSieve/PasswordSieve.docc/Performance.md"), encoding: .utf8
        )
        let table = printed.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(table.count >= 6)
        #expect(article.contains(table.joined(separator: "\n")), "run Benchmarks/tables --only budget")
    }

    /// The digits in groups of three, as in `22,983`.
    private func grouped(_ digits: Substring) -> String {
        guard digits.count > 3 else { return String(digits) }
        return grouped(digits.dropLast(3)) + "," + digits.suffix(3)
    }
}

import Foundation
import Testing

/// The figures of the article "Performance" that a file in the repository holds.
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

    /// The digits in groups of three, as in `22,983`.
    private func grouped(_ digits: Substring) -> String {
        guard digits.count > 3 else { return String(digits) }
        return grouped(digits.dropLast(3)) + "," + digits.suffix(3)
    }
}

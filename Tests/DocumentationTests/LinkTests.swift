import Foundation
import Testing

/// Follows the links of the pages outside of the catalogues, whose links are checked when the documentation is built.
struct LinkTests {
    private let root = URL(filePath: #filePath).appending(path: "../../..").standardized

    @Test(arguments: [
        "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "wordlists/README.md", "wordlists/SOURCES.md",
        "Benchmarks/README.md", "Benchmarks/Peers/README.md", "Tests/SparkExample/README.md",
        "Tests/ExampleResetService/README.md",
    ])
    func everyLinkLeadsToAFile(_ name: String) throws {
        let page = root.appending(path: name)
        let text = try String(contentsOf: page, encoding: .utf8)
        for match in text.matches(of: /\]\(([^)#\s]+)[^)]*\)/) where !match.1.contains("://") {
            let target = page.deletingLastPathComponent().appending(path: String(match.1))
            #expect(FileManager.default.fileExists(atPath: target.path()), "\(match.1)")
        }
    }

    /// CI runs these two commands as README shows them.
    @Test func readmeHasTheCommandsOfCI() throws {
        let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        #expect(text.contains("&& swift test\n"))
        #expect(text.contains("`swift package generate-documentation "))
    }
}

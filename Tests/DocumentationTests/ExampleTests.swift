import Foundation
import PasswordSieve
import Synchronization
import Testing

/// Runs the documentation's examples: each Swift example of README, of a catalogue or of a comment stands line by line
/// in a file of this folder. The files beside this one hold the examples, one file for each library.
///
/// Serialized, because the examples change the working folder.
@Suite(.serialized) struct ExampleTests {
    private let root = URL(filePath: #filePath).appending(path: "../../..").standardized

    @Test func everyExampleStandsHere() throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: root.appending(path: "Tests/DocumentationTests"), includingPropertiesForKeys: nil)
        let here = try files.flatMap { lines(try String(contentsOf: $0, encoding: .utf8)) }
        var count = 0
        for file in try documentation() {
            for example in examples(try String(contentsOf: file, encoding: .utf8)) {
                count += 1
                let isHere = here.indices.contains { here[$0...].starts(with: example) }
                #expect(isHere, "\(file.lastPathComponent): \(example)")
            }
        }
        #expect(count >= 25)
    }

    @Test(
        "Every public type has its place on the landing page of its library",
        arguments: ["PasswordSieve", "PasswordSieveFoundation", "PasswordReset", "PasswordResetLogging"])
    func landingPages(_ library: String) throws {
        let page = try article(library, of: library)
        var count = 0
        for file in try files(under: "Sources/\(library)") where file.pathExtension == "swift" {
            let type = /(?:@\w+ )*public (?:final )?(?:actor|class|enum|protocol|struct) (\w+).*/
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                guard let name = line.wholeMatch(of: type)?.1 else { continue }
                count += 1
                #expect(page.contains("- ``\(name)``"), "\(name)")
            }
        }
        #expect(count >= 1)
    }

    /// README's counts are those of the shipped list and of the example candidates.
    @Test func readmeCountsTheShippedList() throws {
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let count = try PasswordChecker(lists: [.global]).lists.first?.termCount ?? 0
        #expect(count >= 2_000)
        let grouped = "\(count / 1_000),\(String(count + 1_000_000).suffix(3))"
        #expect(readme.contains("shipped list of \(grouped) terms"))
        let candidates = try String(
            contentsOf: root.appending(path: "wordlists/examples/candidates.txt"), encoding: .utf8
        ).split(separator: "\n")
        let custom = try TermList.custom(contentsOf: root.appending(path: "wordlists/examples/contoso.txt").path())
        let checker = try PasswordChecker(policy: .recommended, lists: [.global, custom])
        let accepted = candidates.count { checker.check(String($0)).isAccepted }
        let rejected = candidates.count - accepted
        #expect(readme.contains("\(candidates.count) candidates: \(accepted) accepted, \(rejected) rejected"))
    }
}

// MARK: For the examples

/// Collects what the examples print.
final class Printer: Sendable {
    private let printed = Mutex<[String]>([])
    var lines: [String] { printed.withLock { $0 } }
    /// The output as a code block of an article.
    var block: String { "\n```\n\(lines.joined(separator: "\n"))\n```\n" }
    func callAsFunction(_ text: String) { printed.withLock { $0.append(text) } }
}

extension ExampleTests {
    /// The text of an article.
    func article(_ name: String, of library: String = "PasswordSieve") throws -> String {
        let path = "Sources/\(library)/\(library).docc/\(name).md"
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Runs an example in a folder that holds the files it names.
    func inFolderOfExamples(_ body: () async throws -> Void) async throws {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(path: UUID().uuidString)
        let previous = manager.currentDirectoryPath
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            _ = manager.changeCurrentDirectoryPath(previous)
            try? manager.removeItem(at: folder)
        }
        try manager.copyItem(
            at: root.appending(path: "wordlists/examples/contoso.txt"), to: folder.appending(path: "contoso.txt"))
        try Data(#"{ "name": "contoso-2026" }"#.utf8).write(to: folder.appending(path: "policy.json"))
        #expect(manager.changeCurrentDirectoryPath(folder.path()))
        try await body()
    }
}

// MARK: Reading the documentation

extension ExampleTests {
    private func documentation() throws -> [URL] {
        try files(under: "Sources") + ["README.md", "wordlists/README.md"].map { root.appending(path: $0) }
    }

    private func files(under folder: String) throws -> [URL] {
        let all = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        return (all?.allObjects ?? []).compactMap { $0 as? URL }.filter { ["swift", "md"].contains($0.pathExtension) }
    }

    /// The lines of each Swift example, without imports, blank lines and comment markers.
    private func examples(_ text: String) -> [[String]] {
        var examples: [[String]] = []
        var current: [String]?
        for line in lines(text.replacing("///", with: "")) {
            if line == "```swift" {
                current = []
            } else if line == "```", let example = current {
                examples.append(example)
                current = nil
            } else if !line.hasPrefix("import ") {
                current?.append(line)
            }
        }
        return examples
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}

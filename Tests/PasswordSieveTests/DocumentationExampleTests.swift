import Foundation
import PasswordSieve
import Testing

/// The examples of the documentation compile and do what is said of them. Each Swift example of README, of the
/// documentation catalogue and of a comment stands here, line by line.
struct DocumentationExampleTests {
    @Test func checkingAPassword() throws {
        var printed: [String] = []
        func print(_ text: String) { printed.append(text) }
        try inFolderWithContosoList {
            // begin
            let checker = try PasswordChecker(lists: [.global, .custom(contentsOf: "contoso.txt")])
            let verdict = checker.check("Contoso@London1", for: UserContext(accountName: "jdoe", surname: "Doe"))
            if !verdict.isAccepted {
                print(verdict.message(for: .person))
            }
            // end
        }
        #expect(printed.count == 1)
        #expect(printed.first?.hasPrefix("This password is too easy to guess") == true)
    }

    @Test func changingAPolicy() throws {
        var policy = Policy.entra
        policy.name = "contoso-2026"
        policy.length.minimum = 12
        #expect(try PasswordChecker(policy: policy).check("Qvwzkrm8!").codes == [.tooShort])
    }

    @Test func askingForTheDecisionAlone() throws {
        var printed: [String] = []
        func print(_ text: String) { printed.append(text) }
        // begin
        let checker = try PasswordChecker(lists: [.global])
        if checker.accepts("vtrm-quiet-9-lanterns") {
            print("fine")
        }
        // end
        #expect(printed == ["fine"])
    }

    @Test func openingACompiledList() throws {
        try inFolderWithContosoList {
            let text = try TermList.custom(contentsOf: "contoso.txt")
            try Data(text.compiled()).write(to: URL(filePath: "banned.compiled"))
            // begin
            let banned = try TermList(name: "banned", contentsOf: "banned.compiled")
            let checker = try PasswordChecker(lists: [.global, banned])
            // end
            #expect(!checker.accepts("Contoso@London1"))
        }
    }

    @Test func explainingAPassword() throws {
        var printed: [String] = []
        func print(_ text: String) { printed.append(text) }
        try inFolderWithContosoList {
            let checker = try PasswordChecker(lists: [.custom(contentsOf: "contoso.txt")])
            // begin
            let explanation = checker.explain("Contoso!1", for: UserContext(accountName: "jdoe"))
            for segmentation in explanation.segmentations {
                print(segmentation.arithmetic(showing: .terms))
            }
            print(explanation.leastChange.message)
            // end
        }
        #expect(printed.count == 2)
        #expect(printed.last == "Add 2 characters that are not part of a banned term, at the end.")
    }

    @Test func everyExampleOfTheDocumentationStandsHere() throws {
        let here = lines(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
        var count = 0
        for file in try documentation() {
            for example in examples(try String(contentsOf: file, encoding: .utf8)) {
                count += 1
                let isHere = here.indices.contains { here[$0...].starts(with: example) }
                #expect(isHere, "\(file.lastPathComponent): \(example)")
            }
        }
        #expect(count >= 3)
    }

    /// What README shows of the command is what the examples give.
    @Test func readmeCountsTheShippedList() throws {
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let count = try PasswordChecker(policy: .entra, lists: [.global]).lists.first?.termCount ?? 0
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

extension DocumentationExampleTests {
    private var root: URL { URL(filePath: #filePath).appending(path: "../../..").standardized }

    private func documentation() throws -> [URL] {
        let sources = root.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects ?? []
        // The reset flow's examples stand in that target's tests.
        let named = files.compactMap { $0 as? URL }.filter {
            ["swift", "md"].contains($0.pathExtension) && !$0.path().contains("/Sources/PasswordReset")
        }
        return named + [root.appending(path: "README.md"), root.appending(path: "wordlists/README.md")]
    }

    /// The lines of each Swift example, without imports, blank lines and comment marks.
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

    /// The example names its list as a reader would, without a path.
    private func inFolderWithContosoList(_ body: () throws -> Void) throws {
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
        #expect(manager.changeCurrentDirectoryPath(folder.path()))
        try body()
    }
}

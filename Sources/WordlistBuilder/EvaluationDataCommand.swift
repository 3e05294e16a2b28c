internal import ArgumentParser
internal import Foundation

struct EvaluationDataCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluation-data",
        abstract: "Make files of passwords to evaluate a list with.",
        discussion: """
            The folder gets `should-reject` and `should-accept`, with files of one password a line. The same version \
            makes the same files. They hold leaked passwords and words under various licences: do not pass them on.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write them to.", valueName: "folder"))
    var output: String

    @OptionGroup var options: SourceOptions

    func run() async throws {
        let store = try options.store(with: SourcePackage.evaluation)
        let folder = URL(filePath: output)
        for name in ["should-reject", "should-accept"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        try EvaluationData(store: store).forEachFile { path, passwords in
            let text = passwords.joined(separator: "\n") + "\n"
            try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
            BuildLog.write("\(path): \(passwords.count) passwords")
        }
    }
}

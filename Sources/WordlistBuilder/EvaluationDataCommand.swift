internal import ArgumentParser
internal import Foundation

struct EvaluationDataCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluation-data",
        abstract: "Make files of passwords that judge a list.",
        discussion: """
            The folder gets `should-reject` and `should-accept`, with files of one password a line. The same version \
            makes the same files. They hold leaked passwords and words under various licences: do not pass them on.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write them to.", valueName: "folder"))
    var output: String

    @Option(name: .long, help: ArgumentHelp("Where downloads are kept.", valueName: "folder"))
    var sources = ".build/wordlist-sources"

    func run() async throws {
        let store = try PackageStore(sources)
        try store.fetch(SourcePackage.evaluation)
        let folder = URL(filePath: output)
        for name in ["should-reject", "should-accept"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        try EvaluationData(store: store).forEachFile { path, passwords in
            let text = passwords.joined(separator: "\n") + "\n"
            try Data(text.utf8).write(to: folder.appending(path: path))
            Progress.report("\(path): \(passwords.count) passwords")
        }
    }
}

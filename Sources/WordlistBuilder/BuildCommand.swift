internal import ArgumentParser
internal import Foundation

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Make wordlists/global.txt from its sources.")

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output = "wordlists/global.txt"

    @Option(name: .long, help: ArgumentHelp("Where downloads are kept.", valueName: "folder"))
    var sources = ".build/wordlist-sources"

    @Option(name: .long, help: ArgumentHelp("The terms that people wrote and struck out.", valueName: "folder"))
    var handMade = "wordlists/sources"

    func run() async throws {
        let store = try PackageStore(sources)
        try store.fetch(SourcePackage.training)
        let handMade = try HandMadeTerms(handMade)
        let list = try await ListBuilder(store: store, handMade: handMade).build()
        try Data(list.text.utf8).write(to: URL(filePath: output), options: .atomic)
        Progress.report("\(output): \(list.count) terms, \(list.text.utf8.count) bytes")
    }
}

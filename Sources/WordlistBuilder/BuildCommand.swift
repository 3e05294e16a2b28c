internal import ArgumentParser
internal import Foundation

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Make wordlists/global.txt and entra.txt from their sources.")

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output = "wordlists/global.txt"

    @Option(name: .long, help: ArgumentHelp("The file of further terms for entra to write.", valueName: "file"))
    var entraOutput = "wordlists/entra.txt"

    @OptionGroup var options: SourceOptions

    @Option(name: .long, help: ArgumentHelp("The hand-made terms and the exclusions.", valueName: "folder"))
    var handMade = "wordlists/sources"

    @Option(name: .long, help: ArgumentHelp("The words of good passphrases.", valueName: "folder"))
    var passphrases = "wordlists/passphrases"

    func run() async throws {
        let store = try options.store(with: SourcePackage.training)
        let builder = ListBuilder(store: store, handMade: try HandMadeTerms(handMade), passphrases: passphrases)
        let list = try await builder.build()
        try list.text.write(toFile: output, atomically: true, encoding: .utf8)
        try list.textForEntra.write(toFile: entraOutput, atomically: true, encoding: .utf8)
        BuildLog.write("\(list.count) terms; \(output): \(list.text.utf8.count) bytes")
    }
}

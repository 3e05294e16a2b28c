internal import ArgumentParser
internal import Foundation

struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Measure how people change a word to make a password of it.",
        discussion: "The passwords that are held back to evaluate the list are not read.")

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output = "wordlists/changes.tsv"

    @OptionGroup var options: SourceOptions

    func run() throws {
        let store = try options.store(with: SourcePackage.training)
        BuildLog.write("reading words and passwords")
        var counter = ChangeCounter(BaseWords(try Lexicon(store)))
        let pool = try LeakedPasswords(store: store).unranked(.training)
        BuildLog.write("\(pool.count) passwords")
        for index in 0..<pool.count { counter.add(pool.password(index)) }
        counter.finish()
        let table = ChangeTable(counter)
        try table.text.write(toFile: output, atomically: true, encoding: .utf8)
        BuildLog.write("\(output): \(counter.total) changed words, \(table.text.utf8.count) bytes")
    }
}

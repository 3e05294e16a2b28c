internal import ArgumentParser
internal import Foundation

struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Measure how people change a word to make a password of it.",
        discussion: "The passwords that are held back for judging the list are not looked at.")

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output = "wordlists/changes.tsv"

    @Option(name: .long, help: ArgumentHelp("Where downloads are kept.", valueName: "folder"))
    var sources = ".build/wordlist-sources"

    func run() throws {
        let store = try PackageStore(sources)
        try store.fetch(SourcePackage.training)
        Progress.report("reading words and passwords")
        var counter = ChangeCounter(BaseWords(try Lexicon(store)))
        let pool = try LeakedPasswords(store: store).unranked(.training)
        Progress.report("\(pool.count) passwords")
        for index in 0..<pool.count { counter.add(pool.password(index)) }
        counter.finish()
        let table = ChangeTable(counter)
        try Data(table.text.utf8).write(to: URL(filePath: output), options: .atomic)
        Progress.report("\(output): \(counter.total) changed words, \(table.text.utf8.count) bytes")
    }
}

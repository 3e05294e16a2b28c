internal import ArgumentParser
internal import Foundation

struct LetterModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter-model",
        abstract: "Count the letters of words in leaked passwords, and make the model that tells words from others.",
        discussion: """
            The passwords that are held back to evaluate the list are not read. The model follows from the counts alone: \
            --from-counts makes it without the packages.
            """)

    @Option(name: .long, help: ArgumentHelp("The file of the counts.", valueName: "file"))
    var counts = "wordlists/letter-trigrams.tsv"

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write the model to.", valueName: "file"))
    var output = "wordlists/letter-trigrams.model"

    @Flag(name: .long, help: "Read the counts from their file instead of making them.")
    var fromCounts = false

    @OptionGroup var options: SourceOptions

    func run() throws {
        let letters = try fromCounts ? savedCounts() : newCounts()
        let model = LetterModel(letters)
        try Data(model.bytes).write(to: URL(filePath: output), options: .atomic)
        BuildLog.write("\(output): \(model.bytes.count) bytes")
    }

    private func savedCounts() throws -> LetterCounts {
        try LetterCounts(String(contentsOfFile: counts, encoding: .utf8), file: counts)
    }

    private func newCounts() throws -> LetterCounts {
        let passwords = LeakedPasswords(store: try options.store(with: [.badPasswords]))
        var letters = LetterCounts(version: Wordlist.version)
        try passwords.forEachUnranked(.training) { letters.add(String(decoding: $0, as: UTF8.self)) }
        try letters.text.write(toFile: counts, atomically: true, encoding: .utf8)
        BuildLog.write("\(counts): \(letters.cells.reduce(0, +)) letters and ends of words")
        return letters
    }
}

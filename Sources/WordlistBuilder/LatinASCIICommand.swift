internal import ArgumentParser
internal import Foundation
internal import PasswordSieve

struct LatinASCIICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "latin-ascii",
        abstract: "Make the table of the ASCII spellings of Latin letters from ICU's transform Latin-ASCII.",
        discussion: """
            A process uses the table if it runs with the major version of ICU that the table was made with, and else the \
            transform itself, whose first use takes tens of milliseconds. Make the table again when that version changes.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write the table to.", valueName: "file"))
    var output = "Sources/CICU/LatinASCII.h"

    func run() throws {
        let source = LatinASCIITable.source
        try source.write(toFile: output, atomically: true, encoding: .utf8)
        BuildLog.write("\(output): \(source.utf8.count) bytes, for ICU \(LatinASCIITable.majorVersion)")
    }
}

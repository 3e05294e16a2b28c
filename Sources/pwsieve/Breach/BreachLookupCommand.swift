internal import ArgumentParser
internal import PasswordSieve

struct BreachLookupCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Look passwords or hashes up in a store, for tests.",
        discussion: """
            Reads one password a line from standard input, or with --hashes one hash, and says of each line whether the store \
            has it, and how often it was seen. No password is shown. The exit code is 1 if one was found.

            EXAMPLES
              pwsieve breach lookup pwned.breach < candidates.txt
              printf 'password\\n' | pwsieve breach lookup pwned.breach --format jsonl
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

    @Argument(help: ArgumentHelp("The store.", valueName: "store"), completion: .file())
    var store: String

    @Flag(
        name: .long, help: "The lines are hashes in hexadecimal, of the store's kind, perhaps with a colon and a count."
    )
    var hashes = false

    @Option(name: .long, help: "The form of the output.")
    var format: Format = .text

    @OptionGroup
    var output: OutputOption

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles {
        CommandFiles(
            inputs: NamedFile.arguments([store]) + [NamedFile("the lines", "-")], outputs: output.outputs)
    }

    func run() throws {
        let opened = try BreachStore(contentsOf: store)
        let sink = try output.open()
        let reader = LineReader(try ByteSource("-"))
        var isAnyFound = false
        while try reader.withNextLine({ number, line in
            guard let line else { throw Failure.badData("standard input:\(number): \(Candidate.overlong)") }
            let match = try match(line, number, in: opened)
            if match != nil { isAnyFound = true }
            try sink.write(row(number, match, opened.form))
        }) {}
        try sink.finish()
        try (isAnyFound ? ExitStatus.rejected : .accepted).exit()
    }

    private func match(_ line: Span<UInt8>, _ number: Int, in store: BreachStore) throws -> BreachMatch? {
        guard hashes else {
            guard let text = try? UTF8Span(validating: line) else {
                throw Failure.badData("standard input:\(number): the password is not UTF-8; convert it first")
            }
            return try store.match(text)
        }
        let digits = 2 * store.hash.byteCount
        let end = line.indices.first { line[$0] == UInt8(ascii: ":") } ?? line.count
        guard end == digits, (0..<end).allSatisfy({ line[$0].hexadecimalDigit < 16 }) else {
            throw Failure.badData(
                "standard input:\(number): this is no \(store.hash.title) hash of \(digits) hexadecimal digits, as the "
                    + "store holds; give hashes of that kind, or leave out --hashes to look passwords up")
        }
        return try store.match(prefix: (0..<16).reduce(0) { $0 << 4 | UInt64(line[$1].hexadecimalDigit) })
    }

    private func row(_ number: Int, _ match: BreachMatch?, _ form: BreachStoreForm) -> String {
        switch format {
        case .text:
            var found = "found"
            if case .filter(let bits) = form { found += ", as is one of \((1 << bits).grouped) that did not leak" }
            let result = match.map { $0.count.map { "found, seen \($0.counted("time"))" } ?? found } ?? "not found"
            return "line \(number): \(result)\n"
        case .jsonl:
            let count = match?.count.map { ",\"count\":\($0)" } ?? ""
            return "{\"line\":\(number),\"found\":\(match != nil)\(count)}\n"
        }
    }
}

internal import ArgumentParser

/// The options that say what is evaluated.
struct EvaluateOptions: ParsableArguments {
    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Files of passwords that should be rejected; - is standard input.", valueName: "file"),
        completion: .file())
    var shouldReject: [String] = []

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Files of passwords that should be accepted; - is standard input.", valueName: "file"),
        completion: .file())
    var shouldAccept: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A profile, a policy file or a list to compare with; repeatable.", valueName: "name|file"),
        completion: .policies)
    var compare: [String] = []

    @Option(
        name: .long,
        help: """
            The rules that count: all, or only those that banned lists have a part in: score and whole password, without \
            length, characters and classes.
            """)
    var rules: RuleSelection = .all

    @Option(name: .long, help: ArgumentHelp("How many terms to name of each kind.", valueName: "count"))
    var top = 10

    /// Refuses what makes no sense, before anything is read.
    func check() throws {
        let paths = shouldReject + shouldAccept
        guard !paths.isEmpty else {
            throw Failure(
                code: .usage,
                message: "there is nothing to evaluate; give files with --should-reject or --should-accept")
        }
        guard paths.count(where: { $0 == "-" }) <= 1 else {
            throw Failure(code: .usage, message: "standard input (-) is given more than once; give it once")
        }
        if let twice = compare.indices.first(where: { compare[..<$0].contains(compare[$0]) }) {
            throw Failure(code: .usage, message: "--compare \(compare[twice]) is given more than once; give it once")
        }
        guard top >= 0 else { throw Failure(code: .usage, message: "--top is below 0; give 0 or more") }
    }

    /// The files, opened, with what each is there for.
    ///
    /// A file that counts twice would distort the totals, and one that should be both rejected and accepted would make no
    /// sense.
    func open() throws -> (readers: [LineReader], expectations: [Expectation]) {
        let readers = try (shouldReject + shouldAccept).map { LineReader(try ByteSource($0)) }
        var seen: Set<ByteSource.Identity> = []
        for reader in readers {
            guard let identity = reader.source.identity, !seen.insert(identity).inserted else { continue }
            throw Failure(code: .usage, message: "\(reader.source.name) is given more than once; give each file once")
        }
        return (readers, shouldReject.map { _ in .reject } + shouldAccept.map { _ in .accept })
    }
}

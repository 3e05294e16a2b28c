internal import ArgumentParser

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
            """
            Also judge this many good passwords of each of \(GoodPasswords.all.count) kinds, which pwsieve makes: random \
            ones, passphrases in several languages.
            """, valueName: "amount"),
        transform: OptionNumbers.amount.parse)
    var generated: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A profile, a policy file or a list to compare with; repeatable.", valueName: "name|file"),
        completion: .policies)
    var compare: [String] = []

    @Flag(
        name: .long,
        help: """
            Also show what other minimum scores and lengths would catch and refuse, and, with --compare, the catch of all \
            at equal false rejections.
            """)
    var curve = false

    @Option(
        name: .long,
        help: """
            The rules that count: all, or only those that depend on banned lists: score and whole password, without \
            length, characters and classes.
            """)
    var rules: RuleSelection = .all

    @Option(
        name: .long, help: ArgumentHelp("The number of terms to name of each kind. (default: 10)", valueName: "count"),
        transform: OptionNumbers.count.parse)
    var top = 10

    @OptionGroup
    var form: InputOptions

    var inputs: [NamedFile] {
        (shouldReject.map { NamedFile("--should-reject", $0) } + shouldAccept.map { NamedFile("--should-accept", $0) })
            + compare.flatMap { PolicySource.files("--compare", $0) }
    }

    /// Refuses contradictory options, before anything is read.
    func check() throws {
        guard !(shouldReject + shouldAccept).isEmpty || (generated ?? 0) > 0 else {
            throw Failure.usage(
                "there is nothing to evaluate; give files with --should-reject or --should-accept, or --generated")
        }
        guard !curve || !shouldReject.isEmpty && !(shouldAccept.isEmpty && (generated ?? 0) == 0) else {
            throw Failure.usage(
                "--curve weighs bad passwords against good ones; give files with --should-reject, and with "
                    + "--should-accept or --generated")
        }
        if let twice = compare.indices.first(where: { compare[..<$0].contains(compare[$0]) }) {
            throw Failure.usage("--compare \(compare[twice]) is given more than once; give it once")
        }
    }

    /// Opens the files.
    ///
    /// A file that counts twice would distort the totals, and none can be expected to be rejected and accepted.
    func open() throws -> (opened: InputOptions.Opened, files: [Evaluation.File]) {
        let opened = try form.open(shouldReject + shouldAccept)
        var seen: Set<ByteSource.Identity> = []
        for reader in opened.readers {
            guard let identity = reader.source.identity, !seen.insert(identity).inserted else { continue }
            throw Failure.usage("\(reader.source.name) is given more than once; give each file once")
        }
        let expectations = shouldReject.map { _ in Expectation.reject } + shouldAccept.map { _ in .accept }
        let files = zip(opened.names, expectations).map { Evaluation.File(name: $0, expectation: $1) }
        let kinds = generated == nil ? [] : GoodPasswords.all
        return (opened, files + kinds.map { Evaluation.File(name: $0.name, expectation: .accept) })
    }
}

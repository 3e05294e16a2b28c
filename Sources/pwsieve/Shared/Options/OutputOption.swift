internal import ArgumentParser

/// The option that names the output.
struct OutputOption: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file to write, in one piece at the end. (default: -, standard output)", valueName: "file"),
        completion: .file())
    var output: String?

    var outputs: [NamedFile] { [output.map { NamedFile("-o", $0) } ?? NamedFile(nil, "-")] }

    /// - Throws: ``Failure`` if it cannot be written.
    func open() throws -> Sink { try Sink(output) }
}

internal import ArgumentParser

/// The options that name the files of candidates.
struct CandidateOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files of candidates, plain or packed by gzip; - is standard input. (default: -)", valueName: "file"),
        completion: .file())
    var files: [String] = []

    @OptionGroup
    var form: InputOptions

    func open() throws -> InputOptions.Opened { try form.open(InputFiles.paths(files)) }
}

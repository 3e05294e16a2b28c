internal import ArgumentParser
internal import PasswordSieve
internal import PasswordSieveFoundation

struct ConvertCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert banned lists of other programs, and to and from Microsoft Graph.",
        discussion: """
            With --to graph the result is the body for POST /groupSettings and PATCH /groupSettings/ID. It keeps the \
            limits of Microsoft Entra, 1,000 terms of 4 to 16 characters; other terms are an error that names their \
            lines. The other settings, such as those of the lockout, come from --settings, or from the list if it is an \
            export of Graph, or are Graph's defaults.

            With --to text the result is a list with one term a line, for the other subcommands.

            It reads text lists and compiled ones, Graph's settings, all of them packed by gzip too, and the lists of:
              lithnet             Lithnet Password Protection, the input of Import-BannedWords
              passfiltex          PassFiltEx: PassFiltExBlacklist.txt
              openpasswordfilter  OpenPasswordFilter: opfmatch.txt, opfcont.txt
              cracklib            lists of words, and packed dictionaries (.pwd, .pwi)
              passwdqc            files of wordlist= and denylist=; not those of filter=, which hold hashes
            These have no comments, and nothing is trimmed. Terms that are equal to Entra are written once.

            EXAMPLES
              Prepare a list for upload, and keep the other settings of the tenant:
                pwsieve convert contoso.txt --to graph --settings tenant.json -o body.json
              Take over a list from Entra, or from another filter:
                pwsieve convert tenant.json --to text -o contoso.txt
                pwsieve convert PassFiltExBlacklist.txt --to text --encoding windows-1252
            """)

    @Argument(help: ArgumentHelp("Lists, in the order of the result.", valueName: "list"), completion: .file())
    var lists: [String]

    @Option(name: .long, help: ArgumentHelp("The format of the result.", valueName: "format"))
    var to: Conversion.Target

    @Option(
        name: .long,
        help: ArgumentHelp("The format of the lists; auto goes by their names and first bytes.", valueName: "format"))
    var from: ListFormat = .auto

    @Option(name: .long, help: "The encoding of the lists; auto is UTF-8, or UTF-16 with a byte order mark.")
    var encoding: TextEncoding = .auto

    @OptionGroup
    var output: OutputOption

    @Option(
        name: .long, help: ArgumentHelp("An export of Graph to take the other settings from.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var settings: String?

    @Flag(name: .long, help: "Leave out terms that do not fit, and name their lines.")
    var skipUnfit = false

    @Flag(name: .long, help: "Write settings beyond what Microsoft Entra takes (1,000 terms of 4 to 16 characters).")
    var liftEntraLimits = false

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles {
        let inputs = lists.flatMap { CracklibDictionary.files($0) ?? [$0] }
        return CommandFiles(
            inputs: NamedFile.arguments(inputs) + NamedFile.option("--settings", settings), outputs: output.outputs)
    }

    func run() throws {
        try checkOptions()
        let sink = try output.open()
        let lists = try lists.map { try ListImport(format: from, encoding: encoding).read($0) }
        let others = try otherSettings(lists)
        let conversion = try Conversion(
            lists, to: to, liftingLimits: liftEntraLimits, skippingUnfit: skipUnfit)
        conversion.warnings.forEach(StandardError.warn)
        if to == .graph, others == nil {
            StandardError.warn(
                "the other settings are Graph's defaults; to keep those of a tenant, give its export with "
                    + "--settings")
        }
        let bytes =
            switch to {
            case .graph: try conversion.body(others ?? .defaults)
            case .text: Array(conversion.text.utf8)
            }
        try sink.write(bytes.span)
        try sink.finish()
        let use = to == .graph ? (others?.id.map { "; send it with PATCH /groupSettings/\($0)" } ?? "") : ""
        try sink.report("\((output.output ?? "-").visible): \(conversion.terms.count.counted("term"))\(use.visible)")
    }

    private func checkOptions() throws {
        guard to == .text, liftEntraLimits || settings != nil else { return }
        let option = liftEntraLimits ? "--lift-entra-limits" : "--settings"
        throw Failure.usage("\(option) means nothing with --to text; leave it out")
    }

    /// The settings to keep: those of `--settings`, or of the first list that is part of some.
    private func otherSettings(_ lists: [ImportedList]) throws -> GraphSettings? {
        guard let settings else { return lists.lazy.compactMap(\.settings).first }
        do {
            return try GraphSettings.read(
                ByteOrderMark.dropUTF8(from: try WholeFile.bytes(settings)), WholeFile.name(settings))
        } catch let error as FileReader.Failure {
            throw Failure(
                code: .cannotOpen,
                message:
                    "\(WholeFile.name(settings)): cannot read the settings: \(error.reason); check the path and its permissions"
            )
        }
    }
}

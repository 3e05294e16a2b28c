internal import ArgumentParser
internal import FoundationEssentials
internal import PasswordSieve

struct BreachInfoCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Show what a store holds, and check that it is sound.",
        discussion: """
            The header is always checked. --verify reads the whole file and compares each block with its checksum; a damaged \
            one is an error that names it (exit code 65).

            EXAMPLES
              pwsieve breach info pwned.breach
              pwsieve breach info --verify pwned.breach
            """)

    @Argument(help: ArgumentHelp("The store.", valueName: "store"), completion: .file())
    var store: String

    @Flag(name: .long, help: "Read the whole file, and compare it with its checksums.")
    var verify = false

    @Option(name: .long, help: "The form of the output.")
    var format: ReportFormat = .text

    @OptionGroup
    var output: OutputOption

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles { CommandFiles(inputs: NamedFile.arguments([store]), outputs: output.outputs) }

    func run() throws {
        let opened = try BreachStore(contentsOf: store)
        let sink = try output.open()
        if verify {
            let progress = Progress(size: opened.entryCount, verb: "checked")
            var done = 0
            try opened.verify { share in
                let now = Int(share * Double(opened.entryCount))
                progress?.show(candidates: now - done, position: now)
                done = now
            }
            progress?.end()
        }
        let report = StoreReport(opened, isVerified: verify)
        try format.write(text: report.lines(sink.style), json: report, to: sink)
    }
}

/// The facts about a store.
private struct StoreReport: Encodable {
    private let path: String
    private let hash: String
    private let form: String
    private let bits: Int?
    private let hashes: Int
    private let counts: Bool
    private let minimumCount: Int
    private let source: String
    private let created: String
    private let bytes: Int
    private let verified: Bool

    init(_ store: BreachStore, isVerified: Bool) {
        path = store.path
        hash = store.hash.rawValue
        switch store.form {
        case .exact: (form, bits) = ("exact", nil)
        case .filter(let bits): (form, self.bits) = ("filter", bits)
        }
        hashes = store.entryCount
        counts = store.hasCounts
        minimumCount = store.minimumCount
        source = store.source
        created = Date(timeIntervalSince1970: TimeInterval(store.creation)).formatted(.iso8601)
        bytes = store.byteCount
        verified = isVerified
    }

    func lines(_ style: Style) -> [String] {
        var table = Table([.left, .left], style)
        table.add(["store", path.visible])
        table.add(["hashes", "\(hashes.grouped), \(hash == BreachHash.sha1.rawValue ? "SHA-1" : "NT")"])
        let promise = bits.map {
            "filter, \($0) bits: one of \((1 << $0).grouped) other passwords is taken for a leaked one"
        }
        table.add(["form", promise ?? "exact, the first 64 bits of each hash"])
        table.add(["counts", counts ? "yes" : "no"])
        if minimumCount > 1 { table.add(["seen", "\(minimumCount.grouped) times or more"]) }
        table.add(["source", source.visible])
        table.add(["compiled", created])
        let average = hashes > 0 ? Double(bytes) * 8 / Double(hashes) : 0
        table.add(["size", "\(bytes.grouped) bytes, \((average * 10).rounded() / 10) bits a hash"])
        table.add(["checked", verified ? "all of it is sound" : "the header; --verify checks all"])
        return table.lines
    }
}

internal import ArgumentParser
internal import Glibc
internal import PasswordSieve

struct BreachMergeCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge stores into one.",
        discussion: """
            The stores have to be of the exact form and of one hash; counts of the same hash are added. The result may have \
            another form, so this also makes a filter of a store.

            EXAMPLES
              pwsieve breach merge 2025.breach 2026.breach -o all.breach
              pwsieve breach merge pwned.breach -o pwned.filter --form filter --bits 12
            """)

    @Argument(help: ArgumentHelp("Stores of the exact form.", valueName: "store"), completion: .file())
    var stores: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("The store to write.", valueName: "file"), completion: .file())
    var output: String

    @OptionGroup(title: "The store")
    var options: StoreOptions

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles {
        CommandFiles(inputs: NamedFile.arguments(stores), outputs: NamedFile.option("-o", output))
    }

    func run() throws {
        try options.check()
        let opened = try stores.map { path in try BreachStore(contentsOf: path) }
        try check(opened)
        var merge = try EntryMerge(opened)
        var header = BreachHeader(
            opened[0].hash, options.storeForm, hasCounts: options.counts,
            minimumCount: UInt64(max(options.minimumCount, opened.map(\.minimumCount).max() ?? 1)),
            source: Array(Set(opened.map(\.source))).sorted().joined(separator: ", "), creation: Int64(time(nil)))
        if options.minimumCount == 1 { header.minimumCount = 1 }
        let file = try OutputFile(storeAt: output)
        Interruption.watch()
        let progress = Progress(size: merge.entryCount, verb: "written")
        do {
            let leftOut = try StoreOutput(header: header, path: output, progress: progress).write(&merge, to: file)
            progress?.end()
            try file.replace()
            try StoreOutput.report(output, duplicates: merge.duplicateCount, leftOut: leftOut)
        } catch is Interruption.Requested {
            Interruption.endIfRequested()
        }
    }

    private func check(_ stores: [BreachStore]) throws {
        for store in stores {
            if case .filter = store.form {
                throw Failure.badData(
                    "\(store.path): a filter does not hold the hashes, so it cannot be merged; compile the hashes together"
                )
            }
            guard store.hash == stores[0].hash else {
                throw Failure.badData(
                    "\(store.path): this store holds \(store.hash.title) hashes and \(stores[0].path) "
                        + "\(stores[0].hash.title) hashes; merge stores of one kind")
            }
            guard store.hasCounts || !options.counts && options.minimumCount == 1 else {
                throw Failure.badData(
                    "\(store.path): the store does not know how often a password was seen; compile it with --counts, or "
                        + "leave out --counts and --minimum-count")
            }
        }
    }
}

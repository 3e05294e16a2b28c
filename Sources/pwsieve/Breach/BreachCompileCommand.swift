internal import ArgumentParser
internal import Glibc
internal import PasswordSieve

struct BreachCompileCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Compile hashes of leaked passwords into a store.",
        discussion: """
            The input is text, plain or packed by gzip, with a hash a line and perhaps a colon and how often it was seen: \
            SHA-1 (40 hexadecimal digits) or NT (32), in any order. A folder stands for the range files in it, named by \
            five digits, with the other 35 or 27 a line. Counts of the same hash are added.

            Hashes in order are written as they are read. Others are sorted in files beside the output, which take its \
            size once more; less than a gigabyte of memory is enough for any number. The store appears when it is complete.

            EXAMPLES
              pwsieve breach compile pwnedpasswords.txt -o pwned.breach
              pwsieve breach compile ranges/ -o pwned.breach --counts
              zcat leaks-*.gz | pwsieve breach compile - -o leaks.breach --form filter
            """)

    @Argument(
        help: ArgumentHelp("Files or folders of hashes; - is standard input.", valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("The store to write.", valueName: "file"), completion: .file())
    var output: String

    @OptionGroup(title: "The store")
    var store: StoreOptions

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles {
        CommandFiles(inputs: NamedFile.arguments(inputs), outputs: NamedFile.option("-o", output))
    }

    func run() throws {
        try store.check()
        let inputs = try HashFiles(inputs)
        let file = try OutputFile(storeAt: output)
        Interruption.watch()
        do {
            try compile(inputs, file)
        } catch is Interruption.Requested {
            Interruption.endIfRequested()
        }
    }

    private func compile(_ inputs: HashFiles, _ file: OutputFile) throws {
        var hash: BreachHash?
        var reading = try Reading(inputs)
        guard try reading.readFirst(&hash), let hash else {
            throw Failure.badData("\(self.inputs.map(WholeFile.name).joined(separator: ", ")): there is no hash in it")
        }
        // A run holds all that the store may need.
        let needsCounts = store.counts || store.minimumCount > 1
        var header = BreachHeader(
            hash, .exact, hasCounts: needsCounts, source: source, creation: Int64(time(nil)))
        var runs = try EntryRuns(header, first: file, path: output)
        try reading.readAll(hash) { entry throws in try runs.append(entry) }
        var merge = try runs.finish()
        let isDone = runs.count == 1 && store.storeForm == .exact && !store.changesEntries(withCounts: needsCounts)
        var (target, leftOut) = (file, 0)
        if !isDone {
            header.form = store.storeForm
            header.hasCounts = store.counts
            header.minimumCount = UInt64(store.minimumCount)
            target = try OutputFile(storeAt: output)
            let progress = Progress(size: merge.entryCount, verb: "written")
            leftOut = try StoreOutput(header: header, path: output, progress: progress).write(&merge, to: target)
            progress?.end()
        }
        try target.replace()
        try StoreOutput.report(output, duplicates: runs.duplicateCount + merge.duplicateCount, leftOut: leftOut)
    }

    /// The name of the source in the store.
    private var source: String {
        inputs.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: ", ")
    }

    /// The inputs, one after the other.
    private struct Reading: ~Copyable {
        private let files: HashFiles
        private var next = 0
        private var lines: HashLines?
        private var readBytes = 0
        private let progress: Progress?
        /// Entries that were read before the kind of hash was known to the caller.
        private var firstEntries: [BreachEntry] = []

        init(_ files: HashFiles) throws {
            self.files = files
            progress = Progress(size: files.size, verb: "read")
        }

        /// Reads until the first hash; returns false if there is none.
        mutating func readFirst(_ hash: inout BreachHash?) throws -> Bool {
            var entries: [BreachEntry] = []
            while hash == nil {
                guard try readSome(&hash, { entries.append($0) }) else { return false }
            }
            firstEntries = entries
            return true
        }

        mutating func readAll(_ hash: BreachHash, _ body: (BreachEntry) throws -> Void) throws {
            var hash: BreachHash? = hash
            for entry in firstEntries { try body(entry) }
            firstEntries = []
            while try readSome(&hash, body) { try Interruption.check() }
            progress?.end()
        }

        /// Reads a part of the current file; returns false after the last one.
        private mutating func readSome(_ hash: inout BreachHash?, _ body: (BreachEntry) throws -> Void) throws -> Bool {
            if lines == nil {
                guard next < files.entries.count else { return false }
                lines = try HashLines(files.entries[next])
                next += 1
            }
            var count = 0
            let isRead =
                try lines?.readSome(&hash) { entry throws in
                    count += 1
                    try body(entry)
                } ?? false
            let position = lines?.position ?? 0
            progress?.show(candidates: count, position: readBytes + position)
            if !isRead {
                readBytes += position
                lines = nil
            }
            return true
        }
    }
}

extension OutputFile {
    /// The file of a store, which is written by position.
    convenience init(storeAt path: String) throws {
        let resolved = ResolvedPath(path)
        var status = stat()
        let exists = unsafe stat(resolved.path, &status) == 0
        guard path != "-", resolved.descriptor == nil, !exists || status.st_mode & S_IFMT == S_IFREG else {
            throw Failure.usage("-o \(path): a store is written to a regular file; name one")
        }
        try self.init(resolved.path, name: path)
    }
}

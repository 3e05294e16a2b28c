internal import Glibc
internal import PasswordSieve

/// Entries in any order become runs in ascending order, which are stores of the exact form (an external merge sort). Input in
/// order becomes one run, which is written straight to the output.
struct EntryRuns: ~Copyable {
    private let header: BreachHeader
    /// The path of the output, beside which runs are written.
    private let path: String
    private var writer: BreachStoreWriter
    /// The last entry, since an equal one may follow.
    private var held: BreachEntry?
    /// Entries that are not in order.
    private var unordered: [BreachEntry] = []
    /// The files of the runs after the first.
    private var files: [RunFile] = []
    private let first: OutputFile
    private(set) var duplicateCount = 0

    /// The entries that are sorted at once, half a gigabyte.
    private static let capacity = 32 << 20

    /// No runs yet; `first` is the file of the first one, perhaps the only one.
    init(_ header: BreachHeader, first: OutputFile, path: String) throws {
        (self.header, self.path, self.first) = (header, path, first)
        writer = try Self.writer(header, first.descriptor, path)
    }

    /// The number of runs.
    var count: Int { files.count + 1 }

    mutating func append(_ entry: BreachEntry) throws {
        if unordered.isEmpty, held.map({ $0 <= entry }) ?? true { return try write(entry) }
        if unordered.isEmpty { unordered.reserveCapacity(Self.capacity) }
        unordered.append(entry)
        if unordered.count == Self.capacity { try writeRun() }
    }

    /// Sorts the entries that are not in order into a run of their own.
    private mutating func writeRun() throws {
        try endRun()
        let file = try RunFile(beside: path)
        files.append(file)
        writer = try Self.writer(header, file.descriptor, path)
        unordered.sort()
        for entry in unordered { try write(entry) }
        unordered.removeAll(keepingCapacity: true)
    }

    /// Writes an entry that is not below the last one.
    private mutating func write(_ entry: BreachEntry) throws {
        guard let last = held else {
            held = entry
            return
        }
        if last.number == entry.number {
            held?.add(entry.count)
            duplicateCount += 1
        } else {
            try Self.append(last, to: &writer, path)
            held = entry
        }
    }

    private mutating func endRun() throws {
        if let last = held { try Self.append(last, to: &writer, path) }
        held = nil
        try Self.finish(&writer, path)
    }

    /// Ends the last run.
    ///
    /// - Returns: a reader of each run.
    mutating func finish() throws -> EntryMerge {
        if !unordered.isEmpty { try writeRun() }
        try endRun()
        unordered = []
        let descriptors = [first.descriptor] + files.map(\.descriptor)
        return try EntryMerge(descriptors.map { try BreachStore(openAs: $0, path) })
    }

    // MARK: Writing, with the errors of outputs

    private static func writer(
        _ header: BreachHeader, _ descriptor: Int32, _ path: String
    ) throws -> BreachStoreWriter {
        do throws(BreachStoreWriter.Failure) {
            return try BreachStoreWriter(header, to: descriptor)
        } catch {
            throw Failure(error, path)
        }
    }

    private static func append(
        _ entry: BreachEntry, to writer: inout BreachStoreWriter, _ path: String
    ) throws {
        do throws(BreachStoreWriter.Failure) {
            try writer.append(entry.number, count: entry.count)
        } catch {
            throw Failure(error, path)
        }
    }

    private static func finish(_ writer: inout BreachStoreWriter, _ path: String) throws {
        do throws(BreachStoreWriter.Failure) {
            _ = try writer.finish()
        } catch {
            throw Failure(error, path)
        }
    }
}

extension Failure {
    /// The failure of a store that cannot be written to `path`.
    init(_ failure: BreachStoreWriter.Failure, _ path: String) {
        switch failure {
        case .system(let code): self = OutputFailure(path, code).failure
        case .unordered: self.init(code: .internalError, message: "\(path): the entries are not in order")
        }
    }
}

/// A file without a name, which goes away with the program however that ends.
private final class RunFile {
    let descriptor: Int32

    init(beside path: String) throws {
        let name = "\(path).\(getpid()).run.tmp"
        TemporaryFiles.add(name)
        defer { TemporaryFiles.remove(name) }
        descriptor = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw OutputFailure(name, errno).failure }
        unsafe unlink(name)
    }

    deinit { close(descriptor) }
}

internal import Glibc
internal import PasswordSieve

/// Writes entries in order to the file that the user wants, and says what it holds.
struct StoreOutput {
    let header: BreachHeader
    let path: String
    let progress: Progress?

    /// Writes the entries of `merge` that were seen often enough.
    ///
    /// - Returns: the number of entries that were left out.
    func write(_ merge: inout EntryMerge, to file: OutputFile) throws -> Int {
        var leftOut = 0
        do {
            var writer = try BreachStoreWriter(header, to: file.descriptor)
            var (done, position) = (0, 0)
            while let entry = try merge.next() {
                if entry.count < header.minimumCount {
                    leftOut += 1
                } else {
                    try writer.append(entry.number, count: entry.count)
                }
                done += 1
                guard done == 1 << 16 else { continue }
                position += done
                progress?.show(candidates: done, position: position)
                done = 0
                try Interruption.check()
            }
            guard writer.entryCount > 0 else {
                throw Failure.badData(
                    "\(path): the store would be empty, since no hash was seen \(Int(clamping: header.minimumCount).grouped) times; lower "
                        + "--minimum-count, or leave it out for hashes without counts")
            }
            _ = try writer.finish()
        } catch let failure as BreachStoreWriter.Failure {
            throw Failure(failure, path)
        }
        return leftOut
    }

    /// Says what the store at `path` holds, unless remarks are silenced.
    static func report(_ path: String, duplicates: Int, leftOut: Int) throws {
        let store = try BreachStore(contentsOf: path)
        guard !StandardError.isQuiet else { return }
        try Sink.standardOutput.write(summary(store, path: path, duplicates: duplicates, leftOut: leftOut) + "\n")
    }

    private static func summary(_ store: BreachStore, path: String, duplicates: Int, leftOut: Int) -> String {
        var parts = ["\(store.entryCount.counted("hash", "hashes")) (\(store.hash.title))", "\(store.form)"]
        if duplicates > 0 { parts.append("\(duplicates.counted("duplicate"))") }
        if leftOut > 0 { parts.append("\(leftOut.grouped) seen too seldom") }
        parts.append("\(store.byteCount.grouped) bytes")
        return "\(path.visible): " + parts.joined(separator: ", ")
    }
}

extension BreachHash {
    /// The name that people use.
    var title: String { self == .sha1 ? "SHA-1" : "NT" }
}

extension Interruption {
    /// - Throws: ``Requested`` if the user wants to stop.
    static func check() throws { if isRequested { throw Requested() } }
}

internal import Glibc

/// A store of hashes of leaked passwords (SPEC 15), made by `pwsieve breach compile`.
///
/// A look-up reads a page of the file. No more is kept in memory than an index, which is read as it is needed and takes a
/// five-hundredth of the file at most. The file is read by position: one that becomes shorter or is damaged is an error, never a
/// crash and never a wrong answer.
/// Replace a store by renaming another file to its name; a store that is open goes on with the old one.
///
/// Immutable and safe to share between threads.
public final class BreachStore: Sendable {
    let file: BreachFile
    package let header: BreachHeader
    let search: Search
    private let firstFailure = UnfairMutex<BreachStoreError?>(nil)

    /// The part of the index that is kept, by form.
    enum Search: Sendable {
        case pages(ExactSearch)
        case filters(FilterSearch)
    }

    /// Opens the store at `path`.
    ///
    /// - Throws: ``BreachStoreError`` if the file cannot be read, or is no store, or is damaged where it was read: the header and
    ///   the index. Each block is checked when it is first read.
    /// - Complexity: O(*n* / 450,000) in the entries: less than a millisecond for a billion.
    public convenience init(contentsOf path: String) throws(BreachStoreError) {
        try self.init(BreachFile(path))
    }

    /// The store in a file that is open as `descriptor`, which stays the caller's. `path` is its name in errors.
    package convenience init(openAs descriptor: Int32, _ path: String) throws(BreachStoreError) {
        try self.init(BreachFile(owning: fcntl(descriptor, F_DUPFD_CLOEXEC, 0), path))
    }

    private init(_ file: BreachFile) throws(BreachStoreError) {
        self.file = file
        let path = file.path
        let page = try file.bytes(min(BreachHeader.size, file.length), at: 0)
        header = try BreachHeader(page, fileLength: file.length, path)
        let index = try Self.index(header, file)
        switch header.form {
        case .exact:
            guard let search = ExactSearch(header, index) else { throw BreachStoreError(.damagedHeader, path) }
            self.search = .pages(search)
        case .filter(let bits):
            guard let search = FilterSearch(header, index, bits: bits) else {
                throw BreachStoreError(.damagedHeader, path)
            }
            self.search = .filters(search)
        }
    }

    private static func index(_ header: BreachHeader, _ file: BreachFile) throws(BreachStoreError) -> [UInt64] {
        let damaged = BreachStoreError(.damagedHeader, file.path)
        guard header.indexOffset <= file.length, header.indexOffset >= BreachHeader.size else { throw damaged }
        let bytes = try file.bytes(file.length - Int(header.indexOffset), at: Int(header.indexOffset))
        guard bytes.count.isMultiple(of: BreachChecksum.unit),
            unsafe bytes.withUnsafeBytes({ unsafe BreachChecksum.of($0) }) == header.indexChecksum
        else { throw damaged }
        return unsafe bytes.withUnsafeBytes { unsafe $0.bindMemory(to: UInt64.self).map(UInt64.init(littleEndian:)) }
    }

    /// The path.
    public var path: String { file.path }
    /// The hash that the store holds.
    public var hash: BreachHash { header.hash }
    /// The form.
    public var form: BreachStoreForm { header.form }
    /// The number of hashes.
    public var entryCount: Int { Int(clamping: header.entryCount) }
    /// True if the store knows how often each password was seen.
    public var hasCounts: Bool { header.hasCounts }
    /// The count below which hashes were left out when the store was compiled; 1 if none were.
    public var minimumCount: Int { Int(clamping: header.minimumCount) }
    /// The name of the source that the store was compiled from.
    public var source: String { header.source }
    /// The time of its compilation, in seconds since 1970.
    public var creation: Int { Int(header.creation) }
    /// The size of the file in bytes.
    public var byteCount: Int { file.length }

    /// Looks up a password, exactly as it is. Allocates nothing, and leaves nothing of the password behind.
    ///
    /// - Returns: nil if the store does not hold it.
    /// - Throws: ``BreachStoreError`` if the file was damaged or became shorter.
    /// - Complexity: O(log *n*): in the exact form one read of a page, and one more where the index was not needed before; in a
    ///   filter three of a few bytes, after the first look into a block has read all of it, at most 1 MiB.
    public func match(_ password: String) throws(BreachStoreError) -> BreachMatch? {
        try match(password.utf8Span)
    }

    package func match(_ password: UTF8Span) throws(BreachStoreError) -> BreachMatch? {
        try match(prefix: hash.prefix(of: password))
    }

    /// Looks up the first 64 bits of a hash.
    package func match(prefix: UInt64) throws(BreachStoreError) -> BreachMatch? {
        do throws(BreachStoreError) {
            return switch search {
            case .pages(let search): try search.match(prefix, in: file)
            case .filters(let search): try search.holds(prefix, in: file) ? BreachMatch(count: nil) : nil
            }
        } catch {
            firstFailure.withLock { $0 = $0 ?? error }
            throw error
        }
    }

    /// The first error of a look-up, after which verdicts may be refusals without a reason; nil if there was none.
    package var failure: BreachStoreError? { firstFailure.withLock { $0 } }

    /// Reads all of the file and compares it with its checksums.
    ///
    /// - Parameter progress: called now and then with the part that was read, from 0 to 1; an error that it throws ends the run.
    /// - Throws: ``BreachStoreError`` for the first damaged block.
    package func verify(progress: (Double) throws -> Void) throws {
        file.readsInOrder()
        for block in 0..<Int(header.blockCount) {
            if block.isMultiple(of: 1 << 10) { try progress(Double(block) / Double(header.blockCount)) }
            switch search {
            case .pages(let search): try search.verify(block, in: file)
            case .filters(let search): try search.verify(block, in: file)
            }
        }
    }
}

/// A password that a breach store holds.
public struct BreachMatch: Sendable, Hashable {
    /// The times that it was seen; nil if the store does not know.
    public let count: Int?
}

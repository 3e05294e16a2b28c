internal import Glibc
internal import PasswordSieve

/// The files of hashes that a command line names.
struct HashFiles {
    /// A file, and the digits that its lines leave out.
    struct Entry {
        let path: String
        /// The first 20 bits of each hash of a range file, which its name holds.
        let prefix: UInt64?
    }

    let entries: [Entry]
    /// The bytes of all files; nil if one is not a regular file.
    let size: Int?

    /// Folders stand for the range files in them, in ascending order.
    ///
    /// - Throws: ``Failure`` if a folder cannot be read, or holds something else.
    init(_ paths: [String]) throws {
        var entries: [Entry] = []
        for path in paths {
            if path != "-", Self.isFolder(path) {
                entries += try Self.rangeFiles(in: path)
            } else {
                entries.append(Entry(path: path, prefix: Self.prefix(ofName: path.split(separator: "/").last ?? "")))
            }
        }
        self.entries = entries
        let sizes = entries.compactMap { Self.size($0.path) }
        size = sizes.count == entries.count ? sizes.reduce(0, +) : nil
    }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status : nil
    }

    private static func isFolder(_ path: String) -> Bool {
        status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    private static func size(_ path: String) -> Int? {
        guard path != "-", let status = status(path), status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    private static func rangeFiles(in folder: String) throws -> [Entry] {
        guard let stream = unsafe opendir(folder) else {
            throw Failure(
                code: .cannotOpen,
                message: "\(folder): cannot read the folder: \(unsafe String(cString: strerror(errno)))")
        }
        defer { unsafe closedir(stream) }
        var entries: [Entry] = []
        while let item = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &item.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            guard let prefix = prefix(ofName: name) else {
                throw Failure.badData(
                    "\(folder)/\(name.visible): this is no range file, whose name has five hexadecimal digits, such as "
                        + "00A1F.txt; give a folder that holds nothing else")
            }
            entries.append(Entry(path: "\(folder)/\(name)", prefix: prefix))
        }
        guard !entries.isEmpty else { throw Failure.badData("\(folder): there is no range file in the folder") }
        return entries.sorted { ($0.prefix ?? 0) < ($1.prefix ?? 0) }
    }

    /// The 20 bits that the name of a range file holds, such as `00A1F`, `00a1f.txt` or `00A1F.txt.gz`.
    private static func prefix(ofName name: some StringProtocol) -> UInt64? {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let digits = parts.first, digits.utf8.count == 5,
            ["", "txt", "gz", "txt.gz"].contains(parts.dropFirst().first ?? "")
        else { return nil }
        return digits.utf8.allSatisfy { $0.hexadecimalDigit < 16 } ? UInt64(digits, radix: 16) : nil
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit in ASCII; 16 or more for anything else.
    @inline(__always)
    var hexadecimalDigit: UInt8 {
        let digit = self &- UInt8(ascii: "0")
        if digit < 10 { return digit }
        let letter = (self | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter &+ 10 : 16
    }
}

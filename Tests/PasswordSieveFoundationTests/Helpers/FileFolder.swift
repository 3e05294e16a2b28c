import Foundation

/// A temporary folder of files, removed with its last reference.
final class FileFolder: Sendable {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "password-sieve-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    /// Writes another file and renames it, with this modification time if one is given.
    @discardableResult
    func replace(_ name: String, with text: String, time: Date? = nil) throws -> String {
        try replace(name, with: Array(text.utf8))
        if let time { try setTime(time, of: name) }
        return path(name)
    }

    @discardableResult
    func replace(_ name: String, with bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(filePath: path(name)), options: .atomic)
        return path(name)
    }

    /// Writes into the file itself.
    func overwrite(_ name: String, with bytes: some Sequence<UInt8>) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path(name)))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }

    /// Makes a file of `size` zeros that takes no space on the disk.
    func makeSparse(_ name: String, size: Int) throws -> String {
        try replace(name, with: "")
        let file = try FileHandle(forWritingTo: URL(filePath: path(name)))
        try file.truncate(atOffset: UInt64(size))
        try file.close()
        return path(name)
    }

    func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
        return path(name)
    }

    func setTime(_ time: Date, of name: String) throws {
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path(name))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }
}

extension [UInt8] {
    /// The UTF-8 of `text`, with each tilde replaced by a byte that is not UTF-8.
    static func illFormed(_ text: String) -> [UInt8] { text.utf8.map { $0 == UInt8(ascii: "~") ? 0xff : $0 } }
}

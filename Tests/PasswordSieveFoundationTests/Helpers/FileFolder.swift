import Foundation

/// A folder of files for a test, removed with its last reference.
final class FileFolder: Sendable {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "password-sieve-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path() }

    /// Writes another file and renames it, as one should; with this time of modification, if one is given.
    @discardableResult
    func replace(_ name: String, with text: String, time: Date? = nil) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: path(name)), options: .atomic)
        if let time { try setTime(time, of: name) }
        return path(name)
    }

    /// Writes into the file itself.
    func overwrite(_ name: String, with bytes: some Sequence<UInt8>) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path(name)))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }

    func setTime(_ time: Date, of name: String) throws {
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path(name))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }
}

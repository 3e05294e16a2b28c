import Foundation

/// A folder with one file for a test, removed with its last reference.
final class TemporaryFolder {
    private let folder: URL

    /// The path of the file that ``write(_:)`` writes.
    var path: String { folder.appending(path: "list.compiled").path() }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "password-sieve-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes the file and returns its path. A list that is in use must not be written to, so the file is a new one.
    func write(_ bytes: [UInt8]) throws -> String {
        try? FileManager.default.removeItem(atPath: path)
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }
}

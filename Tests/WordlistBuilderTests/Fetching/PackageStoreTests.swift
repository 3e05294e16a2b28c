import Foundation
import Testing

@testable import WordlistBuilder

@Suite("The store of packages")
struct PackageStoreTests {
    /// A store whose folder holds `file` with the text "kettle", which nothing has to be downloaded for.
    private func store(_ file: String) throws -> PackageStore {
        let folder = FileManager.default.temporaryDirectory.appending(path: "wordlist-builder-\(UUID().uuidString)")
        let store = try PackageStore(folder.path())
        try Data("kettle".utf8).write(to: URL(filePath: folder.path() + "/" + file))
        return store
    }

    private func package(_ file: String, _ checksum: String) -> SourcePackage {
        SourcePackage(registry: .apt, name: "none", version: "1:2", file: file, checksum: checksum)
    }

    /// The name of a package of Debian with an epoch holds a percent sign.
    @Test("A download is verified by its checksum", arguments: ["kettle.whl", "kettle_1%3a2_all.deb"])
    func checksums(_ file: String) throws {
        let store = try store(file)
        defer { try? FileManager.default.removeItem(at: store.folder) }
        let checksum = "5d95cb0c5c4d1c4ffb7d9bd0a4a07d1a23c6a3cf0b0d9a6e9a6ed0d4f0d5cf0f"
        let failure = #expect(throws: BuildFailure.self) { try store.fetch([package(file, checksum)]) }
        #expect(failure?.description.contains("has SHA-256 \(Self.checksum), not \(checksum)") == true)
        try store.fetch([package(file, Self.checksum)])
    }

    private static let checksum = "20cd4732ae60507a2e2e01ae3ca7a75cc3c0d5a4e98f9a69689e1f31df74493e"
}

import Testing

@testable import WordlistBuilder

@Suite("Source packages")
struct SourcePackageTests {
    @Test("Every package is pinned by a SHA-256")
    func checksums() {
        for package in SourcePackage.training + SourcePackage.evaluation {
            #expect(package.checksum.count == 64 && package.checksum.allSatisfy(\.isHexDigit), "\(package.name)")
            #expect(package.file.contains(".whl") == (package.registry == .pypi), "\(package.name)")
        }
    }
}

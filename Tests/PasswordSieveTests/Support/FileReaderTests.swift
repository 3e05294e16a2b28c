import Foundation
import Testing

@testable import PasswordSieve

struct FileReaderTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "reader-\(UUID().uuidString)").path

    /// The rest of a file that was cut off must not pass for the whole.
    @Test func aFileThatIsCutOffMeanwhileIsAnError() throws {
        try Data("contoso\nfabrikam\n".utf8).write(to: URL(filePath: path))
        defer { unsafe unlink(path) }
        let descriptor = unsafe open(path, O_RDONLY)
        defer { close(descriptor) }
        #expect(try FileReader.read(descriptor, size: 17).count == 17)
        lseek(descriptor, 0, SEEK_SET)
        // It was larger when it was opened.
        let failure = #expect(throws: FileReader.Failure.self) { try FileReader.read(descriptor, size: 18) }
        #expect(failure?.kind == .changing)
        let error = TermListError(try #require(failure), list: "custom", source: "list.txt")
        #expect(
            error.description
                == "list.txt: the list was cut off while it was read; write another file and rename it")
        // A file may grow.
        lseek(descriptor, 0, SEEK_SET)
        #expect(try FileReader.read(descriptor, size: 3).count == 17)
    }

    @Test func pipesAndDevicesAreReadOnlyIfAskedFor() throws {
        #expect(try FileReader.read("/dev/null", acceptingStreams: true) == [])
        #expect(unsafe mkfifo(path, 0o600) == 0)
        defer { unsafe unlink(path) }
        for path in ["/dev/zero", path] {
            let failure = #expect(throws: FileReader.Failure.self) { try FileReader.read(path) }
            #expect(failure?.reason == "it is a pipe or a device, not a regular file")
        }
        #expect(throws: FileReader.Failure.self) { try FileReader.read("/", acceptingStreams: true) }
    }
}

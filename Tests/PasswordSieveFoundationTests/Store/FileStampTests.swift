import Foundation
import Testing

@testable import PasswordSieveFoundation

struct FileStampTests {
    private let folder: FileFolder
    private let path: String
    private let stamp: FileStamp
    private static let time = Date(timeIntervalSince1970: 1_700_000_000)

    init() throws {
        folder = try FileFolder()
        path = try folder.replace("list.txt", with: "contoso\n", time: Self.time)
        stamp = try #require(FileStamp(path))
    }

    @Test func anUnchangedFileHasTheSameStamp() throws {
        #expect(FileStamp(path) == stamp)
        _ = try Data(contentsOf: URL(filePath: path))
        #expect(FileStamp(path) == stamp)
        try folder.overwrite("list.txt", with: "fabrika\n".utf8)
        try folder.setTime(Self.time, of: "list.txt")
        #expect(FileStamp(path) == stamp)
    }

    @Test func eachChangeIsSeen() throws {
        try folder.setTime(Self.time + 0.001, of: "list.txt")
        #expect(FileStamp(path) != stamp)
        try folder.setTime(Self.time + 1, of: "list.txt")
        #expect(FileStamp(path) != stamp)
        try folder.setTime(Self.time, of: "list.txt")
        #expect(FileStamp(path) == stamp)
        try folder.overwrite("list.txt", with: "contoso!\n".utf8)
        try folder.setTime(Self.time, of: "list.txt")
        #expect(FileStamp(path) != stamp)
        // Another file of the same size and time.
        try folder.replace("list.txt", with: "contoso\n", time: Self.time)
        #expect(FileStamp(path) != stamp)
    }

    @Test func aMissingFileHasNone() throws {
        try folder.remove("list.txt")
        #expect(FileStamp(path) == nil)
        #expect(FileStamp(path + "/none") == nil)
    }

    /// The stamp is that of the file, so that a link that is set to another file is a change.
    @Test func aLinkHasTheStampOfItsFile() throws {
        let link = folder.path("link.txt")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(FileStamp(link) == stamp)
        let other = try folder.replace("other.txt", with: "contoso\n", time: Self.time)
        try folder.remove("link.txt")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other)
        #expect(FileStamp(link) == FileStamp(other) && FileStamp(link) != stamp)
    }
}

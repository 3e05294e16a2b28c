import Foundation
import PasswordSieve
import Synchronization
import Testing

@testable import PasswordSieveFoundation

struct SourceReaderTests {
    private let folder: FileFolder
    private let policy: String
    private let custom: String
    private let brands: String
    private let reader: SourceReader

    init() throws {
        folder = try FileFolder()
        policy = try folder.replace("policy.json", with: #"{ "name": "ours" }"#)
        custom = try folder.replace("custom.txt", with: "contoso\n")
        brands = try folder.replace("brands.txt", with: "fabrikam\nnorthwind\n")
        reader = SourceReader(
            configuration: .init(
                policy: .file(policy),
                lists: [
                    .list(TermList(name: "fixed", terms: ["lantern"])), .file(name: "custom", path: custom),
                    .file(name: "brands", path: brands),
                ]))
    }

    @Test func everySourceIsReadInItsOrder() throws {
        let content = try reader.read(reusing: nil)
        #expect(content.policy.name == "ours")
        #expect(content.lists.map(\.name) == ["fixed", "custom", "brands"])
        #expect(content.lists.map { $0.terms.map(\.text) } == [["lantern"], ["contoso"], ["fabrikam", "northwind"]])
        #expect(content.lists.map(\.source) == [nil, custom, brands])
        #expect(content.stamps == reader.stamps() && Set(content.stamps.keys) == [policy, custom, brands])
    }

    @Test func sourcesThatAreNoFilesAreTakenAsTheyAre() throws {
        let fixed = SourceReader(configuration: .init(policy: .policy(.entra), lists: []))
        let content = try fixed.read(reusing: nil)
        #expect(content.policy == .entra && content.lists.isEmpty && content.stamps.isEmpty && fixed.stamps().isEmpty)
    }

    /// The lists of files that have not changed are the same objects, with their tries.
    @Test func onlyChangedFilesAreReadAnew() throws {
        var known = try reader.read(reusing: nil)
        _ = try PasswordChecker(policy: known.policy, lists: known.lists)
        // Files that have not changed are not looked into: another list is there, under the stamp of the file.
        known.lists[2] = TermList(name: "brands", terms: ["adventure"])
        try folder.replace("custom.txt", with: "tailspin\n")
        let content = try reader.read(reusing: known)
        #expect(content.lists.map { $0.terms.map(\.text) } == [["lantern"], ["tailspin"], ["adventure"]])
        #expect(content.stamps == reader.stamps() && content.stamps != known.stamps)
        #expect(try reader.read(reusing: nil).lists[2].terms.map(\.text) == ["fabrikam", "northwind"])
    }

    @Test func aMissingFileHasNoStamp() throws {
        try folder.remove("custom.txt")
        #expect(Set(reader.stamps().keys) == [policy, brands])
    }

    @Test func aFaultIsThatOfItsFile() throws {
        func failure() -> PasswordCheckerStore.Failure? {
            #expect(throws: PasswordCheckerStore.Failure.self) { try reader.read(reusing: nil) }
        }
        let known = try reader.read(reusing: nil)
        try folder.replace("custom.txt", with: .illFormed("contoso\n~\n"))
        #expect(
            failure()
                == .file(.init(.badData, "\(custom):2: the text is not UTF-8; save the file as UTF-8")))
        // Read again, however much else is known.
        #expect(throws: PasswordCheckerStore.Failure.self) { try reader.read(reusing: known) }
        try folder.remove("custom.txt")
        #expect(
            failure()
                == .file(
                    .init(
                        .unreadable,
                        "\(custom): cannot read the list: No such file or directory; check the path and its permissions"
                    )))
        try folder.replace("policy.json", with: "{")
        #expect(failure() == .file(.init(.badData, "\(policy):1:2: the policy is not JSON; correct the text")))
        try folder.remove("policy.json")
        #expect(
            failure()
                == .file(
                    .init(
                        .unreadable,
                        "\(policy): cannot read the policy: No such file or directory; check the path and its permissions"
                    )))
    }

    @Test func aFileThatChangesMeanwhileIsNotTaken() throws {
        // It takes some milliseconds to read.
        _ = try folder.makeSparse("custom.txt", size: 32 << 20)
        let isRead = Atomic(false)
        Thread.detachNewThread { [folder] in
            var time = Date(timeIntervalSince1970: 1_700_000_000)
            while !isRead.load(ordering: .relaxed) {
                time += 1
                try? folder.setTime(time, of: "custom.txt")
            }
        }
        #expect(throws: PasswordCheckerStore.Failure.changing(path: custom)) { try reader.read(reusing: nil) }
        isRead.store(true, ordering: .relaxed)
    }
}

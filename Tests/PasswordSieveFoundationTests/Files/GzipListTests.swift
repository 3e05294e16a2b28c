import PasswordSieve
import PasswordSieveFoundation
import Testing

/// SPEC 4.1: a list may be gzip, for every reader of lists.
struct GzipListTests {
    private let folder: FileFolder

    init() throws { folder = try FileFolder() }

    /// `printf 'contoso\nlon don\nÜbung\n' | gzip -9n`
    private static let packed: [UInt8] = [
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4b, 0xce, 0xcf, 0x2b, 0xc9, 0x2f, 0xce, 0xe7,
        0xca,
        0xc9, 0xcf, 0x53, 0x48, 0xc9, 0xcf, 0xe3, 0x3a, 0x3c, 0x27, 0xa9, 0x34, 0x2f, 0x9d, 0x0b, 0x00, 0xcc, 0x1d,
        0x85,
        0xb2, 0x17, 0x00, 0x00, 0x00,
    ]
    private static let terms = ["contoso", "lon don", "Übung"]

    @Test func aPackedTextIsReadWhateverItsName() throws {
        for name in ["list.txt.gz", "list.txt"] {
            let path = try folder.replace(name, with: Self.packed)
            #expect(try TermList(name: "custom", contentsOf: path).terms.map(\.text) == Self.terms)
            let list = try ListFile.read(name: "custom", path)
            #expect(list.terms.map(\.text) == Self.terms && list.terms.map(\.line) == [1, 2, 3] && list.source == path)
        }
    }

    @Test func aStoreReadsAndReloadsPackedLists() throws {
        let path = try folder.replace("list.gz", with: "contoso\n")
        let store = try PasswordCheckerStore(.init(lists: [.file(name: "custom", path: path)]))
        #expect(store.checker.lists.map(\.termCount) == [1])
        try folder.replace("list.gz", with: Self.packed)
        try store.reload()
        #expect(store.checker.lists.map(\.termCount) == [3])
    }

    @Test func damagedDataAreAFault() throws {
        var bytes = Self.packed
        bytes[bytes.count - 6] ^= 1
        for (bytes, reason) in [
            (Array(Self.packed.dropLast(9)), "the packed data end too early"), (bytes, "the packed data are damaged"),
        ] {
            let path = try folder.replace("list.gz", with: bytes)
            let error = #expect(throws: ConfigurationFileError.self) { try ListFile.read(name: "custom", path) }
            #expect(
                error?.description == "\(path): cannot unpack the list: \(reason); copy or pack the file again")
            #expect(error?.kind == .badData)
            #expect(throws: TermListError(.damagedGzip(reason), list: "custom", source: path)) {
                try TermList(name: "custom", contentsOf: path)
            }
        }
    }
}

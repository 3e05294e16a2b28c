/// The first page of a breach store.
///
/// | bytes | content, little-endian |
/// |---|---|
/// | 0–7 | `PWSBREAC` |
/// | 8–11 | version of the format |
/// | 12–15 | hash: 1 SHA-1, 2 NT |
/// | 16–19 | bits of the filter; 0 for the exact form |
/// | 20–23 | 1 if there are counts |
/// | 24–31 | number of entries |
/// | 32–39 | number of blocks |
/// | 40–47 | place of the index |
/// | 48–55 | length of the file |
/// | 56–63 | minimum count |
/// | 64–71 | creation, in seconds since 1970 |
/// | 72–73 | bytes of the source's name, which follows |
/// | 4064–4071 | checksum of the index |
/// | 4088–4095 | checksum of what is before |
package struct BreachHeader: Sendable, Hashable {
    package var hash: BreachHash
    package var form: BreachStoreForm
    package var hasCounts: Bool
    package var entryCount: UInt64 = 0
    package var blockCount: UInt64 = 0
    package var indexOffset: UInt64 = 0
    package var fileLength: UInt64 = 0
    package var minimumCount: UInt64
    package var creation: Int64
    package var source: String
    package var indexChecksum: UInt64 = 0

    package static let size = 4096
    package static let maximumSourceLength = 1024
    static let formatVersion: UInt32 = 1
    private static let magic = Array("PWSBREAC".utf8)
    private static let checksumOffset = size - 32

    package init(
        _ hash: BreachHash, _ form: BreachStoreForm, hasCounts: Bool, minimumCount: UInt64 = 1, source: String,
        creation: Int64
    ) {
        (self.hash, self.form, self.hasCounts) = (hash, form, hasCounts)
        (self.minimumCount, self.creation) = (minimumCount, creation)
        // A name that is too long is cut where a character ends.
        var name = source
        while name.utf8.count > Self.maximumSourceLength { name.unicodeScalars.removeLast() }
        self.source = name
    }

    var bytes: [UInt8] {
        var bytes = Self.magic
        func append(_ number: some FixedWidthInteger) {
            bytes.append(contentsOf: (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
        }
        append(Self.formatVersion)
        append(hash == .sha1 ? UInt32(1) : 2)
        if case .filter(let bits) = form { append(UInt32(bits)) } else { append(UInt32(0)) }
        append(hasCounts ? UInt32(1) : 0)
        for number in [entryCount, blockCount, indexOffset, fileLength, minimumCount] { append(number) }
        append(creation)
        append(UInt16(source.utf8.count))
        bytes += source.utf8
        bytes += [UInt8](repeating: 0, count: Self.checksumOffset - bytes.count)
        append(indexChecksum)
        bytes += [UInt8](repeating: 0, count: Self.size - bytes.count)
        let checksum = unsafe bytes.withUnsafeBytes { unsafe BreachChecksum.of($0) }
        bytes.removeLast(8)
        append(checksum)
        return bytes
    }

    /// Reads the first page of the file at `path`, which has `fileLength` bytes.
    init(_ page: [UInt8], fileLength: Int, _ path: String) throws(BreachStoreError) {
        guard page.starts(with: Self.magic) else { throw BreachStoreError(.foreign, path) }
        guard page.count == Self.size else { throw BreachStoreError(.wrongLength, path) }
        func number<Number: FixedWidthInteger>(_ offset: Int, as type: Number.Type) -> Number {
            (0..<Number.bitWidth / 8).reduce(0) { $0 | Number(truncatingIfNeeded: page[offset + $1]) << ($1 * 8) }
        }
        let version = number(8, as: UInt32.self)
        guard version == Self.formatVersion else { throw BreachStoreError(.otherVersion(Int(version)), path) }
        var blank = page
        blank.replaceSubrange((Self.size - 8)..., with: repeatElement(0, count: 8))
        let checksum = unsafe blank.withUnsafeBytes { unsafe BreachChecksum.of($0) }
        guard checksum == number(Self.size - 8, as: UInt64.self) else { throw BreachStoreError(.damagedHeader, path) }
        let (kind, bits) = (number(12, as: UInt32.self), Int(number(16, as: UInt32.self)))
        let nameLength = Int(number(72, as: UInt16.self))
        guard (1...2).contains(kind), bits == 0 || BreachStoreForm.filterBits.contains(bits),
            nameLength <= Self.maximumSourceLength
        else { throw BreachStoreError(.damagedHeader, path) }
        hash = kind == 1 ? .sha1 : .nt
        form = bits == 0 ? .exact : .filter(bits: bits)
        hasCounts = number(20, as: UInt32.self) == 1
        entryCount = number(24, as: UInt64.self)
        blockCount = number(32, as: UInt64.self)
        indexOffset = number(40, as: UInt64.self)
        self.fileLength = number(48, as: UInt64.self)
        minimumCount = number(56, as: UInt64.self)
        creation = number(64, as: Int64.self)
        source = String(decoding: page[74..<74 + nameLength], as: UTF8.self)
        indexChecksum = number(Self.checksumOffset, as: UInt64.self)
        guard self.fileLength == UInt64(fileLength) else { throw BreachStoreError(.wrongLength, path) }
    }
}

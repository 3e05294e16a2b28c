internal import Glibc

/// Writes a breach store: numbers in ascending order, in memory that does not grow with them but for the index.
package struct BreachStoreWriter: ~Copyable {
    /// A reason why a store cannot be written.
    package enum Failure: Error {
        /// The system's error code.
        case system(Int32)
        /// A number is not above the one before it.
        case unordered
    }

    private var header: BreachHeader
    private let descriptor: Int32
    private var output: [UInt8] = []
    private var offset: UInt64 = 0
    private var numbers: [UInt64] = []
    private var counts: [UInt64] = []
    private var countBits = 0
    private var last: UInt64?
    /// In the exact form the first number of each page, else the words of each block.
    private var index: [UInt64] = []

    private static let bufferSize = 1 << 20

    /// A writer to an empty file that is open as `descriptor` and stays the caller's.
    package init(_ header: BreachHeader, to descriptor: Int32) throws(Failure) {
        self.header = header
        self.descriptor = descriptor
        output.reserveCapacity(2 * Self.bufferSize)
        // In place of the header, which is written at the end: a store that is not finished is none.
        try write([UInt8](repeating: 0, count: BreachHeader.size))
    }

    package var entryCount: UInt64 { header.entryCount }

    /// Adds a number, which is above all before it, and how often it was seen, 1 or more.
    package mutating func append(_ number: UInt64, count: UInt64) throws(Failure) {
        if let last, number <= last { throw .unordered }
        last = number
        header.entryCount += 1
        switch header.form {
        case .exact: try appendToPage(number, max(count, 1))
        case .filter(let bits):
            numbers.append(number)
            if numbers.count == FilterBlock.capacity(bits: bits) { try writeFilter(bits) }
        }
    }

    private mutating func appendToPage(_ number: UInt64, _ count: UInt64) throws(Failure) {
        let more = header.hasCounts ? BreachPage.bits(ofCount: count) : 0
        if let first = numbers.first {
            let cost = BreachPage.cost(count: numbers.count + 1, span: number - first).bits
            if cost + countBits + more > BreachPage.payloadBits { try writePage() }
        }
        numbers.append(number)
        if header.hasCounts { counts.append(count) }
        countBits += more
    }

    private mutating func writePage() throws(Failure) {
        guard let first = numbers.first else { return }
        index.append(first)
        try write(words: BreachPage.page(of: numbers, counts: counts, block: Int(header.blockCount)))
        header.blockCount += 1
        numbers.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        countBits = 0
    }

    private typealias FilterBlock = BreachIndex.FilterBlock

    private mutating func writeFilter(_ bits: Int) throws(Failure) {
        guard let first = numbers.first else { return }
        var (filter, table) = FuseFilter.build(numbers, bits: bits)
        table += [UInt8](repeating: 0, count: table.count.roundedUp(to: BreachChecksum.unit) - table.count)
        let checksum = unsafe table.withUnsafeBytes { unsafe BreachChecksum.of($0) }
        index += FilterBlock(first: first, offset: offset, filter, checksum: checksum).words
        header.blockCount += 1
        try write(table)
        numbers.removeAll(keepingCapacity: true)
    }

    /// Writes what is left, the index and the header.
    ///
    /// - Returns: the bytes of the file.
    package mutating func finish() throws(Failure) -> UInt64 {
        switch header.form {
        case .exact:
            try writePage()
            try writeIndexPages()
        case .filter(let bits): try writeFilter(bits)
        }
        header.indexOffset = offset
        index += [UInt64](repeating: .max, count: index.count.roundedUp(to: 4) - index.count)
        let words = index.map(\.littleEndian)
        header.indexChecksum = unsafe words.withUnsafeBytes { unsafe BreachChecksum.of($0) }
        try write(words: words)
        header.fileLength = offset
        try flush()
        let bytes = header.bytes
        let written = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard written == bytes.count else { throw .system(written < 0 ? errno : ENOSPC) }
        return offset
    }

    /// Writes the first numbers of all pages, each index page with its checksum, and keeps the first of each.
    private mutating func writeIndexPages() throws(Failure) {
        var firsts: [UInt64] = []
        var rest = index[...]
        while !rest.isEmpty {
            let part = rest.prefix(BreachIndex.pageCapacity)
            rest = rest.dropFirst(part.count)
            firsts.append(part[part.startIndex])
            var page = [0] + part
            page += [UInt64](repeating: .max, count: BreachPage.wordCount - page.count)
            BreachPage.seal(&page, block: Int(header.blockCount) + firsts.count - 1)
            try write(words: page)
        }
        index = firsts
    }

    // MARK: Output

    private mutating func write(words: [UInt64]) throws(Failure) {
        unsafe words.withUnsafeBytes { unsafe output.append(contentsOf: $0) }
        try advance(by: words.count * 8)
    }

    private mutating func write(_ bytes: [UInt8]) throws(Failure) {
        output += bytes
        try advance(by: bytes.count)
    }

    private mutating func advance(by count: Int) throws(Failure) {
        offset += UInt64(count)
        if output.count >= Self.bufferSize { try flush() }
    }

    private mutating func flush() throws(Failure) {
        if let error = Descriptor.write(output.span, to: descriptor).error { throw .system(error) }
        output.removeAll(keepingCapacity: true)
    }
}

extension BreachIndex.FilterBlock {
    /// The numbers of a block, whose table then has less than 1 MiB.
    static func capacity(bits: Int) -> Int {
        switch bits {
        case 8: 920_000
        case 12: 610_000
        default: 455_000
        }
    }
}

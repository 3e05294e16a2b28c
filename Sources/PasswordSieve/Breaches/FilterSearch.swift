/// The search in a store of the filter form: by the index in memory to the table of a block.
final class FilterSearch: Sendable {
    private let blocks: [BreachIndex.FilterBlock]
    private let bits: Int
    /// True for the blocks whose checksum was found right.
    private let checked: UnfairMutex<[Bool]>

    /// Nil if a table is not within the file.
    init?(_ header: BreachHeader, _ index: [UInt64], bits: Int) {
        let wordCount = BreachIndex.FilterBlock.wordCount
        guard header.blockCount <= index.count / wordCount else { return nil }
        let blocks = (0..<Int(header.blockCount)).map { block in
            BreachIndex.FilterBlock(index[block * wordCount..<(block + 1) * wordCount])
        }
        for block in blocks {
            guard block.segmentLengthLog <= 18, block.segmentCount < 1 << 24, block.offset >= BreachHeader.size,
                block.offset <= header.indexOffset,
                Int(block.offset) + block.filter(bits: bits).byteCount.roundedUp(to: BreachChecksum.unit)
                    <= header.indexOffset
            else { return nil }
        }
        self.blocks = blocks
        self.bits = bits
        checked = UnfairMutex([Bool](repeating: false, count: blocks.count))
    }

    func holds(_ number: UInt64, in file: BreachFile) throws(BreachStoreError) -> Bool {
        guard let index = blocks.lastIndex(notAbove: number, { $0.first }) else { return false }
        if !checked.withLock({ $0[index] }) {
            try verify(index, in: file)
            checked.withLock { $0[index] = true }
        }
        let block = blocks[index]
        let filter = block.filter(bits: bits)
        let places = filter.places(of: number)
        let offset = Int(block.offset)
        let value =
            try fingerprint(places.first, at: offset, in: file) ^ fingerprint(places.second, at: offset, in: file)
            ^ fingerprint(places.third, at: offset, in: file)
        return value == places.fingerprint
    }

    private func fingerprint(_ place: Int, at offset: Int, in file: BreachFile) throws(BreachStoreError) -> UInt32 {
        let start = place * bits
        var bytes: UInt16 = 0
        let count = (start & 7) + bits > 8 ? 2 : 1
        let result = unsafe withUnsafeMutableBytes(of: &bytes) { buffer in
            Result { () throws(BreachStoreError) in
                try unsafe file.read(
                    into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), at: offset + start >> 3)
            }
        }
        try result.get()
        return UInt32(UInt16(littleEndian: bytes)) >> UInt32(start & 7) & (1 << UInt32(bits) - 1)
    }

    /// Compares a block with its checksum.
    func verify(_ index: Int, in file: BreachFile) throws(BreachStoreError) {
        let block = blocks[index]
        var left = block.filter(bits: bits).byteCount.roundedUp(to: BreachChecksum.unit)
        var offset = Int(block.offset)
        var checksum = BreachChecksum()
        let result = unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
            Result { () throws(BreachStoreError) in
                while left > 0 {
                    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(left, buffer.count)])
                    try unsafe file.read(into: part, at: offset)
                    unsafe checksum.combine(UnsafeRawBufferPointer(part))
                    left -= part.count
                    offset += part.count
                }
            }
        }
        try result.get()
        guard checksum.value == block.checksum else { throw BreachStoreError(.damagedBlock(index), file.path) }
    }
}

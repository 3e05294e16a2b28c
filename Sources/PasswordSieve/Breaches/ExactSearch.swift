/// The search in a store of the exact form: by the index in memory to an index page, by that to the page.
final class ExactSearch: Sendable {
    /// The first number of each index page.
    private let firsts: [UInt64]
    /// The index pages that were read, 9 MB in all for a billion hashes.
    private let known: UnfairMutex<[[UInt64]?]>
    let pageCount: Int
    private let hasCounts: Bool
    private let indexPagesOffset: Int

    /// Nil if the sizes contradict each other.
    init?(_ header: BreachHeader, _ index: [UInt64]) {
        guard header.blockCount < 1 << 48 else { return nil }
        pageCount = Int(header.blockCount)
        hasCounts = header.hasCounts
        let indexPageCount = (pageCount + BreachIndex.pageCapacity - 1) / BreachIndex.pageCapacity
        indexPagesOffset = BreachHeader.size + pageCount * BreachPage.size
        guard indexPagesOffset + indexPageCount * BreachPage.size == header.indexOffset, index.count >= indexPageCount
        else { return nil }
        firsts = Array(index[..<indexPageCount])
        known = UnfairMutex(Array(repeating: nil, count: indexPageCount))
    }

    func match(_ number: UInt64, in file: BreachFile) throws(BreachStoreError) -> BreachMatch? {
        guard let indexPage = firsts.lastIndex(notAbove: number, { $0 }) else { return nil }
        let listed = try firstNumbers(indexPage, in: file)
        guard let place = listed.lastIndex(notAbove: number, { $0 }) else { return nil }
        let page = indexPage * BreachIndex.pageCapacity + place
        return try Self.withPage(file, at: BreachHeader.size + page * BreachPage.size, block: page) { page in
            guard let position = page.position(of: number) else { return nil }
            return BreachMatch(count: hasCounts ? Int(clamping: page.count(at: position)) : nil)
        }
    }

    /// The first numbers of the pages that an index page lists, which is read once.
    private func firstNumbers(_ indexPage: Int, in file: BreachFile) throws(BreachStoreError) -> [UInt64] {
        if let known = known.withLock({ $0[indexPage] }) { return known }
        let count = min(BreachIndex.pageCapacity, pageCount - indexPage * BreachIndex.pageCapacity)
        let numbers = try Self.withPage(
            file, at: indexPagesOffset + indexPage * BreachPage.size, block: pageCount + indexPage
        ) { page in
            // The first word is the checksum.
            (1..<count + 1).map { page.word($0) }
        }
        known.withLock { $0[indexPage] = numbers }
        return numbers
    }

    /// Calls `body` with a page whose checksum is right. The page may hold what the caller looked for, but nothing
    /// of it, so it is not wiped.
    private static func withPage<Result>(
        _ file: BreachFile, at offset: Int, block: Int, _ body: (BreachPage) -> Result
    ) throws(BreachStoreError) -> Result {
        let result = unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: BreachPage.wordCount) { words in
            Swift.Result { () throws(BreachStoreError) in
                try unsafe file.read(into: UnsafeMutableRawBufferPointer(words), at: offset)
                guard let start = words.baseAddress, unsafe BreachPage.isSound(start, block: block) else {
                    throw BreachStoreError(.damagedBlock(block), file.path)
                }
                return body(unsafe BreachPage(start))
            }
        }
        return try result.get()
    }

    /// Appends the entries of a page.
    func read(
        _ page: Int, of file: BreachFile, into entries: inout [BreachEntry]
    ) throws(BreachStoreError) {
        let offset = BreachHeader.size + page * BreachPage.size
        let isWellFormed = try Self.withPage(file, at: offset, block: page) { page in
            page.appendEntries(to: &entries, hasCounts: hasCounts)
        }
        guard isWellFormed else { throw BreachStoreError(.damagedBlock(page), file.path) }
    }

    /// Compares a page, and the index page that begins with it, with their checksums; the entries have to ascend.
    func verify(_ page: Int, in file: BreachFile) throws(BreachStoreError) {
        var entries: [BreachEntry] = []
        try read(page, of: file, into: &entries)
        guard !entries.isEmpty, zip(entries, entries.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw BreachStoreError(.damagedBlock(page), file.path)
        }
        let (indexPage, place) = page.quotientAndRemainder(dividingBy: BreachIndex.pageCapacity)
        guard place == 0 else { return }
        _ = try firstNumbers(indexPage, in: file)
    }
}

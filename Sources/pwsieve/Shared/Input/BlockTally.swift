internal import Synchronization

/// Counts the records of several files by several threads, in bounded memory.
enum BlockTally {
    /// What to do with a record: its file, its line, its bytes or what is wrong with it.
    typealias Count<T> =
        @Sendable (
            _ file: Int, _ line: Int, _ bytes: Span<UInt8>, _ error: RecordError?, _ tally: inout T
        ) -> Void

    /// Calls `count` for each record, with a tally of the thread that begins as `empty`.
    ///
    /// - Throws: ``Failure`` if a file cannot be read to its end.
    static func count<T: Tally>(
        _ readers: sending [LineReader], _ framing: RecordFraming, _ progress: Progress? = nil, from empty: T,
        _ count: Count<T>
    ) throws -> T {
        let input = Mutex(BlockInput(readers, framing))
        defer { progress?.end() }
        return try Processors.tally(from: empty) { try work(input, progress, empty, count) }
    }

    /// Takes blocks of records until there are none.
    private static func work<T: Tally>(
        _ input: borrowing Mutex<BlockInput>, _ progress: Progress?, _ empty: T, _ count: Count<T>
    ) throws -> T {
        var tally = empty
        var block = RecordBlock()
        defer { block.wipe() }
        while try input.withLock({ try $0.next(&block) }) {
            let file = block.file
            block.forEachRecord { line, bytes, error in count(file, line, bytes, error, &tally) }
            progress?.show(candidates: block.count, position: block.position)
        }
        return tally
    }
}

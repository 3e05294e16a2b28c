internal import PasswordSieve
internal import Synchronization

/// A pass over the records of several files by several threads, in bounded memory.
enum BlockTally {
    /// Counts a record, given by its file, its line and its bytes or error, and appends its output.
    typealias Count<T> =
        @Sendable (
            _ file: Int, _ line: Int, _ bytes: Span<UInt8>, _ error: RecordError?, _ tally: inout T,
            _ output: inout ByteBuffer
        ) -> Void

    /// Calls `count` for each record, with a tally of the thread that begins as `empty`, and writes the output to
    /// `sink`, if there is one, in the order of the records.
    ///
    /// - Returns: the tallies of all threads, merged.
    /// - Throws: ``Failure`` if a file cannot be read to its end, or the output cannot be written.
    static func count<T: Tally>(
        _ readers: sending [LineReader], into sink: Sink? = nil,
        _ progress: Progress? = nil, from empty: T, _ count: Count<T>
    ) throws -> T {
        let input = Mutex(BlockInput(readers))
        let output = OrderedOutput(sink, progress)
        defer { progress?.end() }
        return try Processors.tally(from: empty) {
            var tally = empty
            var block = RecordBlock()
            var bytes = ByteBuffer()
            while try output.reserve({ try input.withLock { try $0.next(&block) } }) {
                bytes.clear()
                let file = block.file
                block.forEachRecord { line, record, error in count(file, line, record, error, &tally, &bytes) }
                try output.write(bytes, for: block)
            }
            return tally
        }
    }
}

/// The records of several files, one file after the other, in blocks that threads take in turn.
struct BlockInput: ~Copyable {
    private let readers: [LineReader]
    private let framing: RecordFraming
    private var current = 0
    private var blocks = 0

    init(_ readers: sending [LineReader], _ framing: RecordFraming) {
        self.readers = readers
        self.framing = framing
    }

    /// Fills `block` with the next records; false if there are none left, or the user wants to stop.
    mutating func next(_ block: inout RecordBlock) throws -> Bool {
        while current < readers.count, !Interruption.isRequested {
            do {
                try block.fill(from: readers[current], framing, file: current, number: blocks)
            } catch is Interruption.Requested {
                return false
            } catch {
                // The run fails, so no thread needs to judge the rest.
                current = readers.count
                throw error
            }
            if !block.isEmpty {
                blocks += 1
                block.position = readers.reduce(0) { $0 + $1.source.position }
                return true
            }
            current += 1
        }
        return false
    }
}

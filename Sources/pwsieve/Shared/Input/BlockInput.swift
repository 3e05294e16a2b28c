/// The records of several files, one file after the other, in blocks that threads take in turn.
struct BlockInput: ~Copyable {
    private let readers: [LineReader]
    private var current = 0
    private var blocks = 0
    /// True if the current file has a record.
    private var hasRecords = false

    init(_ readers: sending [LineReader]) { self.readers = readers }

    /// Fills `block` with the next records; false if there are none left, or the user wants to stop.
    mutating func next(_ block: inout RecordBlock) throws -> Bool {
        while current < readers.count, !Interruption.isRequested {
            do {
                try block.fill(from: readers[current], file: current, number: blocks)
            } catch is Interruption.Requested {
                return false
            } catch {
                // The run fails, so no thread needs to judge the rest.
                current = readers.count
                throw error
            }
            if !block.isEmpty {
                blocks += 1
                hasRecords = true
                block.position = readers.reduce(0) { $0 + $1.source.position }
                return true
            }
            // A pipe may be empty for a reason, such as a part of a divided input.
            if !hasRecords, readers[current].source.size != nil {
                StandardError.warn("\(readers[current].source.name): there is nothing in it to judge")
            }
            hasRecords = false
            current += 1
        }
        return false
    }
}

/// What a record of an input is.
enum RecordFraming {
    case line
    /// A line of CSV, or several: a quoted field may hold line breaks.
    case csv
}

/// Some records of one file, for a thread to work on.
struct RecordBlock: ~Copyable {
    /// A record, and where its bytes are.
    private struct Record {
        let line: Int
        var bytes: Range<Int>
        var error: RecordError?
    }

    /// The file, by its position on the command line.
    private(set) var file = 0
    /// Which block it is, of all files, from 0.
    private(set) var number = 0
    /// How many bytes of all files have been read with it, packed as they are.
    var position = 0
    private var records: [Record] = []
    private var bytes: [UInt8] = []
    /// Work for some milliseconds: taking turns costs nothing, and no thread waits for the others at the end.
    private static let size = 1 << 14
    private static let newline = UInt8(ascii: "\n")

    var isEmpty: Bool { records.isEmpty }
    var count: Int { records.count }

    /// Takes the next records of `reader` in the place of those before; none at the end of the file. Waits for the first
    /// alone, so that whoever writes records one by one gets each judged at once.
    mutating func fill(
        from reader: LineReader, _ framing: RecordFraming, file: Int, number: Int, limit: Int = size
    ) throws {
        wipe()
        self.file = file
        self.number = number
        while records.isEmpty || reader.hasNextLine, bytes.count < Self.size, records.count < limit {
            let isRead =
                switch framing {
                case .line: try readLine(reader)
                case .csv: try readCSV(reader)
                }
            if !isRead { break }
        }
    }

    /// Calls `body` with the number of each record's first line, and its bytes without the line ending or what is wrong
    /// with it.
    func forEachRecord(_ body: (_ line: Int, _ bytes: Span<UInt8>, _ error: RecordError?) -> Void) {
        for record in records { body(record.line, bytes.span.extracting(record.bytes), record.error) }
    }

    /// Forgets the records, and leaves nothing of them in memory.
    mutating func wipe() {
        bytes.wipe()
        records.removeAll(keepingCapacity: true)
    }
}

// MARK: Lines

extension RecordBlock {
    /// Takes the next line in; false at the end.
    private mutating func readLine(_ reader: LineReader) throws -> Bool {
        try reader.withNextLine { number, line in
            guard let line else {
                let end = bytes.count..<bytes.count
                return records.append(Record(line: number, bytes: end, error: RecordError(Candidate.overlong)))
            }
            makeRoom(for: line.count + 2)
            let start = bytes.count
            unsafe line.withUnsafeBufferPointer { unsafe bytes += $0 }
            records.append(Record(line: number, bytes: start..<bytes.count))
            // So that the lines of one record of CSV stand one behind the other, as they were.
            if reader.endsWithCRLF { bytes.append(UInt8(ascii: "\r")) }
            bytes.append(Self.newline)
        }
    }

    /// An array that grows by itself would leave its old content behind.
    private mutating func makeRoom(for count: Int) {
        guard bytes.count + count > bytes.capacity else { return }
        var roomier: [UInt8] = []
        roomier.reserveCapacity(max(2 * Self.size, 2 * bytes.capacity, bytes.count + count))
        roomier += bytes
        bytes.wipe()
        bytes = roomier
    }
}

// MARK: CSV

extension RecordBlock {
    /// Takes the next record in, and with it those behind one that turns out not to end; false at the end.
    ///
    /// A field that is not closed would take in all that follows. So such a record counts as its first line, which is
    /// wrong, and those behind it are read anew.
    private mutating func readCSV(_ reader: LineReader) throws -> Bool {
        let before = records.count
        // The first line of the record that is being read, and the line that is looked at next.
        var (first, next) = (before, before)
        var syntax = CSVSyntax()
        while true {
            let isTooLong = next > first && bytes.count - records[first].bytes.lowerBound > LineReader.maximumLength
            guard !isTooLong, try next < records.count || readLine(reader) else {
                if next == first { return next > before }
                records[first].error = RecordError(
                    "a quoted field is not closed, in \(LineReader.maximumLength >> 20) MiB or to the end")
                first += 1
                (next, syntax) = (first, CSVSyntax())
                if first == records.count { return true }
                continue
            }
            syntax.scan(bytes.span.extracting(records[next].bytes))
            if records[next].error == nil, syntax.endsInQuotes {
                next += 1
                continue
            }
            join(first...next)
            first += 1
            (next, syntax) = (first, CSVSyntax())
            if first == records.count { return true }
        }
    }

    /// Makes one record of lines.
    private mutating func join(_ lines: ClosedRange<Int>) {
        let last = records[lines.upperBound]
        records[lines.lowerBound].bytes = records[lines.lowerBound].bytes.lowerBound..<last.bytes.upperBound
        records[lines.lowerBound].error = last.error
        records.removeSubrange(lines.lowerBound + 1..<lines.upperBound + 1)
    }
}

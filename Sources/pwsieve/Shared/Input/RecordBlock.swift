internal import PasswordSieve

/// Some records of one file, which one thread works on.
struct RecordBlock: ~Copyable {
    /// A record, with the range of its bytes.
    private struct Record {
        let line: Int
        var bytes: Range<Int>
        var error: RecordError?
    }

    /// The file, by its position on the command line.
    private(set) var file = 0
    /// The number of the block among those of all files, from 0.
    private(set) var number = 0
    /// The bytes of all files that have been read up to its end, before they are unpacked.
    var position = 0
    private var records: [Record] = []
    private var bytes = ByteBuffer()
    /// Enough for some milliseconds of work: taking turns costs little, and no thread waits long for the others at the
    /// end.
    private static let size = 1 << 14

    var isEmpty: Bool { records.isEmpty }
    var count: Int { records.count }

    /// Replaces the records by the next ones of `reader`; by none at the end of the file. Waits only for the first one,
    /// so that records that arrive one by one are judged at once.
    mutating func fill(from reader: LineReader, file: Int, number: Int, limit: Int = size) throws {
        bytes.clear()
        records.removeAll(keepingCapacity: true)
        self.file = file
        self.number = number
        while records.isEmpty || reader.hasNextLine, bytes.count < Self.size, records.count < limit {
            let isRead =
                switch reader.framing {
                case .csv(let separator): try readCSV(reader, CSVSyntax(separator))
                case .lines, .jsonLines, .whole: try readLine(reader)
                }
            if !isRead { break }
        }
    }

    /// Calls `body` with the number of each record's first line, its bytes without the line ending, and its error if it
    /// cannot be read.
    func forEachRecord<Failure>(
        _ body: (_ line: Int, _ bytes: Span<UInt8>, _ error: RecordError?) throws(Failure) -> Void
    ) throws(Failure) {
        try bytes.withBytes { bytes throws(Failure) in
            for record in records { try body(record.line, bytes.extracting(record.bytes), record.error) }
        }
    }
}

// MARK: Lines

extension RecordBlock {
    /// Appends the next line as a record; false at the end.
    private mutating func readLine(_ reader: LineReader) throws -> Bool {
        try reader.withNextLine { number, line in
            guard let line else {
                let end = bytes.count..<bytes.count
                return records.append(Record(line: number, bytes: end, error: RecordError(Candidate.overlong)))
            }
            let start = bytes.count
            bytes.append(line)
            let error = reader.convertedEncoding.flatMap { encoding in
                line.holds(0xff) ? RecordError("the record is not \(encoding.rawValue.uppercased())") : nil
            }
            records.append(Record(line: number, bytes: start..<bytes.count, error: error))
            // Keeps the line ends within a record of CSV.
            bytes.append(raw: reader.lineEnd)
        }
    }
}

// MARK: CSV

extension RecordBlock {
    /// Appends the next record, and further ones if it turns out not to end; false at the end.
    ///
    /// A quoted field that is not closed would swallow the rest of the input. So only the first line of such a record
    /// is an error, and the lines behind it are read again as records of their own.
    private mutating func readCSV(_ reader: LineReader, _ start: CSVSyntax) throws -> Bool {
        let before = records.count
        // The first line of the current record, and the next line to scan.
        var (first, next) = (before, before)
        var syntax = start
        while true {
            let isTooLong = next > first && bytes.count - records[first].bytes.lowerBound > LineReader.maximumLength
            if !isTooLong, try next < records.count || readLine(reader) {
                bytes.withBytes { syntax.scan($0.extracting(records[next].bytes)) }
                if records[next].error == nil, syntax.endsInQuotes {
                    next += 1
                    continue
                }
                join(first...next)
            } else {
                if next == first { return next > before }
                records[first].error = RecordError(
                    "a quoted field is not closed within \(LineReader.maximumLength >> 20) MiB, or by the end of the file"
                )
            }
            first += 1
            (next, syntax) = (first, start)
            if first == records.count { return true }
        }
    }

    /// Joins lines into one record.
    private mutating func join(_ lines: ClosedRange<Int>) {
        let last = records[lines.upperBound]
        records[lines.lowerBound].bytes = records[lines.lowerBound].bytes.lowerBound..<last.bytes.upperBound
        records[lines.lowerBound].error = last.error
        records.removeSubrange(lines.lowerBound + 1..<lines.upperBound + 1)
    }
}

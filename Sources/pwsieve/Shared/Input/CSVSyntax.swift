/// Comma-separated values (RFC 4180), or with another separator: the ends of records, and the content of fields.
///
/// Records are read in place, so that the memory is bounded and passwords can be wiped.
struct CSVSyntax {
    private enum State {
        /// At the start of a field, or behind a quote that ends it or is the first of two.
        case open
        case unquoted
        case quoted
    }

    private static let quote = UInt8(ascii: "\"")
    /// Nil if it may be any.
    private let separator: UInt8?
    private var state = State.open

    init(_ separator: UInt8?) { self.separator = separator }

    /// True if the last line ends within a quoted field, so that the record continues in the next one.
    var endsInQuotes: Bool { state == .quoted }

    /// Scans a line, which begins or continues a record.
    mutating func scan(_ line: Span<UInt8>) {
        for index in line.indices {
            switch state {
            case .open: state = line[index] == Self.quote ? .quoted : isSeparator(line[index]) ? .open : .unquoted
            case .unquoted: if isSeparator(line[index]) { state = .open }
            case .quoted: if line[index] == Self.quote { state = .open }
            }
        }
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        guard let separator else { return Delimiter(byte: byte) != nil }
        return byte == separator
    }

    /// Calls `body` with the number of each field of a record, from 0, and its bytes without quotes.
    ///
    /// - Throws: ``RecordError`` if a quote is misplaced.
    static func forEachField(
        of record: Span<UInt8>, _ separator: UInt8,
        _ body: (_ number: Int, _ field: Span<UInt8>) throws(RecordError) -> Void
    ) throws(RecordError) {
        var unquoted: [UInt8] = []
        defer { unquoted.wipe() }
        var number = 0
        var start = 0
        repeat {
            let end: Int
            if start < record.count, record[start] == quote {
                end = try readQuoted(record, separator, from: start + 1, &unquoted)
                try body(number, unquoted.span)
            } else {
                end = record.indices[start...].first { record[$0] == separator } ?? record.count
                let field = record.extracting(start..<end)
                guard field.indices.allSatisfy({ field[$0] != quote }) else { throw strayQuote }
                try body(number, field)
            }
            number += 1
            start = end + 1
        } while start <= record.count
    }

    /// Reads a quoted field into `unquoted`, and returns its end, a separator or the end of the record.
    private static func readQuoted(
        _ record: Span<UInt8>, _ separator: UInt8, from start: Int, _ unquoted: inout [UInt8]
    ) throws(RecordError) -> Int {
        unquoted.wipe()
        // A growing array would leave its old content in memory.
        unquoted.reserveCapacity(record.count)
        var index = start
        while index < record.count {
            if record[index] == quote {
                index += 1
                if index == record.count || record[index] == separator { return index }
                guard record[index] == quote else { throw strayQuote }
            }
            unquoted.append(record[index])
            index += 1
        }
        throw RecordError("a quoted field is not closed")
    }

    private static let strayQuote = RecordError(
        "a quote stands within a field; write the whole field in quotes, and each quote in it twice")
}

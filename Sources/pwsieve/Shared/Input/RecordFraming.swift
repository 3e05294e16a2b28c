/// The way in which an input is divided into records.
enum RecordFraming: Equatable {
    /// Lines that end with LF or CRLF.
    case lines
    /// Such lines, with an object of JSON each.
    case jsonLines
    /// One or more lines of CSV, which may end with CR too: a quoted field may hold line breaks. The separator is nil
    /// until the header tells it.
    case csv(separator: UInt8?)
    /// The whole input without its last line end.
    case whole

    /// The reason why the input that begins with `start` is divided in another way, with a remedy; nil if it may be as
    /// this says.
    func problem(in start: Span<UInt8>) -> String? {
        switch self {
        case .csv, .whole: return nil
        case .jsonLines:
            guard let first = start.indices.first(where: { !" \t\r\n".utf8.contains(start[$0]) }) else { return nil }
            let next = start.indices[(first + 1)...].first { !" \t\r".utf8.contains(start[$0]) }
            if start[first] == UInt8(ascii: "[") { return Self.array.message }
            if start[first] == UInt8(ascii: "{"), let next, start[next] == UInt8(ascii: "\n") {
                return "the records go over several lines; write one a line, as jq -c . does"
            }
        case .lines: break
        }
        guard !start.holds(UInt8(ascii: "\n")), start.extracting(droppingLast: 1).holds(UInt8(ascii: "\r")) else {
            return nil
        }
        return "the lines end in CR alone, as on old Macs; write LF instead, as with tr '\\r' '\\n'"
    }

    static let array = RecordError("this is a JSON array; write one object a line, as jq -c '.[]' does")
}

internal import PasswordSieve

/// The first lines of a CSV file.
enum CSVHeader {
    /// Reads the header, which tells the separator if `delimiter` does not.
    ///
    /// - Throws: ``Failure`` if the header cannot be used, or no record follows it.
    static func read(
        _ reader: LineReader, _ delimiter: Delimiter?, _ given: [ColumnOption]
    ) throws -> CandidateColumns {
        var separator = delimiter?.byte
        while true {
            var block = RecordBlock()
            try block.fill(from: reader, file: 0, number: 0, limit: 1)
            var place = 1
            var columns: CandidateColumns?
            do throws(RecordError) {
                guard !block.isEmpty else {
                    throw RecordError("there is no header; the first line has to name the columns")
                }
                try block.forEachRecord { line, bytes, error throws(RecordError) in
                    place = line
                    if let error { throw error }
                    let text = try String(text: bytes)
                    // PowerShell writes the type of the objects first.
                    if text.hasPrefix("#TYPE ") { return }
                    if let told = try separatorLine(text) {
                        separator = separator ?? told
                        return
                    }
                    columns = try CandidateColumns(bytes, separator: separator, given: given)
                }
                guard let columns else { continue }
                reader.framing = .csv(separator: columns.separator)
            } catch {
                throw Failure.badData("\(reader.source.name):\(place): \(error.message)")
            }
            guard let columns else { continue }
            guard try reader.hasContent(besides: columns.separator) else {
                throw Failure.badData(
                    "\(reader.source.name): there is no record after the header; export the table anew")
            }
            return columns
        }
    }

    /// The separator in a line such as `sep=;`, which Excel obeys; nil for any other line.
    private static func separatorLine(_ text: String) throws(RecordError) -> UInt8? {
        let text = text.first == "\"" && text.last == "\"" ? text.dropFirst().dropLast() : text[...]
        guard text.lowercased().hasPrefix("sep="), text.utf8.count == 5 else { return nil }
        guard let delimiter = text.utf8.last.flatMap(Delimiter.init(byte:)) else {
            throw RecordError("the separator of the line sep= is not known; use a comma, a semicolon or a tab")
        }
        return delimiter.byte
    }
}

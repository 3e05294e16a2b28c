/// The columns of a CSV file, as its header names them.
struct CandidateColumns {
    /// The key of each column; nil for columns that are ignored.
    private let keys: [CandidateRecord.CodingKeys?]

    /// Reads the header.
    ///
    /// - Throws: ``RecordError`` if it names no column of passwords, or a column twice.
    init(_ header: Span<UInt8>) throws(RecordError) {
        var keys: [CandidateRecord.CodingKeys?] = []
        var hasSemicolons = false
        try CSVSyntax.forEachField(of: header) { _, field throws(RecordError) in
            let name = try Self.text(field)
            hasSemicolons = hasSemicolons || name.contains(";")
            let key = CandidateRecord.CodingKeys.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
            if let key, keys.contains(key) { throw RecordError("there are two columns \"\(key.rawValue)\"") }
            keys.append(key)
        }
        guard keys.contains(.password) else {
            throw RecordError(
                hasSemicolons
                    ? "the columns are separated by semicolons; export them with commas"
                    : "there is no column \"password\"; the first line has to name the columns")
        }
        self.keys = keys
    }

    func read(_ line: Span<UInt8>) throws(RecordError) -> CandidateRecord {
        var record = CandidateRecord()
        var count = 0
        try CSVSyntax.forEachField(of: line) { number, field throws(RecordError) in
            count += 1
            guard number < keys.count, let key = keys[number] else { return }
            let text = try Self.text(field)
            // An empty field counts as missing.
            let value = text.isEmpty ? nil : text
            switch key {
            case .id: record.id = value.map(CandidateRecord.Identifier.init)
            case .password: record.password = text
            case .account: record.account = value
            case .displayName: record.displayName = value
            case .givenName: record.givenName = value
            case .surname: record.surname = value
            case .tenant: record.tenant = value
            case .context: record.context = value?.split(separator: ";").map(String.init)
            }
        }
        // A comma in an unquoted password would cut it.
        guard count == keys.count else {
            throw RecordError(
                "the record has \(count.counted("field")) and the header \(keys.count); "
                    + "write fields that hold commas in quotes")
        }
        return record
    }

    private static func text(_ field: Span<UInt8>) throws(RecordError) -> String {
        do {
            return String(copying: try UTF8Span(validating: field))
        } catch {
            throw RecordError("the record is not UTF-8")
        }
    }
}

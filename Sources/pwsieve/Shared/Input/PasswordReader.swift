internal import PasswordSieve

/// Reads the password of a record, and whose it is (SPEC 14.1).
struct PasswordReader: Sendable {
    /// The columns of each file of CSV; nil for the other inputs.
    enum Input: Sendable {
        case lines, jsonl
        case csv([CandidateColumns])
    }

    let input: Input
    /// What the options say of every person.
    let user: UserContext

    /// Calls `body` with the password, whose bytes may be no text, the person and the record's identifier.
    ///
    /// - Returns: what `body` does; nil for a record that is blank, which no record of JSON and CSV is, but a password
    ///   may be.
    func read<Result>(
        _ bytes: Span<UInt8>, _ error: RecordError?, file: Int,
        _ body: (_ password: Span<UInt8>, _ user: UserContext, _ id: String?) throws(RecordError) -> Result
    ) throws(RecordError) -> Result? {
        if let error { throw error }
        switch input {
        case .lines: return try body(bytes, user, nil)
        case .jsonl: return bytes.isBlank ? nil : try pass(try CandidateRecord.read(bytes), to: body)
        case .csv(let columns): return bytes.isBlank ? nil : try pass(try columns[file].read(bytes), to: body)
        }
    }

    private func pass<Result>(
        _ record: CandidateRecord,
        to body: (_ password: Span<UInt8>, _ user: UserContext, _ id: String?) throws(RecordError) -> Result
    ) throws(RecordError) -> Result {
        try body(record.password.utf8Span.span, record.user(orElse: user), record.id)
    }
}

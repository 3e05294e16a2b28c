internal import PasswordSieve

/// Reads the password of a record and its user (SPEC 14.1).
struct PasswordReader: Sendable {
    /// The format of the records; CSV has the columns of each file.
    enum Input: Sendable {
        case lines, jsonl
        case csv([CandidateColumns])
    }

    let input: Input
    /// The user that the options describe, who completes that of each record.
    let user: UserContext

    /// Calls `body` with the password, whose bytes may not be UTF-8, its user and the identifier of the record.
    ///
    /// - Returns: the result of `body`; nil for a blank line of JSON or CSV, which is not a record.
    func read<Result>(
        _ bytes: Span<UInt8>, _ error: RecordError?, file: Int,
        _ body: (_ password: Span<UInt8>, _ user: UserContext, _ id: String?) throws(RecordError) -> Result
    ) throws(RecordError) -> Result? {
        if let error { throw error }
        let record: CandidateRecord
        switch input {
        case .lines: return try body(bytes, user, nil)
        case _ where bytes.isBlank: return nil
        case .jsonl: record = try CandidateRecord.read(bytes)
        case .csv(let columns): record = try columns[file].read(bytes)
        }
        let password = record.password
        return try body(password.utf8Span.span, record.user(orElse: user), record.id?.text)
    }
}

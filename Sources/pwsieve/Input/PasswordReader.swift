internal import PasswordSieve

/// Reads the password of a record, and whose it is (SPEC 14.1), for whoever judges it several times.
struct PasswordReader: Sendable {
    let input: CandidateReader.Input
    /// What the options say of every person.
    let user: UserContext

    /// Calls `body` with the password, in UTF-8; not for a record that is blank, which a password may be.
    func read(
        _ bytes: Span<UInt8>, _ error: RecordError?, file: Int, _ body: (Span<UInt8>, UserContext) -> Void
    ) throws(RecordError) {
        if let error { throw error }
        switch input {
        case .lines:
            guard (try? UTF8Span(validating: bytes)) != nil else { throw RecordError(Candidate.illFormed) }
            body(bytes, user)
        case .jsonl: if !bytes.isBlank { pass(try CandidateRecord.read(bytes), to: body) }
        case .csv(let columns): if !bytes.isBlank { pass(try columns[file].read(bytes), to: body) }
        }
    }

    private func pass(_ record: CandidateRecord, to body: (Span<UInt8>, UserContext) -> Void) {
        body(record.password.utf8Span.span, record.user(orElse: user))
    }
}

internal import PasswordSieve

/// What a record of the input holds (SPEC 14.1), and how it is judged.
struct CandidateReader: Sendable {
    /// The columns of each file of CSV; nil for the other inputs.
    enum Input: Sendable {
        case lines, jsonl
        case csv([CandidateColumns])
    }

    let input: Input
    let checker: PasswordChecker
    /// What the options say of every person.
    let user: UserContext
    /// Whether the output quotes passwords; else none is kept.
    let keepsPasswords: Bool

    /// Judges a record; nil if it is blank, which no record of JSON and CSV is, but a password may be.
    func candidate(_ line: Int, _ bytes: Span<UInt8>, _ error: RecordError?, file: Int) -> Candidate? {
        if case .lines = input {} else if error == nil, bytes.isBlank { return nil }
        var id: String?
        var result: Result<Candidate.Judged, RecordError>
        do throws(RecordError) {
            if let error { throw error }
            switch input {
            case .lines: result = .success(try judged(bytes))
            case .jsonl: result = .success(judged(try CandidateRecord.read(bytes), &id))
            case .csv(let columns): result = .success(judged(try columns[file].read(bytes), &id))
            }
        } catch {
            if case .jsonl = input { id = CandidateRecord.id(of: bytes) }
            result = .failure(error)
        }
        return Candidate(file: file, line: line, id: id, result: result)
    }

    private func judged(_ record: CandidateRecord, _ id: inout String?) -> Candidate.Judged {
        id = record.id
        return Candidate.Judged(record, by: checker, for: user, keepingPassword: keepsPasswords)
    }

    private func judged(_ line: Span<UInt8>) throws(RecordError) -> Candidate.Judged {
        do {
            return try Candidate.Judged(line, by: checker, for: user, keepingPassword: keepsPasswords)
        } catch {
            throw RecordError(Candidate.illFormed)
        }
    }
}

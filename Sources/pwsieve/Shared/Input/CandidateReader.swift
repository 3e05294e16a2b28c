internal import PasswordSieve

/// Reads candidates and judges them.
struct CandidateReader: ~Copyable, Sendable {
    let reader: PasswordReader
    let checker: PasswordChecker
    /// True if the output quotes passwords; else none is kept.
    let keepsPasswords: Bool

    /// Judges a record; nil if it is blank.
    func candidate(_ line: Int, _ bytes: Span<UInt8>, _ error: RecordError?, file: Int) -> Candidate? {
        do throws(RecordError) {
            return try reader.read(bytes, error, file: file) { password, user, old, id throws(RecordError) in
                guard
                    let judged = try? checker.judge(
                        password, for: user, replacing: old, keepingPassword: keepsPasswords)
                else { throw RecordError.notUTF8 }
                return Candidate(file: file, line: line, id: id, result: .success(judged))
            }
        } catch {
            let id: String? = if case .jsonl = reader.input { CandidateRecord.id(of: bytes) } else { nil }
            return Candidate(file: file, line: line, id: id, result: .failure(error))
        }
    }
}

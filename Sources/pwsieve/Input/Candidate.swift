internal import PasswordSieve

/// One candidate of a batch, judged or not.
struct Candidate {
    static let overlong = "the line is longer than \(LineReader.maximumLength >> 20) MiB"
    static let illFormed = "the password is not UTF-8"

    /// The file that it is from, by its position on the command line.
    let file: Int
    /// Its line there, from 1.
    let line: Int
    let id: String?
    let result: Result<Judged, RecordError>

    struct Judged {
        /// Nil unless the output may quote it.
        let password: String?
        /// In code points.
        let length: Int
        let verdict: Verdict
    }
}

extension Candidate.Judged {
    /// Judges the bytes of a line.
    init(
        _ line: Span<UInt8>, by checker: PasswordChecker, for user: UserContext?, keepingPassword: Bool
    ) throws(PasswordError) {
        verdict = try checker.check(utf8: line, for: user)
        // Continuation bytes are 10xxxxxx.
        length = line.indices.count { line[$0] & 0xc0 != 0x80 }
        // The bytes are text, or the check would have thrown.
        password =
            if keepingPassword, let text = try? UTF8Span(validating: line) { String(copying: text) } else { nil }
    }

    /// Judges the password of a record; what it does not say of the person is taken from `user`.
    init(
        _ record: CandidateRecord, by checker: PasswordChecker, for user: UserContext, keepingPassword: Bool
    ) {
        verdict = checker.check(record.password, for: record.user(orElse: user))
        length = record.password.unicodeScalars.count
        password = keepingPassword ? record.password : nil
    }
}

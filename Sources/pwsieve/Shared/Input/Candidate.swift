internal import PasswordSieve

/// One candidate of a batch, judged or not.
struct Candidate {
    static let overlong = "the line is longer than \(LineReader.maximumLength >> 20) MiB"

    /// The position of its file on the command line.
    let file: Int
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

extension PasswordChecker {
    /// Judges a password in UTF-8.
    ///
    /// - Throws: ``PasswordError`` if it is not UTF-8.
    func judge(
        _ password: Span<UInt8>, for user: UserContext?, replacing old: Span<UInt8>?, keepingPassword: Bool
    ) throws(PasswordError) -> Candidate.Judged {
        let verdict = try check(utf8: password, for: user, replacing: old)
        // The bytes are text, or the check would have thrown.
        let text = try? keepingPassword ? String(copying: UTF8Span(validating: password)) : nil
        return Candidate.Judged(password: text, length: password.codePointCount, verdict: verdict)
    }
}

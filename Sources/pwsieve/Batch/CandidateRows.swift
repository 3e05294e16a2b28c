internal import PasswordSieve

/// An output with a row for each candidate.
protocol CandidateRows: Sendable {
    /// The text in front of the rows; empty if there is none.
    var heading: String { get }
    /// Appends the row of a candidate, with its line ending.
    func append(_ candidate: Candidate, to bytes: inout ByteBuffer)
    /// Appends a row that says that the run ended before the input did, after `candidates` of them.
    func appendInterruption(after candidates: Int, to bytes: inout ByteBuffer)
}

/// The settings of the run that the rows depend on.
struct RowContext: Sendable {
    let redaction: Redaction
    /// The names of the files; each row names its own if there are several.
    let files: [String]
    let showsIds: Bool

    var namesFiles: Bool { files.count > 1 }
}

extension Candidate.Judged {
    /// The administrator's messages; for a password without violations the arithmetic alone.
    var reasons: String {
        let isAudited = verdict.isAccepted && !verdict.violations.isEmpty
        return (isAudited ? "Would be rejected: " : "") + verdict.explanation(showing: .init(password))
    }
}

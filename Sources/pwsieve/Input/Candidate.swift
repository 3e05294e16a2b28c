internal import PasswordSieve

/// One candidate of a batch, judged or not.
struct Candidate {
    static let overlong = "the line is longer than \(LineReader.maximumLength >> 20) MiB"

    /// The file that it is from.
    let file: String
    /// Its line there, from 1.
    let line: Int
    let id: String?
    let result: Result<Judged, RecordError>

    struct Judged {
        let password: String
        let verdict: Verdict
    }
}

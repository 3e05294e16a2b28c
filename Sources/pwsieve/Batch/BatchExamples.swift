internal import PasswordSieve

/// A sample of the candidates of each kind, for a report.
struct BatchExamples: Sendable {
    private(set) var rejected = Sample()
    private(set) var accepted = Sample()
    private(set) var errors = Sample()

    mutating func offer(_ candidate: Candidate) {
        func example(_ password: String?, _ explanation: String) -> Sample.Example {
            Sample.Example(
                file: candidate.file, line: candidate.line, password: password, explanation: explanation)
        }
        switch candidate.result {
        case .failure(let error):
            errors.offer(file: candidate.file, line: candidate.line) { example(nil, error.message) }
        case .success(let judged) where judged.verdict.violations.isEmpty:
            accepted.offer(file: candidate.file, line: candidate.line) { example(judged.password, judged.reasons) }
        case .success(let judged):
            rejected.offer(file: candidate.file, line: candidate.line) { example(judged.password, judged.reasons) }
        }
    }

    mutating func merge(_ other: BatchExamples) {
        rejected.merge(other.rejected)
        accepted.merge(other.accepted)
        errors.merge(other.errors)
    }
}

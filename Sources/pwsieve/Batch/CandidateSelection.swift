internal import ArgumentParser
internal import PasswordSieve

/// The candidates that have a row in the output. The summary counts all.
enum CandidateSelection: String, ExpressibleByArgument, CaseIterable, Sendable {
    case all, rejected, accepted, error

    func includes(_ candidate: Candidate) -> Bool {
        switch (self, candidate.result) {
        case (.all, _): true
        case (.error, .failure): true
        case (.rejected, .success(let judged)): !judged.verdict.isAccepted
        case (.accepted, .success(let judged)): judged.verdict.isAccepted
        default: false
        }
    }
}

internal import PasswordSieve

/// Judges all candidates of some files; the output keeps their order.
///
/// Not copyable, since otherwise each candidate would copy the reader.
struct BatchRun: ~Copyable, Sendable {
    let reader: CandidateReader
    /// Nil where the output has no row for each candidate.
    let rows: (any CandidateRows)?
    let selection: CandidateSelection
    /// True if a few candidates are kept as examples.
    let keepsExamples: Bool

    /// The counts of all candidates, and examples of those with a row.
    struct Outcome: Tally {
        var summary = BatchSummary()
        private(set) var rejected = Sample()
        private(set) var accepted = Sample()
        private(set) var errors = Sample()
        /// The records that could not be judged, by position on the command line.
        var files: [FileTally]

        mutating func offer(_ candidate: Candidate) {
            let (file, line) = (candidate.file, candidate.line)
            switch candidate.result {
            case .failure(let error): errors.offer(file: file, line: line, nil, error.message)
            case .success(let judged) where judged.verdict.violations.isEmpty:
                accepted.offer(file: file, line: line, judged.password, judged.reasons)
            case .success(let judged): rejected.offer(file: file, line: line, judged.password, judged.reasons)
            }
        }

        mutating func merge(_ other: Outcome) {
            summary.merge(other.summary)
            rejected.merge(other.rejected)
            accepted.merge(other.accepted)
            errors.merge(other.errors)
            for file in files.indices { files[file].merge(other.files[file]) }
        }
    }

    /// Writes a row for each candidate to `sink`.
    ///
    /// - Throws: ``Failure`` if a file cannot be read to its end, or the output cannot be written.
    func judge(_ readers: sending [LineReader], into sink: Sink, _ progress: Progress?) throws -> Outcome {
        let empty = Outcome(
            summary: BatchSummary(countingGlobalTerms: reader.keepsPasswords),
            files: Array(repeating: FileTally(), count: readers.count))
        return try BlockTally.count(readers, into: sink, progress, from: empty) {
            file, line, record, error, outcome, output in
            guard let candidate = reader.candidate(line, record, error, file: file) else { return }
            outcome.summary.count(candidate)
            if case .failure(let error) = candidate.result { outcome.files[file].countError(line: line, error.message) }
            guard selection.includes(candidate) else { return }
            rows?.append(candidate, to: &output)
            if keepsExamples { outcome.offer(candidate) }
        }
    }
}

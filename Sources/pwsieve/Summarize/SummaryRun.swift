/// Counts the verdicts in some files.
enum SummaryRun {
    struct Outcome: Tally {
        var counts = BatchSummary()
        var faults = LineFaults()

        mutating func merge(_ other: Outcome) {
            counts.merge(other.counts)
            faults.merge(other.faults)
        }
    }

    /// - Throws: ``Failure`` if a file cannot be read to its end.
    static func count(_ readers: sending [LineReader], _ progress: Progress?) throws -> Outcome {
        try BlockTally.count(readers, .line, progress, from: Outcome()) { file, number, line, error, outcome in
            if error == nil, line.isBlank { return }
            guard error == nil, let verdict = try? JSONLine.decode(VerdictLine.self, from: line) else {
                return outcome.faults.note(file: file, line: number)
            }
            outcome.counts.count(verdict)
        }
    }
}

/// Counts the verdicts in some files.
enum SummaryRun {
    struct Outcome: Tally {
        var counts = BatchSummary()
        /// The lines that are no verdicts, by position on the command line.
        var files: [FileTally]

        mutating func merge(_ other: Outcome) {
            counts.merge(other.counts)
            for file in files.indices { files[file].merge(other.files[file]) }
        }
    }

    /// - Throws: ``Failure`` if a file cannot be read to its end.
    static func count(_ readers: sending [LineReader], _ progress: Progress?) throws -> Outcome {
        let empty = Outcome(files: Array(repeating: FileTally(), count: readers.count))
        return try BlockTally.count(readers, progress, from: empty) { file, number, line, error, outcome, _ in
            if error == nil, line.isBlank() { return }
            do throws(RecordError) {
                outcome.counts.count(try VerdictLine.read(line, error))
            } catch {
                outcome.files[file].countError(line: number, error.message)
            }
        }
    }
}

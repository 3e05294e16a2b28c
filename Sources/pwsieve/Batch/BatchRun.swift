internal import PasswordSieve
internal import Synchronization

/// Judges all candidates of some files, by several threads, in bounded memory; the output keeps their order.
struct BatchRun: Sendable {
    let reader: CandidateReader
    let framing: RecordFraming
    /// Nil where the output has no row for each candidate.
    let rows: (any CandidateRows)?
    let selection: CandidateSelection
    /// Whether a few candidates are kept as examples.
    let keepsExamples: Bool

    /// What came of all candidates.
    struct Outcome: Tally {
        var summary = BatchSummary()
        var examples = BatchExamples()

        mutating func merge(_ other: Outcome) {
            summary.merge(other.summary)
            examples.merge(other.examples)
        }
    }

    /// Writes a row for each candidate to `sink`.
    ///
    /// - Returns: what is counted of all.
    /// - Throws: ``Failure`` if a file cannot be read to its end, or the output not be written.
    func judge(
        _ readers: sending [LineReader], into sink: sending Sink, _ progress: Progress?
    ) throws -> Outcome {
        let input = Mutex(BlockInput(readers, framing))
        let output = OrderedOutput(sink, progress)
        defer { progress?.end() }
        return try Processors.tally(from: Outcome()) { try work(input, output) }
    }

    /// Takes blocks of records until there are none.
    private func work(_ input: borrowing Mutex<BlockInput>, _ output: OrderedOutput) throws -> Outcome {
        var outcome = Outcome(summary: BatchSummary(countingGlobalTerms: reader.keepsPasswords))
        var block = RecordBlock()
        defer { block.wipe() }
        var bytes = ByteBuffer()
        while try output.reserve({ try input.withLock { try $0.next(&block) } }) {
            bytes.removeAll()
            let file = block.file
            block.forEachRecord { line, record, error in
                guard let candidate = reader.candidate(line, record, error, file: file) else { return }
                outcome.summary.count(candidate)
                guard selection.includes(candidate) else { return }
                rows?.append(candidate, to: &bytes)
                if keepsExamples { outcome.examples.offer(candidate) }
            }
            try output.write(bytes, block: block.number, candidates: block.count, position: block.position)
        }
        return outcome
    }
}

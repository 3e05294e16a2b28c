/// Counts the verdict records of some files, by several threads, in bounded memory.
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

/// The lines that are no records: how many there are, and where the first ones stand.
struct LineFaults: Sendable {
    struct Place: Sendable, Comparable {
        /// By its position on the command line.
        let file: Int
        let line: Int

        static func < (one: Place, other: Place) -> Bool { (one.file, one.line) < (other.file, other.line) }
    }

    private(set) var count = 0
    /// The first ones, in order.
    private(set) var places: [Place] = []
    private static let most = 10

    mutating func note(file: Int, line: Int) {
        count += 1
        // A thread sees the lines in their order.
        if places.count < Self.most { places.append(Place(file: file, line: line)) }
    }

    mutating func merge(_ other: LineFaults) {
        count += other.count
        places = Array((places + other.places).sorted().prefix(Self.most))
    }
}

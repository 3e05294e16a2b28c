internal import Dispatch
internal import Synchronization

/// Counts the verdict records of some files, by several threads, in bounded memory.
struct SummaryRun: Sendable {
    struct Tally: Sendable {
        var counts = BatchSummary()
        var faults = LineFaults()
    }

    /// - Throws: ``Failure`` if a file cannot be read to its end.
    func count(_ readers: sending [LineReader], _ progress: Progress?) throws -> Tally {
        let input = Mutex(BlockInput(readers, .line))
        let total = Mutex(Tally())
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: Processors.count) { _ in
            do {
                let tally = try work(input, progress)
                total.withLock {
                    $0.counts.merge(tally.counts)
                    $0.faults.merge(tally.faults)
                }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        progress?.end()
        if let error = failure.withLock({ $0 }) { throw error }
        return total.withLock { $0 }
    }

    /// Takes blocks of lines until there are none.
    private func work(_ input: borrowing Mutex<BlockInput>, _ progress: Progress?) throws -> Tally {
        var tally = Tally()
        var block = RecordBlock()
        defer { block.wipe() }
        while try input.withLock({ try $0.next(&block) }) {
            let file = block.file
            block.forEachRecord { number, line, error in count(line, error, file: file, number, in: &tally) }
            progress?.show(candidates: block.count, position: block.position)
        }
        return tally
    }

    private func count(
        _ line: Span<UInt8>, _ error: RecordError?, file: Int, _ number: Int, in tally: inout Tally
    ) {
        if error == nil, line.isBlank { return }
        guard error == nil, let verdict = try? JSONLine.decode(VerdictLine.self, from: line) else {
            return tally.faults.note(file: file, line: number)
        }
        tally.counts.count(verdict)
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

/// The counts of an evaluation.
struct EvaluationTally: Tally {
    /// By position on the command line.
    private(set) var files: [FileTally]
    private(set) var checkers: [CheckerTally]

    init(files: Int, checkers: Int) {
        self.files = Array(repeating: FileTally(), count: files)
        self.checkers = Array(repeating: CheckerTally(files: files), count: checkers)
    }

    mutating func withFile(_ file: Int, _ body: (inout FileTally) -> Void) { body(&files[file]) }

    mutating func withChecker(_ checker: Int, _ body: (inout CheckerTally) -> Void) { body(&checkers[checker]) }

    mutating func merge(_ other: EvaluationTally) {
        for file in files.indices { files[file].merge(other.files[file]) }
        for checker in checkers.indices { checkers[checker].merge(other.checkers[checker]) }
    }
}

/// The counts of an evaluation.
struct EvaluationTally: Tally {
    /// By position on the command line.
    var files: [FileTally]
    var checkers: [CheckerTally]

    init(files: Int, checkers: Int) {
        self.files = Array(repeating: FileTally(), count: files)
        self.checkers = Array(repeating: CheckerTally(), count: checkers)
    }

    mutating func merge(_ other: EvaluationTally) {
        for file in files.indices { files[file].merge(other.files[file]) }
        for checker in checkers.indices { checkers[checker].merge(other.checkers[checker]) }
    }
}

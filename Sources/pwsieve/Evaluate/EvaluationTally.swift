/// What is counted of all files.
struct EvaluationTally: Tally {
    /// By the position on the command line.
    private(set) var files: [FileTally]
    /// In the order of the judges.
    private(set) var judges: [JudgeTally]

    init(files: Int, judges: Int) {
        self.files = Array(repeating: FileTally(), count: files)
        self.judges = Array(repeating: JudgeTally(files: files), count: judges)
    }

    mutating func withFile(_ file: Int, _ body: (inout FileTally) -> Void) { body(&files[file]) }

    mutating func withJudge(_ judge: Int, _ body: (inout JudgeTally) -> Void) { body(&judges[judge]) }

    mutating func merge(_ other: EvaluationTally) {
        for file in files.indices { files[file].merge(other.files[file]) }
        for judge in judges.indices { judges[judge].merge(other.judges[judge]) }
    }
}

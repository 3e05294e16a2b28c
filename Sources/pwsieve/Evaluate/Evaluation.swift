/// The result of an evaluation, from which all output is made.
struct Evaluation {
    struct File {
        let name: String
        let expectation: Expectation
    }

    /// In the order of the command line, those that should be rejected first.
    let files: [File]
    /// The others are compared with the first.
    let checkers: [NamedChecker]
    let rules: RuleSelection
    let tally: EvaluationTally
    /// True if the verdicts are counted for other values of the policies' settings too.
    let showsCurves: Bool
    let thresholds: [Threshold]
    let redaction: Redaction
    /// The number of terms to show of each kind.
    let top: Int

    func files(_ expectation: Expectation) -> [Int] {
        files.indices.filter { files[$0].expectation == expectation }
    }

    func passwords(_ expectation: Expectation) -> Int {
        files(expectation).reduce(0) { $0 + tally.files[$1].passwords }
    }

    func rejected(_ checker: Int, file: Int) -> RejectionCounts {
        tally.checkers[checker][files[file].expectation].rejections(file: file)
    }

    func rejected(_ checker: Int, _ expectation: Expectation) -> RejectionCounts {
        files(expectation).reduce(into: RejectionCounts()) { $0.merge(rejected(checker, file: $1)) }
    }

    /// A warning for each file with records that could not be judged.
    var faults: [String] { zip(files, tally.files).compactMap { $1.fault(in: $0.name) } }
}

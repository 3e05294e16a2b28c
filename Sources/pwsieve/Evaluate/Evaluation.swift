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
    let redaction: Redaction
    /// The number of terms to show of each kind.
    let top: Int

    func files(_ expectation: Expectation) -> [Int] {
        files.indices.filter { files[$0].expectation == expectation }
    }

    func passwords(_ expectation: Expectation) -> Int {
        files(expectation).reduce(0) { $0 + tally.files[$1].passwords }
    }

    func rejected(_ checker: Int, file: Int) -> Rate {
        let tally = tally.checkers[checker][files[file].expectation]
        return Rate(count: tally[.rejected(file: file)], total: self.tally.files[file].passwords)
    }

    func rejected(_ checker: Int, _ expectation: Expectation) -> Rate {
        let count = files(expectation).reduce(0) { $0 + rejected(checker, file: $1).count }
        return Rate(count: count, total: passwords(expectation))
    }

    /// A warning for each file with records that could not be judged.
    var faults: [String] { zip(files, tally.files).compactMap { $1.fault(in: $0.name) } }
}

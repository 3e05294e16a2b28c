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
    let disclosure: Redaction
    /// The number of terms to show of each kind.
    let top: Int

    func files(_ expectation: Expectation) -> [Int] {
        files.indices.filter { files[$0].expectation == expectation }
    }

    func passwords(_ expectation: Expectation) -> Int {
        files(expectation).reduce(0) { $0 + tally.files[$1].passwords }
    }

    func rejected(_ checker: Int, file: Int) -> Rate {
        let expectation = files[file].expectation
        return Rate(
            count: tally.checkers[checker][expectation].rejectedByFile[file], total: tally.files[file].passwords)
    }

    func rejected(_ checker: Int, _ expectation: Expectation) -> Rate {
        Rate(count: tally.checkers[checker][expectation].rejected, total: passwords(expectation))
    }

    /// True if a term may be named. The line of a global term gives it away too, since that list is public.
    func shows(_ term: TermCounts.Term) -> Bool { disclosure == .showPasswords || !term.isGlobal }

    /// A warning for each file with records that could not be judged.
    var faults: [String] { zip(files, tally.files).compactMap { $1.fault(in: $0.name) } }
}

/// What was evaluated, and what came of it: all that the output is made of.
struct Evaluation {
    struct File {
        let name: String
        let expectation: Expectation
    }

    /// In the order of the command line, those that should be rejected first.
    let files: [File]
    /// The first is the one that the others are compared with.
    let judges: [Judge]
    let rules: RuleSelection
    let tally: EvaluationTally
    let disclosure: Disclosure
    /// How many terms are shown of each kind.
    let top: Int

    /// The positions of the files of one kind.
    func files(_ expectation: Expectation) -> [Int] {
        files.indices.filter { files[$0].expectation == expectation }
    }

    /// How many passwords of one kind were judged.
    func passwords(_ expectation: Expectation) -> Int {
        files(expectation).reduce(0) { $0 + tally.files[$1].passwords }
    }

    /// How many passwords of a file a judge rejects.
    func rejected(_ judge: Int, file: Int) -> Rate {
        Rate(
            count: tally.judges[judge][files[file].expectation].rejectedByFile[file], total: tally.files[file].passwords
        )
    }

    /// How many passwords of one kind a judge rejects.
    func rejected(_ judge: Int, _ expectation: Expectation) -> Rate {
        Rate(count: tally.judges[judge][expectation].rejected, total: passwords(expectation))
    }

    /// Whether a term may be named, and its line, which would tell a term of the global list, since that is public.
    func shows(_ term: TermTally) -> Bool { disclosure == .showPasswords || !term.isGlobal }

    /// A line for each file that holds what cannot be judged.
    var faults: [String] { zip(files, tally.files).compactMap { $1.fault(in: $0.name) } }
}

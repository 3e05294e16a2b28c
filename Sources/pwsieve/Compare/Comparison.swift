internal import PasswordSieve

/// The result of a comparison, from which all output is made.
struct Comparison {
    let before, after: NamedChecker
    /// Nil where policies are compared.
    let change: ListChange?
    let tally: ComparisonTally
    let goodPasswords: GoodPasswordComparison
    let files: [String]
    let redaction: Redaction
    /// The number of terms to name of each kind.
    let top: Int
    /// True if the input was not read to its end.
    let isInterrupted: Bool

    var decisions: DecisionCounts { tally.decisions }
    var errors: Int { tally.files.errors }
    /// The number of candidates, with those that could not be judged.
    var judged: Int { decisions.total + errors }

    /// A warning for each file with records that could not be judged.
    var faults: [String] { zip(files, tally.files).compactMap { $1.fault(in: $0) } }

    var exitStatus: ExitStatus {
        if errors > 0 { return .badData }
        return decisions.isChanged || goodPasswords.isChanged ? .rejected : .accepted
    }

    /// An added or removed term and its effect.
    struct Term: Encodable {
        let term: String
        let line: Int
        /// Candidates with the term whose decision changes, and those whose decision changes by it alone.
        let changed, alone: Int
    }

    /// The terms, those with most effect first, those without any by line.
    var added: [Term] { Self.terms(change?.added ?? [], tally.added) }
    var removed: [Term] { Self.terms(change?.removed ?? [], tally.removed) }

    private static func terms(_ terms: [TermList.Term], _ effects: [TermEffect]) -> [Term] {
        zip(terms, effects).map { Term(term: $0.text, line: $0.line, changed: $1.changed, alone: $1.alone) }
            .sorted { ($1.changed, $1.alone, $0.line) < ($0.changed, $0.alone, $1.line) }
    }

    /// A reason of rejections, and the number of candidates that have it.
    struct Reason {
        let name: String
        let isList: Bool
        /// Newly rejected candidates, after the change; newly accepted ones, before it; and those that are rejected
        /// before and after, for which it came or went.
        let counts: [Int]
    }

    /// The reasons of all changes: codes in the order of SPEC 11, then lists.
    var reasons: [Reason] {
        let counts = [tally.newlyRejectedFor, tally.newlyAcceptedFor, tally.came, tally.went]
        let codes = Violation.Code.allCases.map { code in
            Reason(name: code.rawValue, isList: false, counts: counts.map { $0.byCode[code.rawValue] ?? 0 })
        }
        let lists = Set(counts.flatMap(\.byList.keys)).sorted().map { list in
            Reason(name: list, isList: true, counts: counts.map { $0.byList[list] ?? 0 })
        }
        return (codes + lists).filter { $0.counts.contains { $0 > 0 } }
    }

    /// The terms that cost passphrases. Without `--show-passwords`, those of the global list are left out.
    var termsAtFault: [(term: TermCounts.Term, count: Int)] {
        goodPasswords.termsAtFault.filter { redaction.shows($0.term) }
    }

    var totals: String {
        var parts = [
            "\(decisions.newlyRejected.grouped) newly rejected", "\(decisions.newlyAccepted.grouped) newly accepted",
            "\(decisions.rejectedOtherwise.grouped) rejected for other reasons",
            "\(decisions.unchanged.grouped) unchanged",
        ]
        if errors > 0 { parts.append("\(errors.grouped) could not be judged") }
        return "\(judged.counted("candidate"))\(isInterrupted ? ", interrupted" : ""): " + parts.joined(separator: ", ")
    }
}

internal import PasswordSieve

/// What was compared, and what came of it: all that the output is made of.
struct Comparison {
    let before, after: Judge
    /// Nil where policies are compared.
    let change: ListChange?
    let tally: ComparisonTally
    let passphrases: PassphraseTrial
    /// The names of the files of candidates.
    let files: [String]
    let disclosure: Disclosure
    /// How many terms are named of each kind.
    let top: Int
    /// Whether the input was not read to its end.
    let isInterrupted: Bool

    var decisions: DecisionCounts { tally.decisions }
    /// How many candidates there are, also those that could not be judged.
    var judged: Int { decisions.total + tally.errors }

    /// A line for each file that holds what cannot be judged.
    var faults: [String] { zip(files, tally.files).compactMap { $1.fault(in: $0) } }

    var exitStatus: ExitStatus {
        if tally.errors > 0 { return .badData }
        return decisions.isChanged || passphrases.decisions.isChanged ? .rejected : .accepted
    }

    /// An added or removed term with what it does.
    struct Term {
        let text: String
        let line: Int
        let effect: TermEffect
    }

    /// Those with most effect first, those without any by line.
    var added: [Term] { Self.terms(change?.added ?? [], tally.added) }
    var removed: [Term] { Self.terms(change?.removed ?? [], tally.removed) }

    private static func terms(_ terms: [TermList.Term], _ effects: [TermEffect]) -> [Term] {
        zip(terms, effects).map { Term(text: $0.text, line: $0.line, effect: $1) }.sorted {
            ($1.effect.changed, $1.effect.alone, $0.line) < ($0.effect.changed, $0.effect.alone, $1.line)
        }
    }

    /// A reason, and for how many candidates it counts.
    struct Reason {
        let name: String
        let isList: Bool
        /// Of those newly rejected after, and of those newly accepted before.
        let newlyRejected, newlyAccepted: Int
        /// Of those rejected before and after.
        let came, went: Int
    }

    /// The reasons of all that changes: codes in the order of SPEC 11, then lists.
    var reasons: [Reason] {
        let counts = [tally.newlyRejectedFor, tally.newlyAcceptedFor, tally.came, tally.went]
        let codes = Violation.Code.allCases.map { code in
            Self.reason(code.rawValue, isList: false, counts.map { $0.byCode[code] ?? 0 })
        }
        let lists = Set(counts.flatMap(\.byList.keys)).sorted().map { list in
            Self.reason(list, isList: true, counts.map { $0.byList[list] ?? 0 })
        }
        return (codes + lists).compactMap(\.self)
    }

    /// Nil where nothing counts.
    private static func reason(_ name: String, isList: Bool, _ counts: [Int]) -> Reason? {
        guard counts.contains(where: { $0 > 0 }) else { return nil }
        return Reason(
            name: name, isList: isList, newlyRejected: counts[0], newlyAccepted: counts[1], came: counts[2],
            went: counts[3])
    }

    /// The terms that cost passphrases; without `--show-passwords` those of the global list are none of them.
    var termsAtFault: [(term: TermCounts.Term, count: Int)] {
        passphrases.termsAtFault.filter { disclosure == .showPasswords || !$0.term.isGlobal }
    }

    /// The totals in one line.
    var totals: String {
        var parts = [
            "\(decisions.newlyRejected.grouped) newly rejected", "\(decisions.newlyAccepted.grouped) newly accepted",
            "\(decisions.rejectedOtherwise.grouped) rejected for other reasons",
            "\(decisions.unchanged.grouped) unchanged",
        ]
        if tally.errors > 0 { parts.append("\(tally.errors.grouped) could not be judged") }
        let candidates = "\(judged.grouped) \(judged == 1 ? "candidate" : "candidates")"
        return "\(candidates)\(isInterrupted ? ", interrupted" : ""): " + parts.joined(separator: ", ")
    }
}

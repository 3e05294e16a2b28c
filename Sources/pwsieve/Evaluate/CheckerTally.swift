internal import PasswordSieve

/// The counts of one checker.
struct CheckerTally {
    private var kinds: [Expectation: ExpectationTally] = [:]
    /// The number of rejections of each kind that a term took part in.
    private var terms: [TermCounts.Term: [Expectation: Int]] = [:]

    subscript(expectation: Expectation) -> ExpectationTally { kinds[expectation] ?? ExpectationTally() }

    /// Counts the verdict on the password at a place. The password is nil unless examples may quote it.
    mutating func count(_ verdict: Verdict, _ expectation: Expectation, file: Int, line: Int, password: String?) {
        kinds[expectation, default: ExpectationTally()].count(verdict, file: file, line: line, password: password)
        for term in Set(verdict.rejectingTerms.map(TermCounts.Term.init)) {
            terms[term, default: [:]][expectation, default: 0] += 1
        }
    }

    /// Counts the verdict, by `policy`, on a password of these lengths for other values of its settings.
    mutating func countCurves(
        _ verdict: Verdict, _ expectation: Expectation, file: Int, under policy: Policy,
        _ lengths: (typed: Int, folded: Int)?
    ) {
        kinds[expectation, default: ExpectationTally()].countCurves(verdict, file: file, under: policy, lengths)
    }

    mutating func merge(_ other: CheckerTally) {
        for (expectation, tally) in other.kinds { kinds[expectation, default: ExpectationTally()].merge(tally) }
        terms.merge(other.terms) { $0.merging($1, uniquingKeysWith: +) }
    }

    /// The terms that took part in rejections of one kind of passwords, ordered by ``TermTally/precedes(_:by:)``.
    func terms(most expectation: Expectation) -> [TermTally] {
        terms.map(TermTally.init).filter { $0[expectation] > 0 }.sorted { $0.precedes($1, by: expectation) }
    }
}

/// The rejections that a term took part in.
struct TermTally {
    let term: TermCounts.Term
    fileprivate let counts: [Expectation: Int]

    subscript(expectation: Expectation) -> Int { counts[expectation] ?? 0 }

    /// Orders by the rejections of one kind, most first, then by those of the other kind: false rejections by what the
    /// term catches, least first, and catches by what it costs.
    func precedes(_ other: TermTally, by expectation: Expectation) -> Bool {
        let another: Expectation = expectation == .reject ? .accept : .reject
        return (other[expectation], self[another], term.list, term.line)
            < (self[expectation], other[another], other.term.list, other.term.line)
    }
}

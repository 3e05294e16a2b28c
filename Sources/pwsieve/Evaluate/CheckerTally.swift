internal import PasswordSieve

/// The counts of one checker.
struct CheckerTally {
    private(set) var shouldReject: ExpectationTally
    private(set) var shouldAccept: ExpectationTally
    /// The terms that took part in rejections.
    private var terms: [TermPlace: TermTally] = [:]

    /// A list and a line. They identify a term and are faster to look up than its text.
    private struct TermPlace: Hashable {
        let list: String
        let line: Int
    }

    init(files: Int) {
        shouldReject = ExpectationTally(files: files)
        shouldAccept = ExpectationTally(files: files)
    }

    subscript(expectation: Expectation) -> ExpectationTally {
        expectation == .reject ? shouldReject : shouldAccept
    }

    /// Counts the verdict on the password at a place. The password is nil unless examples may quote it.
    mutating func count(_ verdict: Verdict, _ expectation: Expectation, file: Int, line: Int, password: String?) {
        switch expectation {
        case .reject: shouldReject.count(verdict, file: file, line: line, password: password)
        case .accept: shouldAccept.count(verdict, file: file, line: line, password: password)
        }
        for term in Set(verdict.rejectingTerms.map(TermTally.init)) {
            terms[TermPlace(list: term.list, line: term.line), default: term].count(expectation)
        }
    }

    mutating func merge(_ other: CheckerTally) {
        shouldReject.merge(other.shouldReject)
        shouldAccept.merge(other.shouldAccept)
        terms.merge(other.terms) { $0.merged(with: $1) }
    }

    /// The terms that took part in rejections of one kind of passwords, ordered by ``TermTally/precedes(_:by:)``.
    func terms(most expectation: Expectation) -> [TermTally] {
        terms.values.filter { $0[expectation] > 0 }.sorted { $0.precedes($1, by: expectation) }
    }
}

/// The rejections that a term took part in.
struct TermTally: Hashable {
    let text: String
    let list: String
    let line: Int
    let isGlobal: Bool
    private(set) var shouldReject = 0
    private(set) var shouldAccept = 0

    init(_ term: BannedTerm) {
        text = term.text
        list = term.list
        line = term.line
        isGlobal = term.isGlobal
    }

    subscript(expectation: Expectation) -> Int { expectation == .reject ? shouldReject : shouldAccept }

    mutating func count(_ expectation: Expectation) {
        switch expectation {
        case .reject: shouldReject += 1
        case .accept: shouldAccept += 1
        }
    }

    func merged(with other: TermTally) -> TermTally {
        var sum = self
        sum.shouldReject += other.shouldReject
        sum.shouldAccept += other.shouldAccept
        return sum
    }

    /// Orders by the rejections of one kind, most first, then by those of the other kind: false rejections by what the
    /// term catches, least first, and catches by what it costs.
    func precedes(_ other: TermTally, by expectation: Expectation) -> Bool {
        let another: Expectation = expectation == .reject ? .accept : .reject
        return (other[expectation], self[another], list, line)
            < (self[expectation], other[another], other.list, other.line)
    }
}

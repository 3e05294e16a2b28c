internal import PasswordSieve

/// The counts of a batch, with the settings that a report of them needs.
struct Summary {
    let counts: BatchSummary
    let configuration: CheckerOptions.Configuration
    let redaction: Redaction
    /// The most terms that are named of each kind.
    let top: Int

    /// Scores from this one on share a row.
    static let mostScore = 12
    /// Lengths from this one on share a row.
    static let mostLength = 24

    /// The totals in one line.
    var totals: String {
        let wouldBe =
            counts.audited > 0 ? " (\(counts.audited.grouped) would be rejected if the policy were enforced)" : ""
        var parts = ["\(counts.accepted.grouped) accepted\(wouldBe)", "\(counts.rejected.grouped) rejected"]
        if counts.errors > 0 { parts.append("\(counts.errors.grouped) could not be judged") }
        return "\(counts.total.counted("candidate"))\(counts.isInterrupted ? ", interrupted" : ""): "
            + parts.joined(separator: ", ")
    }

    /// The rules that were broken, in the order of SPEC 11.
    var codes: [(code: Violation.Code, count: Int)] {
        Violation.Code.allCases.compactMap { code in counts.byCode[code].map { (code, $0) } }
    }

    /// The lists that candidates were banned for, with the most frequent first.
    var lists: [(name: String, count: Int)] {
        counts.byList.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    /// The terms that banned most candidates. Those of the global list take `--show-passwords`.
    var topTerms: [(term: TermCounts.Term, counts: TermCounts.Counts)] {
        Array(counts.terms.mostBanned.filter { redaction.shows($0.term) }.prefix(top))
    }

    /// The terms of each of the organisation's lists that no candidate holds, and the number of its terms.
    var neverFound: [(list: String, terms: [TermCounts.Term], of: Int)] {
        configuration.ownLists.map { list in
            let never = counts.terms.neverFound(of: list, spellings: configuration.checker.spellings)
            return (list.name, never.terms, never.of)
        }
    }
}

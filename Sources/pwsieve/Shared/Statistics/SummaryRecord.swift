internal import PasswordSieve

/// A summary as JSON.
struct SummaryRecord: Encodable {
    private struct Term: Encodable {
        let term: String
        let list: String
        let line: Int
        var banned: Int?
        var found: Int?
    }

    private struct NeverFound: Encodable {
        let list: String
        let count: Int
        let of: Int
        let terms: [Term]
    }

    private struct Bin: Encodable {
        let value: Int
        /// True where greater values are counted as this one.
        let andMore: Bool?
        let candidates: Int
    }

    private let candidates: Int
    private let accepted: Int
    private let rejected: Int
    private let wouldBeRejected: Int
    private let errors: Int
    private let interrupted: Bool
    private let byCode: [String: Int]
    private let byList: [String: Int]
    private let topTerms: [Term]
    private let neverFound: [NeverFound]
    private let scores: [Bin]
    private let lengths: [Bin]

    init(_ summary: Summary) {
        let counts = summary.counts
        candidates = counts.total
        accepted = counts.accepted
        rejected = counts.rejected
        wouldBeRejected = counts.audited
        errors = counts.errors
        interrupted = counts.isInterrupted
        byCode = Dictionary(uniqueKeysWithValues: counts.byCode.map { ($0.key.rawValue, $0.value) })
        byList = counts.byList
        topTerms = summary.topTerms.map {
            Term(
                term: $0.term.text, list: $0.term.list, line: $0.term.line, banned: $0.counts.banned,
                found: $0.counts.found)
        }
        neverFound = summary.neverFound.map { list, terms, all in
            let named = terms.prefix(summary.top).map { Term(term: $0.text, list: $0.list, line: $0.line) }
            return NeverFound(list: list, count: terms.count, of: all, terms: named)
        }
        func bins(_ histogram: Histogram) -> [Bin] {
            histogram.rows(upTo: Histogram.most).map {
                Bin(value: $0.number, andMore: $0.isAndMore ? true : nil, candidates: $0.count)
            }
        }
        scores = bins(counts.scores)
        lengths = bins(counts.lengths)
    }
}

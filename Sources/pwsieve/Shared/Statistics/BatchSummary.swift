internal import PasswordSieve

/// The counts of a batch.
struct BatchSummary: Sendable {
    private(set) var accepted = 0
    private(set) var rejected = 0
    /// Accepted candidates that break a rule, as in audit mode.
    private(set) var audited = 0
    private(set) var errors = 0
    /// Candidates that break a rule, by its code, whether rejected or not.
    private(set) var byCode: [Violation.Code: Int] = [:]
    /// Banned candidates, by each list that they are banned for.
    private(set) var byList: [String: Int] = [:]
    /// Candidates that hold a term of a forbidden list (SPEC 9.5).
    private(set) var forbidden = 0
    private(set) var terms = TermCounts()
    /// True if the terms of the global list are counted too, which is only needed where they are shown.
    private let countsGlobalTerms: Bool
    /// Scored candidates by their score.
    private(set) var scores = Histogram()
    /// Candidates by their length in code points.
    private(set) var lengths = Histogram()
    /// True if the input was not read to its end.
    var isInterrupted = false

    init(countingGlobalTerms countsGlobalTerms: Bool = false) { self.countsGlobalTerms = countsGlobalTerms }

    var total: Int { accepted + rejected + errors }

    mutating func count(_ candidate: Candidate) {
        guard case .success(let judged) = candidate.result else { return countError() }
        let verdict = judged.verdict
        let isFaultless = verdict.violations.isEmpty
        count(
            isAccepted: verdict.isAccepted, codes: isFaultless ? [] : verdict.codes,
            lists: isFaultless ? [] : verdict.violatedLists, score: verdict.score, length: judged.length)
        let isBanned = verdict.violations.last?.code == .banned
        if let segmentation = verdict.segmentation { count(segmentation.segments.span, isBanned: isBanned) }
        for violation in verdict.violations {
            switch violation {
            case .forbidden(let terms, _):
                countForbidden()
                for term in terms { count(term, isBanned: true) }
            case .bannedWhole(let term, _): count(term, isBanned: true)
            default: break
            }
        }
    }

    /// Counts the terms of segments. The span lends each segment; a loop over an array would copy it.
    private mutating func count(_ segments: Span<Segmentation.Segment>, isBanned: Bool) {
        for index in segments.indices {
            // Not `==`, which compares the raw values as texts.
            switch segments[index].kind {
            case .term: if let term = segments[index].term { count(term, isBanned: isBanned) }
            case .pattern(.block): count(segments[index].unit.span, isBanned: isBanned)
            default: break
            }
        }
    }

    private mutating func count(_ term: BannedTerm, isBanned: Bool) {
        guard countsGlobalTerms || !term.isGlobal else { return }
        count(TermCounts.Term(term), isBanned: isBanned)
    }

    mutating func merge(_ other: BatchSummary) {
        accepted += other.accepted
        rejected += other.rejected
        audited += other.audited
        errors += other.errors
        byCode.merge(other.byCode, uniquingKeysWith: +)
        byList.merge(other.byList, uniquingKeysWith: +)
        forbidden += other.forbidden
        terms.merge(other.terms)
        scores.merge(other.scores)
        lengths.merge(other.lengths)
        isInterrupted = isInterrupted || other.isInterrupted
    }

    var exitStatus: ExitStatus {
        if errors > 0 { return .badData }
        return rejected > 0 ? .rejected : .accepted
    }

    /// Counts a candidate that could be judged, without its terms.
    mutating func count(isAccepted: Bool, codes: [Violation.Code], lists: [String], score: Int?, length: Int) {
        if isAccepted { accepted += 1 } else { rejected += 1 }
        if isAccepted, !codes.isEmpty { audited += 1 }
        for code in codes { byCode[code, default: 0] += 1 }
        for list in lists { byList[list, default: 0] += 1 }
        if let score { scores.count(score) }
        lengths.count(length)
        terms.beginCandidate()
    }

    /// Counts that the candidate that was counted last holds a forbidden term.
    mutating func countForbidden() { forbidden += 1 }

    mutating func countError() { errors += 1 }

    /// Counts a term of the candidate that was counted last.
    mutating func count(_ term: TermCounts.Term, isBanned: Bool) { terms.count(term, isBanned: isBanned) }
}

internal import PasswordSieve

/// The parts of an object of SPEC 14.2 that a summary needs.
enum VerdictLine: Decodable {
    case judged(Judged)
    /// A candidate that could not be judged.
    case error
    /// The last object of a run that did not read its input to the end.
    case interrupted

    struct Judged: Decodable {
        let decision: Verdict.Decision
        let codes: [Violation.Code]
        let lists: [String]
        let score: Int?
        let length: Int
        fileprivate let forbidden: [Segment]?
        fileprivate let whole: Segment?
        fileprivate let segments: [Segment]?

        /// The terms that it names, with repetitions.
        var terms: [TermCounts.Term] {
            ((segments ?? []) + (forbidden ?? []) + [whole].compactMap(\.self)).flatMap(\.terms)
        }
    }

    /// A segment, a forbidden term, or the term that a password is banned for as a whole.
    fileprivate struct Segment: Decodable {
        let term: String?
        let list: String?
        let line: Int?
        let unit: [Segment]?

        /// The terms that are named. Those of the global list are not, without `--show-passwords`.
        var terms: [TermCounts.Term] {
            var terms = unit?.flatMap(\.terms) ?? []
            if let term, let list, let line { terms.append(TermCounts.Term(text: term, list: list, line: line)) }
            return terms
        }
    }

    private enum Key: CodingKey { case decision }

    init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .decision) {
        case "error": self = .error
        case "interrupted": self = .interrupted
        default: self = .judged(try Judged(from: decoder))
        }
    }
}

extension VerdictLine {
    /// Reads a line of `pwsieve batch --format jsonl`, or throws the `error` of its record.
    static func read(_ line: Span<UInt8>, _ error: RecordError?) throws(RecordError) -> VerdictLine {
        if let error { throw error }
        guard let verdict = try? JSONLine.decode(VerdictLine.self, from: line) else {
            throw RecordError("this is no verdict of pwsieve batch --format jsonl; it is not counted")
        }
        try JSONLine.checkKeys(line, known: [])
        return verdict
    }
}

extension Verdict.Decision: Decodable {}
extension Violation.Code: Decodable {}

extension BatchSummary {
    mutating func count(_ line: VerdictLine) {
        switch line {
        case .error: countError()
        case .interrupted: isInterrupted = true
        case .judged(let judged):
            count(
                isAccepted: judged.decision == .accepted, codes: judged.codes, lists: judged.lists, score: judged.score,
                length: judged.length)
            if judged.forbidden != nil { countForbidden() }
            let isBanned = judged.codes.last == .banned
            for term in judged.terms { count(term, isBanned: isBanned) }
        }
    }
}

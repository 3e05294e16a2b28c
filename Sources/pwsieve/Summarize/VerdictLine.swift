internal import PasswordSieve

/// The parts of an object of SPEC 14.2 that a summary needs.
enum VerdictLine: Decodable {
    case judged(Judged)
    /// A candidate that could not be judged.
    case error
    /// The last object of a run that did not read its input to the end.
    case interrupted

    struct Judged {
        let isAccepted: Bool
        let codes: [Violation.Code]
        let lists: [String]
        let score: Int?
        let length: Int
        /// The terms that it names, with repetitions.
        let terms: [TermCounts.Term]
    }

    private enum Key: CodingKey { case decision, codes, lists, score, length, whole, segments }

    init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: Key.self)
        switch try line.decode(Decision.self, forKey: .decision) {
        case .error: self = .error
        case .interrupted: self = .interrupted
        case .accepted: self = .judged(try Self.judged(line, isAccepted: true))
        case .rejected: self = .judged(try Self.judged(line, isAccepted: false))
        }
    }

    private static func judged(_ line: KeyedDecodingContainer<Key>, isAccepted: Bool) throws -> Judged {
        let segments = try line.decodeIfPresent([Segment].self, forKey: .segments) ?? []
        let whole = try line.decodeIfPresent(Segment.self, forKey: .whole)
        return Judged(
            isAccepted: isAccepted,
            codes: try line.decode([Code].self, forKey: .codes).map(\.code),
            lists: try line.decode([String].self, forKey: .lists),
            score: try line.decodeIfPresent(Int.self, forKey: .score),
            length: try line.decode(Int.self, forKey: .length),
            terms: (segments + [whole].compactMap(\.self)).flatMap(\.terms))
    }

    private enum Decision: String, Decodable { case accepted, rejected, error, interrupted }

    private struct Code: Decodable {
        let code: Violation.Code

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            guard let code = Violation.Code(rawValue: try value.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: value, debugDescription: "There is no such code.")
            }
            self.code = code
        }
    }

    /// A segment, or the term that a password is banned for as a whole.
    private struct Segment: Decodable {
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
}

extension BatchSummary {
    mutating func count(_ line: VerdictLine) {
        switch line {
        case .error: countError()
        case .interrupted: isInterrupted = true
        case .judged(let judged):
            count(
                isAccepted: judged.isAccepted, codes: judged.codes, lists: judged.lists, score: judged.score,
                length: judged.length)
            let isBanned = judged.codes.last == .banned
            for term in judged.terms { count(term, isBanned: isBanned) }
        }
    }
}

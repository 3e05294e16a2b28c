internal import PasswordSieve

/// The kind of a token: the way in which a term matches, or a pattern. In the order of SPEC 7.3.
enum TokenKind: String, CaseIterable {
    case exact, reversed, fuzzy
    case `repeat`, sequence, keyboard, year, date, block, tail

    init?(_ segment: Segmentation.Segment) {
        switch segment.kind {
        case .character: return nil
        case .term:
            guard let term = segment.term else { return nil }
            self = term.isReversed ? .reversed : term.edits > 0 ? .fuzzy : .exact
        case .repeat: self = .repeat
        case .sequence: self = .sequence
        case .keyboard: self = .keyboard
        case .year: self = .year
        case .date: self = .date
        case .block: self = .block
        case .tail: self = .tail
        }
    }

    /// The kinds of the tokens in `segments` and in the units of blocks.
    static func kinds(in segments: [Segmentation.Segment]) -> Set<TokenKind> {
        segments.reduce(into: []) { kinds, segment in
            if let kind = TokenKind(segment) { kinds.insert(kind) }
            if segment.kind == .block { kinds.formUnion(Self.kinds(in: segment.unit)) }
        }
    }

    var title: String {
        switch self {
        case .exact: "banned with a term"
        case .reversed: "banned with a term backwards"
        case .fuzzy: "banned with a term and a typo"
        default: "banned with pattern \(rawValue)"
        }
    }
}

internal import PasswordSieve

/// The kind of a token: the way in which a term matches, or a pattern. In the order of SPEC 7.3.
enum TokenKind: Hashable, CaseIterable {
    case exact, reversed, fuzzy
    case pattern(Policy.PatternKind)

    static var allCases: [TokenKind] {
        [.exact, .reversed, .fuzzy] + Policy.PatternKind.allCases.map(TokenKind.pattern)
    }

    var name: String {
        switch self {
        case .exact: "exact"
        case .reversed: "reversed"
        case .fuzzy: "fuzzy"
        case .pattern(let kind): kind.rawValue
        }
    }

    init?(_ segment: Segmentation.Segment) {
        switch segment.kind {
        case .character: return nil
        case .term:
            guard let term = segment.term else { return nil }
            self = term.isReversed ? .reversed : term.edits > 0 ? .fuzzy : .exact
        case .pattern(let kind): self = .pattern(kind)
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
        case .pattern(let kind): "banned with pattern \(kind.rawValue)"
        }
    }
}

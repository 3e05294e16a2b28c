/// A part of a segmentation: a token or a single character (SPEC 7.1).
struct ReferenceToken {
    /// In the order of SPEC 7.3: "token before single character; exact, then reversed, then fuzzy, then patterns".
    /// Reversed and fuzzy matches and patterns (SPEC 5.2, 5.3 and 6) come with a later issue, between these two.
    enum Kind: Int {
        case exact
        case singleCharacter
    }

    let kind: Kind
    let start: Int
    let end: Int
    let points: Int
    /// The term that matches; nil for a single character.
    let term: ReferenceTerm?
}

extension ReferenceToken {
    /// Everything that a segmentation of `password` may hold, by its start: every term at every stretch, and every
    /// single character.
    static func all(
        in password: [UInt32], _ terms: [ReferenceTerm], _ matching: ReferenceMatching
    ) -> [[ReferenceToken]] {
        (0..<password.count).map { start in
            exactMatches(in: password, from: start, terms, matching) + [singleCharacter(at: start)]
        }
    }

    /// "a single character 1" (SPEC 7.1)
    private static func singleCharacter(at start: Int) -> ReferenceToken {
        ReferenceToken(kind: .singleCharacter, start: start, end: start + 1, points: 1, term: nil)
    }

    /// SPEC 5.1; "An exact match costs 1" (SPEC 7.1). Since |w| = |t|, each term has one stretch to match.
    private static func exactMatches(
        in password: [UInt32], from start: Int, _ terms: [ReferenceTerm], _ matching: ReferenceMatching
    ) -> [ReferenceToken] {
        terms.compactMap { term in
            let stretch = password[start...].prefix(term.text.count)
            guard matching.matchesExactly(stretch, term.text) else { return nil }
            return ReferenceToken(kind: .exact, start: start, end: stretch.endIndex, points: 1, term: term)
        }
    }
}

extension ReferenceToken {
    /// Whether SPEC 7.3 prefers this token to another one with the same start.
    func isShownBefore(_ other: ReferenceToken) -> Bool {
        let keys: [Order] = [
            // "the longer segment"
            Order(other.end - other.start, end - start),
            // "token before single character; exact, then …"
            Order(kind.rawValue, other.kind.rawValue),
            // "then custom lists, other named lists by name, global"
            Order(listRank, other.listRank),
            // "then the term that sorts first by code points": of the folded term, since a term may be written in
            // several ways
            Order(termText, other.termText),
        ]
        return keys.first { $0 != .same } == .before
    }

    private var listRank: Int { term?.firstList.rank ?? 0 }
    private var termText: [UInt32] { term?.text ?? [] }

    /// How one key of two tokens compares.
    private enum Order {
        case before
        case same
        case after

        init(_ first: Int, _ second: Int) {
            self = first == second ? .same : first < second ? .before : .after
        }

        init(_ first: [UInt32], _ second: [UInt32]) {
            self = first == second ? .same : first.lexicographicallyPrecedes(second) ? .before : .after
        }
    }
}

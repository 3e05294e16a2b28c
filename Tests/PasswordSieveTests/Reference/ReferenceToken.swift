import PasswordSieve

/// A part of a segmentation: a match, a pattern or a single character (SPEC 7.1).
struct ReferenceToken {
    enum Kind: Equatable {
        case exact
        case reversed
        case fuzzy
        case pattern(Policy.PatternKind)
        case singleCharacter
    }

    let kind: Kind
    let start: Int
    let end: Int
    let points: Int
    /// The characters of the stretch that are the same as those of the term, which an exact or reversed match may not
    /// have in every place; 0 for other tokens.
    var equalCharacters = 0
    /// The term that matches; nil for a pattern and a single character.
    var term: ReferenceTerm?
    /// The repeated unit of a block, scored as a password; nil for other tokens (SPEC 6.6).
    var unit: ReferenceScore?
}

extension ReferenceToken.Kind {
    /// SPEC 7.3: "token before single character; exact, then reversed, then fuzzy, then patterns in the order of
    /// section 6".
    fileprivate var rank: Int {
        switch self {
        case .exact: 0
        case .reversed: 1
        case .fuzzy: 2
        case .pattern(.repeat): 3
        case .pattern(.sequence): 4
        case .pattern(.keyboard): 5
        case .pattern(.year): 6
        case .pattern(.date): 7
        case .pattern(.block): 8
        case .pattern(.tail): 9
        case .pattern(.ending): 10
        case .pattern(.word): 11
        case .singleCharacter: 12
        }
    }

    /// "`term`, `character`, or a pattern's name" (SPEC 14.2)
    var name: String {
        switch self {
        case .exact, .reversed, .fuzzy: "term"
        case .pattern(let pattern): pattern.rawValue
        case .singleCharacter: "character"
        }
    }
}

extension ReferenceToken {
    /// True if SPEC 7.3 prefers this token to another one with the same start.
    func isShownBefore(_ other: ReferenceToken) -> Bool {
        let keys: [Order] = [
            // "the longer segment"
            Order(other.end - other.start, end - start),
            // "token before single character; exact, then …"
            Order(kind.rank, other.kind.rank),
            // "then custom lists, other named lists by name, global"
            Order(listRank, other.listRank),
            // "then, of exact and of reversed matches, the term that equals the password in most places (characters that
            // are the same, not only match), then the one with more letters (L*)"
            Order(other.equalCharacters, equalCharacters),
            Order(other.letterCount, letterCount),
            // "then the term that sorts first by code points": of the folded term, since a term may be written in
            // several ways; forwards, also where it matches reversed
            Order(termText, other.termText),
            // "of blocks the shorter unit"
            Order(unitLength, other.unitLength),
        ]
        return keys.first { $0 != .same } == .before
    }

    private var listRank: Int { term?.firstList.rank ?? 0 }
    /// The letters of the folded term of an exact or reversed match; 0 for other tokens.
    private var letterCount: Int {
        guard kind == .exact || kind == .reversed else { return 0 }
        return term?.text.count(where: ReferenceUnicode.isLetter) ?? 0
    }
    private var termText: [UInt32] { term?.text ?? [] }
    private var unitLength: Int { unit?.length ?? 0 }

    /// The order of two tokens by one key.
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

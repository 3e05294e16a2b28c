/// The segments of a password and their points (SPEC 7).
///
/// A segmentation contains no text of the password: ranges point into the password as typed, in code points, and only
/// terms of banned lists are quoted. A value type, safe to share between threads.
public struct Segmentation: Sendable, Hashable {
    /// The segments from left to right. A character that folds to nothing belongs to none.
    public let segments: [Segment]
    /// The points that the policy requires; of a passphrase that has fewer points than others need, those that suffice for
    /// it (SPEC 7.2).
    public let required: Int
    /// True if the password is accepted only because it is a passphrase, or would need no more than one.
    public let isPassphrase: Bool
    /// The sum of the segments' points.
    public let score: Int

    init(segments: [Segment], required: Int, isPassphrase: Bool) {
        self.segments = segments
        self.required = required
        self.isPassphrase = isPassphrase
        score = segments.reduce(0) { $0 + $1.points }
    }

    /// The terms of the segments, from left to right; those of a repeated unit once.
    public var terms: [BannedTerm] {
        var terms: [BannedTerm] = []
        segments.forEachTerm { terms.append($0) }
        return terms
    }

    /// The names of all lists that hold one of the terms, in the order of SPEC 7.3 (SPEC 7.4).
    public var lists: [String] {
        var lists: [String] = []
        var areTheSame = true
        segments.forEachTerm { term in
            let others = term.lists
            if lists.isEmpty { lists = others } else if lists != others { areTheSame = false }
        }
        return areTheSame ? lists : TermList.inOrder(terms.lazy.flatMap(\.lists))
    }

    /// True if there is a segment other than a single character.
    var hasToken: Bool { segments.contains { $0.kind != .character } }
}

extension [Segmentation.Segment] {
    /// Calls `body` with the terms of the segments; those of a repeated unit once.
    fileprivate func forEachTerm(_ body: (BannedTerm) -> Void) {
        for segment in self {
            if let term = segment.term { body(term) } else { segment.unit.forEachTerm(body) }
        }
    }
}

extension Segmentation: CustomStringConvertible {
    /// The score only, so that a log never shows a term that is part of the password.
    public var description: String { "\(score) of \(required)" }
}

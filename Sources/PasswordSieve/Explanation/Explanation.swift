/// A full account of one check: the matches in the password, the inputs of each rule, and a change that would help.
///
/// ```swift
/// let explanation = checker.explain("Contoso!1", for: UserContext(accountName: "jdoe"))
/// for segmentation in explanation.segmentations {
///     print(segmentation.arithmetic(showing: .terms))
/// }
/// print(explanation.leastChange.message)
/// ```
///
/// - Warning: An explanation **contains text of the password**: its folded characters, and characters that were tried
///   in addition. It is for an administrator's eyes. Do not log, store or forward it; do that with a ``Verdict``. Only
///   the description of an explanation is free of such text.
///
/// A value type, safe to share between threads.
public struct Explanation: Sendable, Hashable {
    /// The verdict of ``PasswordChecker/check(_:for:replacing:)``.
    public let verdict: Verdict
    /// The folded password (SPEC 2). If it is longer than SPEC 1.2 allows, this and all of the following are empty.
    public let characters: [FoldedCharacter]
    /// Every match and pattern by its start, then in the order of SPEC 7.3, including those within longer ones and
    /// those that cost more than others. At most ``maximumMatches``; empty if the policy does not score.
    public let matches: [Match]
    /// The number of matches beyond ``matches``. Counting stops at 65,536 matches.
    public let omittedMatchCount: Int
    /// The segmentations with the score of the verdict, in the order of SPEC 7.3, at most ``maximumSegmentations``; the
    /// first is that of the verdict. They differ in where they cut the password. Other matches of the same ranges are
    /// in ``matches``.
    public let segmentations: [Segmentation]
    /// The number of such segmentations; `Int.max` if there are more.
    public let segmentationCount: Int
    /// The inputs of each rule; nil if the password is longer than SPEC 1.2 allows, since then no rule is applied.
    public let rules: Rules?
    /// A change after which the password has no violation.
    public let leastChange: LeastChange

    /// The most matches that are listed.
    public static let maximumMatches = 1000
    /// The most segmentations that are listed.
    public static let maximumSegmentations = 20

    /// One character of the folded password.
    public struct FoldedCharacter: Sendable, Hashable {
        /// The character.
        public let character: Unicode.Scalar
        /// Its origin in the password as typed, in code points. Characters from the same origin, such as a ligature,
        /// share the range.
        public let range: Range<Int>
        /// The characters that it may stand for by substitution (SPEC 3), ascending.
        public let readings: [Unicode.Scalar]
    }

    /// A match of a term (SPEC 5) or a pattern (SPEC 6).
    public struct Match: Sendable, Hashable {
        /// Its range in the folded password, in characters.
        public let foldedRange: Range<Int>
        /// Its kind, its range in the password as typed, and its points. A term's `edits` and `isReversed` say how it
        /// matches.
        public let segment: Segmentation.Segment
    }
}

extension Explanation: CustomStringConvertible {
    /// The verdict's description: decision, codes and score, nothing of the password.
    public var description: String { verdict.description }
}

extension Explanation.FoldedCharacter: CustomStringConvertible {
    /// The range alone.
    public var description: String { "character \(range.lowerBound)..<\(range.upperBound)" }
}

extension Explanation.Match: CustomStringConvertible {
    /// Kind, points and range.
    public var description: String { "\(segment) at \(foldedRange.lowerBound)..<\(foldedRange.upperBound)" }
}

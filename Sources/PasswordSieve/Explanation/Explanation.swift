/// Everything that can be said of one password: what was found in it, what each rule looked at, and what would have to
/// change.
///
/// ```swift
/// let explanation = checker.explain("Contoso!1", for: UserContext(accountName: "jdoe"))
/// for segmentation in explanation.segmentations {
///     print(segmentation.arithmetic(showing: .terms))
/// }
/// print(explanation.leastChange.message)
/// ```
///
/// - Warning: An explanation **holds text of the password**: its folded characters, and characters that were tried in
///   addition. It is for an administrator's eyes. Do not log it, store it or send it on; a ``Verdict`` may be. Only its
///   description shows nothing.
///
/// A value type, safe to share between threads.
public struct Explanation: Sendable, Hashable {
    /// What ``PasswordChecker/check(_:for:)`` says.
    public let verdict: Verdict
    /// The folded password (SPEC 2); empty if it is longer than SPEC 1.2 allows, as is all that follows.
    public let characters: [FoldedCharacter]
    /// Every match and pattern, from left to right, and from one start on in the order of SPEC 7.3: those too that are
    /// part of longer ones or dearer than others. At most ``maximumMatches``. Empty if the policy does not score.
    public let matches: [Match]
    /// How many matches were found beyond ``matches``. Counting ends at 65,536 matches.
    public let omittedMatchCount: Int
    /// The segmentations that attain the score, in the order of SPEC 7.3, at most ``maximumSegmentations``; the first is
    /// that of the verdict. They are told apart by where they cut the password. What else may stand at a stretch is
    /// among ``matches``.
    public let segmentations: [Segmentation]
    /// How many such segmentations there are; `Int.max` if there are more than that.
    public let segmentationCount: Int
    /// What each rule looked at; nil if the password is longer than SPEC 1.2 allows, since then nothing is looked at.
    public let rules: Rules?
    /// What would have to change for the password to have no violation.
    public let leastChange: LeastChange

    /// The most matches that are listed.
    public static let maximumMatches = 1000
    /// The most segmentations that are listed.
    public static let maximumSegmentations = 20

    /// One character of the folded password.
    public struct FoldedCharacter: Sendable, Hashable {
        /// The character.
        public let character: Unicode.Scalar
        /// Where it came from in the password as typed, in code points. Characters that came from the same stretch, such
        /// as a ligature, share it.
        public let range: Range<Int>
        /// What it may be read as beside itself (SPEC 3), ascending.
        public let readings: [Unicode.Scalar]
    }

    /// A match of a term (SPEC 5) or a pattern (SPEC 6).
    public struct Match: Sendable, Hashable {
        /// Where it is in the folded password, in characters.
        public let foldedRange: Range<Int>
        /// What it is, where it is in the password as typed, and what it costs. A term's `edits` and `isReversed` tell
        /// how it matches.
        public let segment: Segmentation.Segment
    }
}

extension Explanation: CustomStringConvertible, CustomDebugStringConvertible {
    /// As the verdict's: decision, codes and score, nothing of the password.
    public var description: String { verdict.description }
    /// As ``description``.
    public var debugDescription: String { description }
}

extension Explanation.FoldedCharacter: CustomStringConvertible, CustomDebugStringConvertible {
    /// The place alone.
    public var description: String { "character \(range.lowerBound)..<\(range.upperBound)" }
    /// As ``description``.
    public var debugDescription: String { description }
}

extension Explanation.Match: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, points and place.
    public var description: String { "\(segment) at \(foldedRange.lowerBound)..<\(foldedRange.upperBound)" }
    /// As ``description``.
    public var debugDescription: String { description }
}

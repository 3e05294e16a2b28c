/// The way in which a new password is like the old one (SPEC 9.6). Both are compared as folded.
public enum Similarity: Sendable, Hashable {
    /// They are equal.
    case equal
    /// One contains the other.
    case contained
    /// One contains the other spelled backwards.
    case reversed
    /// They differ only in characters at the ends that are no letters, as `Summer2025!` and `Summer2026!!` do.
    case sameCore
    /// They are this many changes of a character, or swaps of two neighbours, apart: 1 or more.
    case fewChanges(Int)

    /// A stable name.
    public var name: String {
        switch self {
        case .equal: "equal"
        case .contained: "contained"
        case .reversed: "reversed"
        case .sameCore: "sameCore"
        case .fewChanges: "fewChanges"
        }
    }
}

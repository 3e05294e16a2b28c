internal import PasswordSieve

/// A mistake in a list, or something that could be better.
struct Finding {
    let rule: LintRule
    /// The line, or the position of the term; nil for the list as a whole.
    let line: Int32?
    /// The term, by its position among the entries of the list; nil if it is not one.
    let entry: Int32?
    let detail: Detail
    /// True if `--fix` corrects it.
    let isFixable: Bool
    /// True if the baseline holds it.
    var isKnown = false

    /// The rest of what the message says. Large lists have many findings, of which few are shown, so that messages are
    /// made when they are needed.
    enum Detail {
        /// The message, the change that `--fix` makes, and the text that tells the finding from others of its rule.
        indirect case text(message: String, change: String?, key: String?)
        case length
        case look, folding
        case entry(Int32)
        case cover(Int32, Manner)
        case pattern(Policy.PatternKind)
        case global(isListed: Bool)
        /// A variant of an entry, or of a term of the global list.
        case variant(of: Int32?)
        /// The number of the word that is missing. `isFirst`: no other finding is about it.
        case base(Int32, isFirst: Bool)
    }

    /// The way in which another term matches a term.
    enum Manner: String {
        case reversed = "backwards"
        case edited = "with one edit"
        case substituted = "by substitutions"
    }
}

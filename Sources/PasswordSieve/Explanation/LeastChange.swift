/// What would have to change for a password to have no violation.
///
/// The change was found by trying: the password with it was judged by the same checker, and had no violation. With fewer
/// characters added, none of the additions that were tried had that effect. Trying stops at 12 characters.
public enum LeastChange: Sendable, Hashable {
    /// The password has no violation.
    case notNeeded
    /// This change is enough.
    case found(Change)
    /// No change that was tried is enough; another password is needed.
    case notFound

    /// A change, in two steps: what goes, and then what comes.
    public struct Change: Sendable, Hashable {
        /// What to leave out of the password as typed, in code points, ascending and apart: names, characters that are
        /// not allowed, what is beyond the maximum.
        public let removed: [Range<Int>]
        /// The characters that were added, which belong to no banned term. Others will do as well that are as unrelated.
        public let added: String
        /// Whether they were added at the end, and not at the beginning.
        public let isAtEnd: Bool
        /// The classes of which the policy needs `newClassCount` more; empty if it does not.
        public let missingClasses: [CharacterClass]
        /// How many of ``missingClasses`` the added characters have to bring.
        public let newClassCount: Int

        /// How many characters to add.
        public var addedCount: Int { added.unicodeScalars.count }
    }

    /// One sentence or two, for an administrator; they quote nothing.
    public var message: String {
        switch self {
        case .notNeeded: "Nothing: no rule is broken."
        case .notFound: "No small change was found; choose another password."
        case .found(let change): change.message
        }
    }
}

extension LeastChange.Change {
    fileprivate var message: String {
        var sentences: [String] = []
        if !removed.isEmpty {
            let places = removed.map { range in
                range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1)–\(range.upperBound)"
            }
            let isOne = removed.count == 1 && removed[0].count == 1
            sentences.append("Leave out \(isOne ? "character" : "characters") \(places.joined(separator: ", ")).")
        }
        if addedCount > 0 {
            let place = isAtEnd ? "at the end" : "at the beginning"
            let characters = addedCount == 1 ? "1 character that is" : "\(addedCount) characters that are"
            var sentence = "Add \(characters) not part of a banned term, \(place)"
            if newClassCount > 0 {
                let names = missingClasses.map { MessageCatalogue.english.text($0.key) }
                let kinds =
                    names.count == 1
                    ? names[0] : names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
                sentence += "; \(newClassCount) of a new kind (\(kinds))"
            }
            sentences.append(sentence + ".")
        }
        return sentences.joined(separator: " ")
    }
}

extension LeastChange: CustomStringConvertible, CustomDebugStringConvertible {
    /// The message, which quotes nothing.
    public var description: String { message }
    /// As ``description``.
    public var debugDescription: String { description }
}

extension LeastChange.Change: CustomStringConvertible, CustomDebugStringConvertible {
    /// As the message, which quotes nothing.
    public var description: String { message }
    /// As ``description``.
    public var debugDescription: String { description }
}

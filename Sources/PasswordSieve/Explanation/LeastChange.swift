/// The smallest change that was found after which a password has no violation.
///
/// The changed password was checked by the same checker. None of the additions that were tried with fewer characters
/// was enough. The search stops at 12 characters.
public enum LeastChange: Sendable, Hashable {
    /// The password has no violation.
    case notNeeded
    /// A change that is enough.
    case found(Change)
    /// No change that was tried is enough, or the password has leaked, and attackers try those with small changes; so another
    /// password is needed.
    case notFound

    /// A change: characters are removed first, then others are added.
    public struct Change: Sendable, Hashable {
        /// The ranges to remove from the password as typed, in code points, ascending and not adjacent: names, forbidden
        /// terms, disallowed characters, and characters beyond the maximum.
        public let removed: [Range<Int>]
        /// The characters that were added, which belong to no banned term. Other characters like that will do as well.
        public let added: String
        /// True if they were added at the end, false if at the beginning.
        public let isAtEnd: Bool
        /// The absent classes of which the policy requires ``newClassCount``; empty if it requires no more.
        public let missingClasses: [CharacterClass]
        /// The number of ``missingClasses`` that the added characters have to contain.
        public let newClassCount: Int

        /// The number of added characters.
        public var addedCount: Int { added.unicodeScalars.count }
    }

    /// One sentence or two for an administrator, which quote nothing of the password.
    public var message: String {
        switch self {
        case .notNeeded: "Nothing: no rule is broken."
        case .notFound: "No small change is enough; choose another password."
        case .found(let change): change.description
        }
    }
}

extension LeastChange.Change: CustomStringConvertible {
    /// The message, which quotes nothing of the password.
    public var description: String {
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
                let names = missingClasses.map { MessageCatalogue.english.name(.class, $0) }
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

extension LeastChange: CustomStringConvertible {
    /// The message, which quotes nothing of the password.
    public var description: String { message }
}

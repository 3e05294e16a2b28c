internal import PasswordSieve

/// Recognises forms of known words that are not worth a place in the list: cut off (`pathfind`), with the last letter
/// doubled or a stray one behind (`mercedess`, `xperiax`), and backwards, which the engine finds by itself.
struct DerivedForms {
    private static let shortest = 6
    private static let mostCutOff = 3
    private let lexicon: Lexicon
    private var beginnings: Set<String> = []

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        for word in [lexicon.words, lexicon.names, lexicon.places].joined() where word.utf8.count > Self.shortest {
            for length in max(Self.shortest, word.utf8.count - Self.mostCutOff)..<word.utf8.count {
                beginnings.insert(String(word.prefix(length)))
            }
        }
    }

    /// Returns true if `term` is such a form and not a known word.
    func holds(_ term: String) -> Bool {
        guard term.utf8.count >= Self.shortest, !lexicon.knows(term) else { return false }
        return beginnings.contains(term) || lexicon.knows(String(term.reversed())) || hasStrayEnd(term)
    }

    private func hasStrayEnd(_ term: String) -> Bool {
        guard let last = term.last, lexicon.knows(String(term.dropLast())), term.utf8.count > Self.shortest else {
            return false
        }
        return term.hasSuffix("\(last)\(last)") || "bcdfghjkpquvwxz".contains(last)
    }

    /// Returns true if a term of letters and digits has no order that a person would remember: more than three runs,
    /// and not all of the same length (`8j4ye3uz`, unlike `1q2w3e4r`).
    static func isJumble(_ term: String) -> Bool {
        let bytes = Array(term.utf8)
        guard bytes.classes == [.lowercase, .digit] else { return false }
        let lengths = Runs.parts(of: bytes[...]) { $0.isDigit != $1.isDigit }.map(\.count)
        return lengths.count > 3 && Set(lengths).count > 1
    }
}

/// A password that people may make from a term.
struct Variant {
    var text: String
    /// The estimated share among the passwords made from the term.
    var share: Double
    let form: Form
    let letterCase: LetterCase
    let substitutions: [Substitution]
    /// Letters directly before and behind the term.
    let before: String
    let behind: String
    /// Digits and symbols around these.
    var beginning = ""
    var ending = ""

    enum Form: Hashable {
        case plain, doubled, reversed
        case slip(of: Character, typed: Character)
    }

    enum LetterCase: String, CaseIterable {
        case lower, capital, upper

        /// Converts `text` from lower case.
        func of(_ text: String) -> String {
            switch self {
            case .lower: text
            case .capital: text.prefix(1).uppercased() + text.dropFirst()
            case .upper: text.uppercased()
            }
        }
    }

    struct Substitution: Hashable {
        let letter: Character
        let symbol: Character
    }

    /// The changes from the term, in words.
    var changes: [String] {
        var changes: [String] = []
        switch form {
        case .plain: break
        case .doubled: changes.append("doubled")
        case .reversed: changes.append("reversed")
        case .slip(let letter, let typed): changes.append("\(typed) typed for \(letter)")
        }
        switch letterCase {
        case .lower: break
        case .capital: changes.append("capital")
        case .upper: changes.append("upper case")
        }
        changes += substitutions.map { "\($0.symbol) for \($0.letter)" }
        let (first, last) = (beginning + before, behind + ending)
        if !first.isEmpty { changes.append("\(first) before") }
        if !last.isEmpty { changes.append("\(last) behind") }
        return changes
    }
}

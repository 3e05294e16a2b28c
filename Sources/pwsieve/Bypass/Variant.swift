/// A password that people would make of a term.
struct Variant {
    var text: String
    /// The estimated share of passwords made of the term that look like this.
    var share: Double
    let form: Form
    let letterCase: LetterCase
    /// The letters that are substituted, each with what stands for it.
    let substitutions: [Substitution]
    /// Letters that stand directly before and behind the term.
    let before: String
    let behind: String
    /// What is no letter and stands before and behind them.
    var beginning = ""
    var ending = ""

    /// What became of the term itself.
    enum Form: Hashable {
        case plain, doubled, reversed
        case slip(of: Character, typed: Character)
    }

    enum LetterCase: String, CaseIterable {
        case lower, capital, upper

        /// `text`, which is in lower case, in this one.
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

    /// How it is made, in words; what is as in the term is not named.
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

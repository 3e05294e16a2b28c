/// What is told apart in a changed word.
enum ChangeKind: String, CaseIterable {
    /// The word itself: plain, doubled, reversed, or with a key's neighbour typed.
    case form
    /// Lower, capital, upper, or other.
    case letterCase = "case"
    /// How many kinds of letters are substituted.
    case substitutions
    /// A letter and what stands for it, such as `a@`.
    case substitution
    /// Letters that stand directly before the word, as in `mycontoso`.
    case before
    /// Letters that stand directly behind it.
    case behind
    /// What is no letter and stands before all letters.
    case beginning
    /// What is no letter and stands behind all letters.
    case ending
    /// The years in endings.
    case year
}

/// How the letters of a word are written.
enum LetterCase: String {
    case lower, capital, upper, other

    /// Nil if there is no letter.
    init?(_ text: ArraySlice<UInt8>) {
        let letters = text.filter { $0.isLowercase || $0.isUppercase }
        guard let first = letters.first else { return nil }
        let capitals = letters.count(where: \.isUppercase)
        self =
            capitals == 0
            ? .lower : capitals == letters.count ? .upper : capitals == 1 && first.isUppercase ? .capital : .other
    }
}

/// A year in a beginning or an ending, which `{year}` stands for: its digits depend on when a password was made.
enum YearPattern {
    static let placeholder = "{year}"

    /// `text` with its year replaced, if it holds a single run of four digits that is one.
    static func replacingYear(in text: ArraySlice<UInt8>) -> (text: String, year: Int?) {
        let whole = String(decoding: text, as: UTF8.self)
        let runs = text.split { !$0.isDigit }
        guard runs.count == 1, runs[0].count == 4, let year = Int(String(decoding: runs[0], as: UTF8.self)),
            (1940...2029).contains(year)
        else { return (whole, nil) }
        return (whole.replacing(String(year), with: placeholder), year)
    }

    /// The length of the text that `pattern` stands for.
    static func length(_ pattern: String) -> Int {
        pattern.utf8.count - (pattern.contains(placeholder) ? placeholder.utf8.count - 4 : 0)
    }
}

/// The properties of a changed word that are counted.
enum ChangeKind: String, CaseIterable {
    /// The word itself: plain, doubled, reversed, or with a neighbouring key typed.
    case form
    case letterCase = "case"
    /// The number of different letters that are substituted.
    case substitutions
    /// A letter and its substitute, such as `a@`.
    case substitution
    /// Letters directly before the word, as in `mycontoso`.
    case before
    /// Letters directly behind it.
    case behind
    /// The digits and symbols before all letters.
    case beginning
    /// The digits and symbols behind all letters.
    case ending
    /// The years in endings.
    case year
}

/// The case of a word's letters; `capital` is the first letter alone in upper case.
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

/// A beginning or an ending with `{year}` in the place of its year, whose digits depend on when the password was made.
enum YearPattern {
    static let placeholder = "{year}"

    /// Replaces the year in `text` if its digits are a single run of four that is a year.
    static func replacingYear(in text: ArraySlice<UInt8>) -> (text: String, year: Int?) {
        let whole = String(decoding: text, as: UTF8.self)
        let runs = text.split { !$0.isDigit }
        guard runs.count == 1, runs[0].count == 4, let year = Int(String(decoding: runs[0], as: UTF8.self)),
            (1940...2029).contains(year)
        else { return (whole, nil) }
        return (whole.replacing(String(year), with: placeholder), year)
    }

    /// Returns the length of the text that `pattern` stands for.
    static func length(_ pattern: String) -> Int {
        pattern.utf8.count - (pattern.contains(placeholder) ? placeholder.utf8.count - 4 : 0)
    }
}

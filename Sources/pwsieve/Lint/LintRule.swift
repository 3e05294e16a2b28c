/// What is looked for in a banned list. The raw values are stable.
enum LintRule: String, CaseIterable, Encodable {
    case emptyList = "empty-list"
    case utf16 = "utf-16"
    case notUTF8 = "not-utf8"
    case byteOrderMark = "byte-order-mark"
    case strayBlanks = "stray-blanks"
    case innerTab = "inner-tab"
    case foldsToNothing = "folds-to-nothing"
    case invisibleCharacter = "invisible-character"
    case lookAlike = "look-alike"
    case folding = "surprising-folding"
    case tooLong = "too-long"
    case entraLength = "entra-length"
    case entraCount = "entra-count"
    case duplicate
    case equivalent = "equivalent-spelling"
    case coveredByPattern = "covered-by-pattern"
    case coveredByTerm = "covered-by-term"
    case inGlobalList = "in-global-list"
    case missingBase = "missing-base"
    case variant
    case tooCommon = "too-common"

    /// How grave a finding is; the words of SARIF.
    enum Severity: String, CaseIterable, Encodable, Comparable {
        case error, warning, note

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
        static func < (first: Severity, second: Severity) -> Bool { first.rank < second.rank }
    }

    /// How grave a finding is. `isForEntra`: the policy is or extends `entra`, which refuses a list beyond its limits.
    func severity(isForEntra: Bool) -> Severity {
        switch self {
        case .emptyList, .utf16, .notUTF8, .foldsToNothing, .tooLong: .error
        case .entraLength, .entraCount: isForEntra ? .error : .note
        case .strayBlanks, .innerTab, .invisibleCharacter, .lookAlike, .duplicate, .missingBase, .tooCommon: .warning
        case .equivalent, .coveredByPattern, .coveredByTerm, .inGlobalList, .variant, .byteOrderMark, .folding: .note
        }
    }

    /// What it is, in a line.
    var summary: String {
        switch self {
        case .emptyList: "The list holds no term."
        case .utf16: "The file is UTF-16, not UTF-8."
        case .notUTF8: "A line is not UTF-8."
        case .byteOrderMark: "The file begins with a byte-order mark."
        case .strayBlanks: "Blanks stand before or behind a term, and so are part of it."
        case .innerTab: "A tab stands inside a term; terms are one a line."
        case .foldsToNothing: "Nothing is left of the term when it is folded."
        case .invisibleCharacter: "The term holds characters that cannot be seen and do not count."
        case .lookAlike: "The term mixes scripts: a letter only looks like a Latin one."
        case .folding: "The term is judged in another spelling than it is written in."
        case .tooLong: "The term is longer than any policy takes."
        case .entraLength: "Microsoft Entra takes terms of 4 to 16 characters."
        case .entraCount: "Microsoft Entra takes at most 1,000 terms."
        case .duplicate: "The list holds the term already, in the same spelling after folding."
        case .equivalent: "Another term differs by substitutions alone and matches the same passwords."
        case .coveredByPattern: "A built-in pattern finds the whole term for a point."
        case .coveredByTerm: "Another term matches the whole of this one for a point."
        case .inGlobalList: "The global list holds the term already."
        case .missingBase: "The term is a word with something added, and the word alone is not banned."
        case .variant: "The term is a banned word with something added."
        case .tooCommon: "The term is found in good passphrases too often."
        }
    }

    /// What to do, and what `--fix` does.
    var help: String {
        switch self {
        case .emptyList: "Write one term a line. --fix does nothing."
        case .utf16: "Save the file as UTF-8. --fix writes UTF-8."
        case .notUTF8: "Save the file as UTF-8. --fix reads such a line as Windows-1252."
        case .byteOrderMark: "It does no harm here; other tools take it for a part of the first term. --fix removes it."
        case .strayBlanks: "Remove them, or begin the line with \\ if they are meant. --fix removes them."
        case .innerTab: "Write one term a line. --fix makes a line of each part."
        case .foldsToNothing: "Remove the line. --fix removes it."
        case .invisibleCharacter: "Remove them; the term is found all the same. --fix removes them."
        case .lookAlike: "Type the term anew in one script if that was not meant. --fix does nothing."
        case .folding: "See whether the spelling after folding is the one that is meant. --fix does nothing."
        case .tooLong: "Shorten the term or remove the line. --fix does nothing."
        case .entraLength: "Lengthen, shorten or remove the term before uploading the list. --fix does nothing."
        case .entraCount: "Remove the terms that matter least before uploading the list. --fix does nothing."
        case .duplicate: "Remove the line. --fix removes it."
        case .equivalent: "Remove the line. --fix removes it: no password is accepted by that."
        case .coveredByPattern:
            "The line may go, but a pattern knows no substitutions and no typos. --fix removes terms that match equal "
                + "characters only, where nothing is lost."
        case .coveredByTerm:
            "The line may go, but with it go the typos of this term that the other one does not match. --fix does nothing."
        case .inGlobalList:
            "The line may go as long as the global list is in use; Entra's own list is another. --fix does nothing."
        case .missingBase:
            "List the word alone: additions count for themselves. --fix adds the word and keeps the term; with "
                + "--replace-variants the term goes, and passwords that hold it gain the points of what was added."
        case .variant:
            "The line may go if a point more for passwords that hold it does not matter. --fix removes it only with "
                + "--replace-variants."
        case .tooCommon: "Remove or lengthen the term: people need such words for good passphrases. --fix does nothing."
        }
    }
}

internal import PasswordSieve

/// A rule that banned lists are checked against. The raw values are stable.
enum LintRule: String, CaseIterable, Encodable {
    case emptyList = "empty-list"
    case utf16 = "utf-16"
    case notUTF8 = "not-utf8"
    case carriageReturns = "carriage-returns"
    case nulCharacter = "nul-character"
    case columns
    case hashes
    case quotedTerms = "quoted-terms"
    case numberedTerms = "numbered-terms"
    case notAList = "not-a-list"
    case byteOrderMark = "byte-order-mark"
    case strayBlanks = "stray-blanks"
    case innerTab = "inner-tab"
    case controlCharacter = "control-character"
    case separator
    case heading
    case commentOrTerm = "comment-or-term"
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

    /// The severity of a finding, in the words of SARIF.
    enum Severity: String, CaseIterable, Encodable {
        case error, warning, note
    }

    /// The severity of findings. `isForEntra` says that the policy is or extends `entra`, which refuses lists beyond
    /// its limits.
    func severity(isForEntra: Bool) -> Severity {
        switch self {
        case .emptyList, .utf16, .notUTF8, .foldsToNothing, .tooLong: .error
        case .carriageReturns, .nulCharacter, .columns, .hashes, .quotedTerms, .numberedTerms, .notAList: .error
        case .controlCharacter: .error
        case .entraLength, .entraCount: isForEntra ? .error : .note
        case .strayBlanks, .innerTab, .separator, .invisibleCharacter, .lookAlike, .duplicate, .missingBase, .tooCommon:
            .warning
        case .equivalent, .coveredByPattern, .coveredByTerm, .inGlobalList, .variant, .byteOrderMark, .folding: .note
        case .heading, .commentOrTerm: .note
        }
    }
}

extension LintRule {
    /// The rule that finds a file that is no list.
    init(_ foreign: ForeignText) {
        self =
            switch foreign {
            case .carriageReturnLines: .carriageReturns
            case .nulCharacter: .nulCharacter
            case .semicolonColumns, .commaColumns, .tabColumns: .columns
            case .hashes: .hashes
            case .quotedTerms: .quotedTerms
            case .numberedTerms: .numberedTerms
            case .archive, .webPage, .json, .spellingDictionary: .notAList
            }
    }

    /// True if the rule is about the encoding of the whole file, so that no line by itself can be corrected.
    var isOfFile: Bool { [.utf16, .notUTF8, .byteOrderMark, .carriageReturns].contains(self) }
}

// MARK: Texts

extension LintRule {

    var summary: String {
        switch self {
        case .emptyList: "The list holds no term."
        case .utf16: "The file is UTF-16, not UTF-8."
        case .notUTF8: "A line is not UTF-8."
        case .carriageReturns: "The lines end in CR alone."
        case .nulCharacter: "The file holds NUL characters; it is no text."
        case .columns: "Each line has columns; a term is a whole line."
        case .hashes: "The lines are hashes, in which no term can be found."
        case .quotedTerms: "Each term is in quotation marks, which are part of it."
        case .numberedTerms: "A number stands in front of each term and is part of it."
        case .notAList: "The file is no list, but JSON, a web page, a packed file or a spelling dictionary."
        case .byteOrderMark: "The file begins with a byte-order mark."
        case .strayBlanks: "Blanks before or behind a term are part of it."
        case .innerTab: "A term holds a tab; write one term a line."
        case .controlCharacter: "The term holds a line break or another control character."
        case .separator: "Many terms hold a semicolon or a comma, as in a file with columns."
        case .heading: "The first line looks like a heading or a count."
        case .commentOrTerm: "The line looks like a term that begins with #, but is a comment."
        case .foldsToNothing: "Nothing is left of the term when it is folded."
        case .invisibleCharacter: "The term holds invisible characters, which do not count."
        case .lookAlike: "The term mixes scripts: some letters only look Latin."
        case .folding: "The term is judged in another spelling than it is written."
        case .tooLong: "The term is longer than any policy allows."
        case .entraLength: "Microsoft Entra takes terms of 4 to 16 characters."
        case .entraCount: "Microsoft Entra takes at most 1,000 terms."
        case .duplicate: "The list already holds the term, in the same spelling after folding."
        case .equivalent: "Another term differs by substitutions alone and matches the same passwords."
        case .coveredByPattern: "A built-in pattern finds the whole term for a point."
        case .coveredByTerm: "Another term matches the whole of this one for a point."
        case .inGlobalList: "The global list already holds the term."
        case .missingBase: "The term is a word with something added, and the word alone is not banned."
        case .variant: "The term is a banned word with something added."
        case .tooCommon: "The term is found in good passphrases too often."
        }
    }

    var help: String {
        switch self {
        case .emptyList: "Write one term a line. --fix does nothing."
        case .utf16: "Save the file as UTF-8. --fix writes UTF-8."
        case .notUTF8: "Save the file as UTF-8. --fix reads such a line as Windows-1252."
        case .carriageReturns: "End the lines in LF or CRLF. --fix ends them in LF."
        case .nulCharacter: "Save the list as a text in UTF-8. --fix does nothing."
        case .columns: "Keep the column of the terms alone. --fix does nothing."
        case .hashes: "Give the words, one a line. --fix does nothing."
        case .quotedTerms: "Remove the quotation marks. --fix does nothing."
        case .numberedTerms: "Remove the numbers. --fix does nothing."
        case .notAList: "Give a text with one term a line. --fix does nothing."
        case .byteOrderMark:
            "It does no harm here, but other tools read it as part of the first term. --fix removes it."
        case .strayBlanks: "Remove them, or begin the line with \\ if they are intended. --fix removes them."
        case .innerTab: "Write one term a line. --fix makes a line of each part."
        case .controlCharacter:
            "Remove it. --fix makes a line of each part that a line break separates, and leaves other characters."
        case .separator: "Keep the column of the terms alone, if these are columns. --fix does nothing."
        case .heading: "Remove the line if it is no term. --fix does nothing."
        case .commentOrTerm:
            "Begin the line with \\# if it is a term, or put a blank behind the # if it is a comment. --fix does nothing."
        case .foldsToNothing: "Remove the line. --fix removes it."
        case .invisibleCharacter: "Remove them; the term is found without them. --fix removes them."
        case .lookAlike: "Type the term again in one script if that was not intended. --fix does nothing."
        case .folding: "Check that the spelling after folding is the intended one. --fix does nothing."
        case .tooLong: "Shorten the term or remove the line. --fix does nothing."
        case .entraLength: "Lengthen, shorten or remove the term before uploading the list. --fix does nothing."
        case .entraCount: "Remove the terms that matter least before uploading the list. --fix does nothing."
        case .duplicate: "Remove the line. --fix removes it."
        case .equivalent: "Remove the line. --fix removes it; no more passwords are accepted."
        case .coveredByPattern:
            "The line can be removed, but a pattern knows no substitutions and no typos. --fix removes terms that match "
                + "equal characters only, where nothing is lost."
        case .coveredByTerm:
            "The line can be removed, but so are the typos of this term that the other one does not match. --fix does "
                + "nothing."
        case .inGlobalList:
            "The line can be removed as long as the global list is in use; Entra's own list differs. --fix does nothing."
        case .missingBase:
            "List the word alone: additions are counted separately. --fix adds the word and keeps the term; with "
                + "--replace-variants it removes the term, and passwords with it gain the points of the addition."
        case .variant:
            "The line can be removed if one more point for passwords with it does not matter. --fix removes it only with "
                + "--replace-variants."
        case .tooCommon: "Remove or lengthen the term: people need such words for good passphrases. --fix does nothing."
        }
    }
}

internal import PasswordSieve

/// A line of a list's text, or a term of a list that is not a text.
struct DocumentLine {
    /// From 1; the position of the term in a list that is not a text.
    let number: Int
    /// The intended terms: none for a comment or a blank line, several if tabs separate them.
    private(set) var terms: [String] = []
    /// The comment or blank line, as in the fixed list.
    private(set) var comment: String?
    /// True if the term begins with the escape of SPEC 4.1.
    private(set) var isEscaped = false
    private(set) var faults: [ListDocument.Fault] = []

    /// The term of a list that is not a text.
    init(_ number: Int, term: String, _ rules: LintRules) {
        self.number = number
        separate(term, rules)
    }

    /// A line of a text, without its end.
    init(_ number: Int, _ row: ArraySlice<UInt8>, _ rules: LintRules) {
        self.number = number
        let text = String(decoding: row, as: UTF8.self)
        guard let first = row.first, let last = row.last else {
            comment = text
            return
        }
        // Most lines are plain, and a list may have millions of them.
        if first > 0x20, last > 0x20, first != UInt8(ascii: "#"), first != UInt8(ascii: "\\"),
            row.allSatisfy({ (0x20..<0x7f).contains($0) })
        {
            terms = [text]
        } else {
            read(text, rules)
        }
    }

    private mutating func read(_ text: String, _ rules: LintRules) {
        if text.unicodeScalars.first == "#" {
            comment = text
            if Self.looksLikeTerm(text.unicodeScalars.dropFirst()) {
                add(
                    .commentOrTerm,
                    "\(quoted(text)) is a comment, not a term; begin the line with \\# if it is a term, or with \"# \" if not",
                    key: text)
            }
        } else if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            comment = text
        } else if text.utf8.first == UInt8(ascii: "\\") {
            // Blanks behind the escape are intended.
            isEscaped = true
            terms = [String(text.unicodeScalars.dropFirst())]
        } else {
            readTerm(text, rules)
        }
    }

    private mutating func readTerm(_ text: String, _ rules: LintRules) {
        let trimmed = rules.contains(.strayBlanks) ? text.trimmingBlanks : text
        guard trimmed != text else { return separate(text, rules) }
        if trimmed.unicodeScalars.first == "#" {
            add(
                .strayBlanks, "a blank before the # makes the comment a term; remove the blank",
                change: "blanks removed", key: text)
            comment = trimmed
        } else {
            add(
                .strayBlanks, "blanks stand before or behind the term and are part of it; remove them",
                change: "blanks removed", key: text)
            separate(trimmed, rules)
        }
    }

    /// Takes a term apart at tabs and, in a list that is not a text, at line breaks.
    private mutating func separate(_ text: String, _ rules: LintRules) {
        terms = [text]
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7f }) else { return }
        var separators: String.UnicodeScalarView = "".unicodeScalars
        if rules.contains(.innerTab) { separators.append("\t") }
        if rules.contains(.controlCharacter) { separators += "\n\r".unicodeScalars }
        let parts = text.unicodeScalars.split { separators.contains($0) }.map { String($0).trimmingBlanks }
        let kept = parts.filter { !$0.isEmpty }
        if kept.count > 1 {
            terms = kept
            if text.utf8.contains(where: { $0 == 0x0a || $0 == 0x0d }) {
                add(
                    .controlCharacter,
                    "line breaks separate \(kept.count.counted("term")); separate terms as the list separates others",
                    change: "made a line of each term", key: text)
            } else {
                add(
                    .innerTab, "tabs separate \(kept.count.counted("term")); write one term a line",
                    change: "made a line of each term", key: text)
            }
        }
        if terms.contains(where: { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }) {
            add(
                .controlCharacter, "\(quoted(text)) holds a control character, which nobody types; remove it", key: text
            )
        }
    }

    private mutating func add(_ rule: LintRule, _ message: String, change: String? = nil, key: String) {
        faults.append(.init(rule: rule, line: number, message: message, change: change, key: key))
    }

    /// True for a word that stands directly behind the #, as no comment does: `#1team`.
    private static func looksLikeTerm(_ text: Substring.UnicodeScalarView) -> Bool {
        guard let first = text.first, first.properties.isAlphabetic || first.properties.numericType != nil else {
            return false
        }
        return text.count <= TermList.maximumTermLength && !text.contains { $0.properties.isWhitespace }
    }
}

extension String {
    /// Without the white space at both ends.
    fileprivate var trimmingBlanks: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        return String(String.UnicodeScalarView(scalars.reversed().drop { $0.properties.isWhitespace }.reversed()))
    }
}

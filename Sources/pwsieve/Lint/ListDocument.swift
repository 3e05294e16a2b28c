internal import PasswordSieve
internal import PasswordSieveFoundation

/// A banned list as it lies in its file, read however broken it is: what is wrong comes with it as findings.
struct ListDocument {
    /// Where a term or a comment stands.
    struct Line {
        /// From 1; in a list that is no text the term's position.
        let number: Int
        /// How many characters the line has.
        let length: Int
        /// The terms that are meant: none for a comment or a blank line, several where tabs separate them.
        var terms: [String] = []
        /// What the fixed list has in place of what is no term.
        var comment: String?
        /// The terms begin with the escape of SPEC 4.1.
        var isEscaped = false
    }

    let path: String
    /// Whether lines are those of a text.
    let isText: Bool
    var lines: [Line] = []
    var findings: [Finding] = []

    /// - Throws: ``Failure`` if the file cannot be opened, or is a compiled list or settings that cannot be read.
    init(_ path: String, _ severity: (LintRule) -> LintRule.Severity) throws {
        self.path = path
        let bytes: [UInt8]
        do {
            if let compiled = try TermList.compiled(name: TermList.customName, path) {
                isText = false
                takeIn(compiled)
                return
            }
            bytes = try FileReader.read(path)
        } catch let error as TermListError {
            throw Failure(error)
        } catch let error as FileReader.Failure {
            throw Failure(TermListError(.unreadable(error.reason), list: TermList.customName, source: path))
        }
        if ListFile.isGraphSettings(bytes, path) {
            isText = false
            takeIn(try ListSource.list(name: TermList.customName, path, bytes))
        } else {
            isText = true
            read(bytes, severity)
        }
    }

    private mutating func takeIn(_ list: TermList) {
        lines = list.terms.map {
            Line(number: $0.line, length: $0.text.unicodeScalars.count, terms: [$0.text], isEscaped: false)
        }
    }

    // MARK: Text

    private mutating func read(_ bytes: [UInt8], _ severity: (LintRule) -> LintRule.Severity) {
        func add(_ rule: LintRule, _ line: Int, _ message: String) {
            findings.append(Finding(rule, severity(rule), line: line, message, isFixed: true))
        }
        var content = bytes
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
            let isLittle = bytes[0] == 0xff
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                UInt16(bytes[index + (isLittle ? 1 : 0)]) << 8 | UInt16(bytes[index + (isLittle ? 0 : 1)])
            }
            content = Array(String(decoding: units, as: UTF16.self).utf8)
            add(.utf16, 1, "the file is UTF-16; save it as UTF-8")
        } else if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
            content.removeFirst(3)
            add(.byteOrderMark, 1, "the file begins with a byte-order mark; save it as UTF-8 without one")
        }
        var rows = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if rows.last?.isEmpty == true { rows.removeLast() }
        for (index, row) in rows.enumerated() {
            let row = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
            var text = String(decoding: row, as: UTF8.self)
            if !Array(text.utf8).elementsEqual(row) {
                text = Windows1252.decode(row)
                add(.notUTF8, index + 1, "the line is not UTF-8; save the file as UTF-8 (read as Windows-1252)")
            }
            lines.append(line(index + 1, text, add))
        }
    }

    private func line(_ number: Int, _ text: String, _ add: (LintRule, Int, String) -> Void) -> Line {
        var line = Line(number: number, length: text.unicodeScalars.count)
        if text.unicodeScalars.first == "#" || text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            line.comment = text
            return line
        }
        if text.utf8.first == UInt8(ascii: "\\") {
            // Blanks behind the escape are meant.
            line.isEscaped = true
            line.terms = [String(text.unicodeScalars.dropFirst())]
            return line
        }
        let trimmed = text.trimmingBlanks
        if trimmed.unicodeScalars.first == "#", trimmed != text {
            add(
                .strayBlanks, number, "a blank stands before the #, which makes a term of the comment; remove the blank"
            )
            line.comment = trimmed
            return line
        }
        if trimmed != text {
            add(.strayBlanks, number, "blanks stand before or behind the term and are part of it; remove them")
        }
        line.terms = trimmed.split(separator: "\t").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
        if line.terms.count > 1 {
            add(.innerTab, number, "tabs separate \(line.terms.count) terms; write one term a line")
        }
        return line
    }
}

extension String {
    /// Without the white space at both ends.
    fileprivate var trimmingBlanks: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        return String(String.UnicodeScalarView(scalars.reversed().drop { $0.properties.isWhitespace }.reversed()))
    }
}

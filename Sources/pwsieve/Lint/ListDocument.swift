internal import PasswordSieve
internal import PasswordSieveFoundation

/// A banned list as its file holds it, with its broken text.
struct ListDocument {
    /// A line of the file, or a term of a list that is not a text.
    struct Line {
        /// From 1; the position of the term in a list that is not a text.
        let number: Int
        /// The length in code points.
        let length: Int
        /// The intended terms: none for a comment or a blank line, several if tabs separate them.
        var terms: [String] = []
        /// The comment or blank line, as in the fixed list.
        var comment: String?
        /// True if the term begins with the escape of SPEC 4.1.
        var isEscaped = false
    }

    let path: String
    /// True if the file is a text, false if it is compiled or from Microsoft Graph.
    let isText: Bool
    private(set) var lines: [Line] = []
    /// Broken text, and how the fixed list corrects it.
    private(set) var faults: [(rule: LintRule, line: Int, message: String, change: String)] = []

    /// - Throws: an error if the file cannot be opened, or is a compiled list or settings that cannot be read.
    init(_ path: String) throws {
        self.path = WholeFile.name(path)
        var list = try WholeFile.compiledList(name: TermList.customName, path)
        let bytes = try list == nil ? ListSource.bytes(path) : []
        list = try list ?? TermList.compiled(name: TermList.customName, bytes, source: self.path)
        if list == nil, ListFile.isGraphSettings(bytes, path) {
            list = try ListFile.list(name: TermList.customName, path, bytes)
        }
        isText = list == nil
        if let list {
            lines = list.terms.map {
                Line(number: $0.line, length: $0.text.unicodeScalars.count, terms: [$0.text])
            }
        } else {
            read(bytes)
        }
    }

    // MARK: Text

    private mutating func read(_ bytes: [UInt8]) {
        var content = bytes
        switch ByteOrderMark(of: bytes.span) {
        case .utf16LittleEndian, .utf16BigEndian:
            let isBigEndian = bytes[0] == 0xfe
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                UInt16(bytes[index + (isBigEndian ? 0 : 1)]) << 8 | UInt16(bytes[index + (isBigEndian ? 1 : 0)])
            }
            content = Array(String(decoding: units, as: UTF16.self).utf8)
            add(.utf16, 1, "the file is UTF-16; save it as UTF-8", change: "written as UTF-8")
        case .utf8:
            content.removeFirst(ByteOrderMark.utf8.bytes.count)
            add(
                .byteOrderMark, 1, "the file begins with a byte-order mark; save it as UTF-8 without one",
                change: "byte-order mark removed")
        case nil: break
        }
        var rows = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if rows.last?.isEmpty == true { rows.removeLast() }
        for (index, row) in rows.enumerated() {
            let row = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
            let text: String
            if let wellFormed = String(validating: row, as: UTF8.self) {
                text = wellFormed
            } else {
                text = Windows1252.decode(Array(row))
                add(
                    .notUTF8, index + 1, "the line is not UTF-8; save the file as UTF-8 (read as Windows-1252)",
                    change: "read as Windows-1252 and written as UTF-8")
            }
            lines.append(line(index + 1, text))
        }
    }

    private mutating func add(_ rule: LintRule, _ line: Int, _ message: String, change: String) {
        faults.append((rule, line, message, change))
    }

    private mutating func line(_ number: Int, _ text: String) -> Line {
        var line = Line(number: number, length: text.unicodeScalars.count)
        if text.unicodeScalars.first == "#" || text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            line.comment = text
            return line
        }
        if text.utf8.first == UInt8(ascii: "\\") {
            // Blanks behind the escape are intended.
            line.isEscaped = true
            line.terms = [String(text.unicodeScalars.dropFirst())]
            return line
        }
        let trimmed = text.trimmingBlanks
        if trimmed.unicodeScalars.first == "#", trimmed != text {
            add(
                .strayBlanks, number, "a blank before the # makes the comment a term; remove the blank",
                change: "blanks removed")
            line.comment = trimmed
            return line
        }
        if trimmed != text {
            add(
                .strayBlanks, number, "blanks stand before or behind the term and are part of it; remove them",
                change: "blanks removed")
        }
        line.terms = trimmed.split(separator: "\t").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
        if line.terms.count > 1 {
            add(
                .innerTab, number, "tabs separate \(line.terms.count.counted("term")); write one term a line",
                change: "made a line of each term")
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

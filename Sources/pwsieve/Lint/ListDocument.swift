internal import PasswordSieve
internal import PasswordSieveFoundation

/// A banned list as its file holds it, with its broken text.
///
/// Lines are taken from the text when they are asked for: those of a large list would take more memory than its text.
struct ListDocument {
    /// Broken text, and how the fixed list corrects it.
    struct Fault {
        let rule: LintRule
        /// The line; nil for the file as a whole.
        let line: Int?
        let message: String
        /// The change that `--fix` makes; nil if none.
        var change: String?
        /// The text at fault; nil for the file as a whole.
        var key: String?
    }

    let path: String
    /// True if the file is a text, false if it is compiled or from Microsoft Graph.
    let isText: Bool
    /// False if the file is plainly no list, so that its lines are no terms.
    private(set) var isReadable = true
    /// The faults of the file and of its encoding.
    private(set) var faults: [Fault] = []
    private let rules: LintRules
    /// The terms of a list that is not a text.
    private let terms: [String]
    /// The text in UTF-8, in lines that end in LF or CRLF.
    private var content: [UInt8] = []
    /// The places where the lines of the text begin, and its end.
    private var starts: [UInt32] = []

    /// - Throws: an error if the file cannot be opened, or is a compiled list or settings that cannot be read.
    init(_ path: String, _ rules: LintRules) throws {
        self.path = WholeFile.name(path)
        self.rules = rules
        var list = try WholeFile.compiledList(name: TermList.customName, path)
        let bytes = try list == nil ? ListSource.bytes(path) : []
        if list == nil { list = try TermList.compiled(name: TermList.customName, bytes, source: self.path) }
        if list == nil, ListFile.isGraphSettings(bytes, self.path) {
            list = try ListFile.graphList(name: TermList.customName, self.path, bytes)
        }
        isText = list == nil
        terms = list?.terms.map(\.text) ?? []
        if list == nil { read(bytes) }
    }

    /// The number of lines, or of terms of a list that is not a text.
    var lineCount: Int { isText ? max(0, starts.count - 1) : terms.count }

    /// The lines, or a line for each term of a list that is not a text.
    var lines: some Sequence<DocumentLine> { (1...max(1, lineCount)).lazy.prefix(lineCount).map(line) }

    /// The line with this number, from 1.
    func line(_ number: Int) -> DocumentLine {
        isText ? DocumentLine(number, row(number), rules) : DocumentLine(number, term: terms[number - 1], rules)
    }

    /// The length of a line of a text in code points, without its end.
    func length(ofLine number: Int) -> Int { String(decoding: row(number), as: UTF8.self).unicodeScalars.count }

    private func row(_ number: Int) -> ArraySlice<UInt8> {
        var row = content[Int(starts[number - 1])..<Int(starts[number])]
        if row.last == UInt8(ascii: "\n") {
            row.removeLast()
            if row.last == UInt8(ascii: "\r") { row.removeLast() }
        }
        return row
    }
}

// MARK: The text

extension ListDocument {
    private mutating func read(_ bytes: [UInt8]) {
        content = bytes
        decodeUTF16()
        if ByteOrderMark(of: content.span) == .utf8 {
            content.removeFirst(ByteOrderMark.utf8.bytes.count)
            faults.append(
                Fault(
                    rule: .byteOrderMark, line: 1,
                    message: "the file begins with a byte-order mark; save it as UTF-8 without one",
                    change: "byte-order mark removed"))
        }
        endLinesInLF()
        if case .foreign(let foreign)? = ForeignText.sighting(in: content.span)?.reason { refuse(foreign) }
        guard isReadable else { return }
        decodeLines()
        starts = [0]
        for index in content.indices where content[index] == UInt8(ascii: "\n") { starts.append(UInt32(index + 1)) }
        if starts.last != UInt32(content.count) { starts.append(UInt32(content.count)) }
    }

    private mutating func decodeUTF16() {
        guard ForeignText.sighting(in: content.span)?.reason == .utf16 else { return }
        let mark = ByteOrderMark(of: content.span)
        let isBigEndian = mark == .utf16BigEndian || mark == nil && content.first == 0
        let units = stride(from: mark?.bytes.count ?? 0, to: content.count - 1, by: 2).map { index in
            UInt16(content[index + (isBigEndian ? 0 : 1)]) << 8 | UInt16(content[index + (isBigEndian ? 1 : 0)])
        }
        content = Array(String(decoding: units, as: UTF16.self).utf8)
        faults.append(
            Fault(
                rule: .utf16, line: 1, message: "the file is UTF-16; save it as UTF-8",
                change: "written as UTF-8"))
    }

    /// Replaces each CR by LF if lines end in CR alone. One before a CRLF is dropped.
    private mutating func endLinesInLF() {
        guard ForeignText.sighting(in: content.span)?.reason == .foreign(.carriageReturnLines) else { return }
        var lines: [UInt8] = []
        var returns = 0
        for byte in content + [0] {
            if byte == UInt8(ascii: "\r") {
                returns += 1
                continue
            }
            if byte != UInt8(ascii: "\n") { lines += Array(repeating: UInt8(ascii: "\n"), count: returns) }
            returns = 0
            lines.append(byte)
        }
        content = lines.dropLast()
        faults.append(
            Fault(
                rule: .carriageReturns, line: 1,
                message: "the lines end in CR alone, so that the list would be one term; end them in LF or CRLF",
                change: "lines ended in LF"))
    }

    /// Reports what the file is instead of a list. Its lines are read only if that rule is switched off.
    private mutating func refuse(_ foreign: ForeignText) {
        let rule = LintRule(foreign)
        let description = TermListError(.foreign(foreign), list: TermList.customName, source: path).description
        faults.append(Fault(rule: rule, line: nil, message: String(description.dropFirst(path.count + 2))))
        isReadable = !rules.contains(rule)
    }

    /// Reads lines that are not UTF-8 as Windows-1252.
    private mutating func decodeLines() {
        guard TextFault.line(in: content) != nil else { return }
        var decoded: [UInt8] = []
        for (index, row) in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            if index > 0 { decoded.append(UInt8(ascii: "\n")) }
            guard TextFault.line(in: Array(row)) != nil else {
                decoded += row
                continue
            }
            let text = String(
                decoding: TextEncoding.windows1252.converter()?.convert(Array(row)) ?? [], as: UTF8.self)
            decoded += text.utf8
            faults.append(
                Fault(
                    rule: .notUTF8, line: index + 1,
                    message: "the line is not UTF-8; save the file as UTF-8 (read as Windows-1252)",
                    change: "read as Windows-1252 and written as UTF-8", key: text))
        }
        content = decoded
    }
}

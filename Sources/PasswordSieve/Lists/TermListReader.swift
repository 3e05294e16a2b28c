/// A reader of a list's text format (SPEC 4.1).
struct TermListReader {
    let list: String
    let source: String?

    /// Returns the terms of `text` as written.
    func read(_ text: Span<UInt8>) throws(TermListError) -> [TermList.Term] {
        if text.count >= 2, (text[0], text[1]) == (0xff, 0xfe) || (text[0], text[1]) == (0xfe, 0xff) {
            throw TermListError(.utf16, list: list, source: source, lines: [1])
        }
        var terms: [TermList.Term] = []
        var number = 0
        var start = text.count >= 3 && (text[0], text[1], text[2]) == (0xef, 0xbb, 0xbf) ? 3 : 0
        if isGraphSettings(text, from: start) {
            throw TermListError(.graphSettings, list: list, source: source, lines: [1])
        }
        while start < text.count {
            number += 1
            let newline = Self.newline(in: text, from: start)
            // A CR elsewhere belongs to the term.
            var end = newline
            if newline < text.count, end > start, text[end - 1] == Character.carriageReturn { end -= 1 }
            if let term = try term(text.extracting(start..<end), line: number) { terms.append(term) }
            start = newline + 1
        }
        guard !terms.isEmpty else { throw TermListError(.empty, list: list, source: source) }
        return terms
    }

    /// True for the JSON of Microsoft Graph. If its lines were read as terms, each would ban something, without an error.
    private func isGraphSettings(_ text: Span<UInt8>, from start: Int) -> Bool {
        var index = start
        while index < text.count, Character.isBlank(text[index]) || text[index] == Character.newline { index += 1 }
        guard index < text.count, text[index] == UInt8(ascii: "{") else { return false }
        let key = Array("\"BannedPasswordList\"".utf8)
        return text.indices.dropLast(key.count - 1).contains { start in
            key.indices.allSatisfy { text[start + $0] == key[$0] }
        }
    }

    private func term(_ line: Span<UInt8>, line number: Int) throws(TermListError) -> TermList.Term? {
        let text: String
        do {
            text = String(copying: try UTF8Span(validating: line))
        } catch {
            throw TermListError(.illFormedUTF8, list: list, source: source, lines: [number])
        }
        if text.utf8.first == Character.hash || text.utf8.allSatisfy(Character.isBlank) { return nil }
        let isEscaped = text.utf8.first == Character.backslash
        return TermList.Term(text: isEscaped ? String(text.unicodeScalars.dropFirst()) : text, line: number)
    }

    private static func newline(in text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] != Character.newline { index += 1 }
        return index
    }

    private enum Character {
        static let newline = UInt8(ascii: "\n")
        static let carriageReturn = UInt8(ascii: "\r")
        static let hash = UInt8(ascii: "#")
        static let backslash = UInt8(ascii: "\\")
        static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    }
}

/// A reader of a list's text format (SPEC 4.1).
struct TermListReader {
    let list: String
    let source: String?

    /// Returns the terms of `text` as written.
    func read(_ text: Span<UInt8>) throws(TermListError) -> [TermList.Term] {
        if let sighting = ForeignText.sighting(in: text) {
            throw TermListError(sighting.reason, list: list, source: source, lines: sighting.line.map { [$0] } ?? [])
        }
        var terms: [TermList.Term] = []
        var number = 0
        var start = ByteOrderMark(of: text)?.bytes.count ?? 0
        while start < text.count {
            number += 1
            let newline = Self.newline(in: text, from: start)
            // A CR elsewhere belongs to the term.
            var end = newline
            if newline < text.count, end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if let term = try term(text.extracting(start..<end), line: number) { terms.append(term) }
            start = newline + 1
        }
        guard !terms.isEmpty else { throw TermListError(.empty, list: list, source: source) }
        return terms
    }

    private func term(_ line: Span<UInt8>, line number: Int) throws(TermListError) -> TermList.Term? {
        let text: String
        do {
            text = String(copying: try UTF8Span(validating: line))
        } catch {
            throw TermListError(.illFormedUTF8, list: list, source: source, lines: [number])
        }
        if text.utf8.first == UInt8(ascii: "#") || text.utf8.allSatisfy(" \t".utf8.contains) { return nil }
        let isEscaped = text.utf8.first == UInt8(ascii: "\\")
        return TermList.Term(text: isEscaped ? String(text.unicodeScalars.dropFirst()) : text, line: number)
    }

    private static func newline(in text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
        return index
    }
}

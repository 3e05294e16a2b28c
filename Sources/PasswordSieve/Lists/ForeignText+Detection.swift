/// Tells a list from what is plainly something else.
///
/// One odd term is no sign: the shape of lines counts only if each of the first terms has it.
extension ForeignText {
    /// The number of terms at the start of a text that are looked at.
    package static let sampleSize = 100
    /// The least number of terms that show a shape.
    package static let fewestTerms = 3

    /// A text that is no list, and the line that shows it; nil for the text as a whole.
    package struct Sighting: Sendable, Hashable {
        package let reason: TermListError.Reason
        package let line: Int?
    }

    /// The kind of content that `text` plainly has instead of a list; nil if it may be a list.
    ///
    /// - Complexity: O(*n*) in the bytes of the text.
    package static func sighting(in text: Span<UInt8>) -> Sighting? {
        if let mark = ByteOrderMark(of: text), mark != .utf8 { return Sighting(reason: .utf16, line: 1) }
        if JSONText.isGraphSettings(text) { return Sighting(reason: .graphSettings, line: 1) }
        if isArchive(text) { return Sighting(reason: .foreign(.archive), line: nil) }
        if let sighting = controlCharacters(in: text) { return sighting }
        if isWebPage(text) { return Sighting(reason: .foreign(.webPage), line: nil) }
        // The reader names the line of a text that is not UTF-8.
        if JSONText.isValue(text), (try? UTF8Span(validating: text)) != nil {
            return Sighting(reason: .foreign(.json), line: nil)
        }
        let terms = firstTerms(of: text)
        return shape(of: terms.map(\.bytes)).map { Sighting(reason: .foreign($0), line: terms[0].line) }
    }

    // MARK: The text as a whole

    /// The first bytes of packed files and documents.
    private static let magics: [[UInt8]] = [
        Array("PK\u{3}\u{4}".utf8), Array("7z".utf8) + [0xbc, 0xaf], Array("Rar!\u{1a}".utf8), GzipUnpacker.magic,
        [0xfd] + Array("7zXZ\0".utf8), [0x28, 0xb5, 0x2f, 0xfd], [0xd0, 0xcf, 0x11, 0xe0], Array("%PDF-".utf8),
        Array("{\\rtf".utf8),
    ]

    private static func isArchive(_ text: Span<UInt8>) -> Bool {
        let start = (0..<min(text.count, 10)).map { text[$0] }
        // bzip2: its version and level, then the digits of pi.
        return magics.contains(where: start.starts)
            || start.starts(with: "BZh".utf8) && start.dropFirst(4) == [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]
    }

    private static func controlCharacters(in text: Span<UInt8>) -> Sighting? {
        var (lines, returns) = (0, 0)
        for index in text.indices {
            switch text[index] {
            case 0:
                return isUTF16(text)
                    ? Sighting(reason: .utf16, line: 1) : Sighting(reason: .foreign(.nulCharacter), line: lines + 1)
            case UInt8(ascii: "\n"): lines += 1
            case UInt8(ascii: "\r") where index + 1 < text.count && text[index + 1] != UInt8(ascii: "\n"): returns += 1
            default: break
            }
        }
        // A single CR may be part of a term.
        return returns > lines || returns > 1 && returns == lines
            ? Sighting(reason: .foreign(.carriageReturnLines), line: 1) : nil
    }

    /// True if every other byte at the start is NUL, or nearly so: UTF-16 without a byte order mark.
    private static func isUTF16(_ text: Span<UInt8>) -> Bool {
        let pairs = min(text.count, 1000) / 2
        let zeros = [0, 1].map { parity in (0..<pairs).count { text[2 * $0 + parity] == 0 } }
        return pairs > 0 && zeros.min() == 0 && 4 * (zeros.max() ?? 0) >= 3 * pairs
    }

    private static func isWebPage(_ text: Span<UInt8>) -> Bool {
        guard let first = JSONText.firstCharacter(of: text) else { return false }
        let start = String(decoding: (first..<min(first + 14, text.count)).map { text[$0] }, as: UTF8.self).lowercased()
        return ["<!doctype html", "<html", "<?xml"].contains(where: start.hasPrefix)
    }

    // MARK: The shape of the lines

    /// The first terms of `text` as bytes, with their lines.
    private static func firstTerms(of text: Span<UInt8>) -> [(line: Int, bytes: [UInt8])] {
        var terms: [(line: Int, bytes: [UInt8])] = []
        var (line, start) = (0, ByteOrderMark(of: text)?.bytes.count ?? 0)
        while start < text.count, terms.count < sampleSize {
            line += 1
            var end = start
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            var bytes = (start..<end).map { text[$0] }
            if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            if bytes.first != UInt8(ascii: "#"), !bytes.allSatisfy(\.isBlank) { terms.append((line, bytes)) }
            start = end + 1
        }
        return terms
    }

    /// The shape that all `terms` have.
    private static func shape(of terms: [[UInt8]]) -> ForeignText? {
        // A heading may stand over hashes.
        if terms.count > fewestTerms, terms.dropFirst().allSatisfy(isHash) { return .hashes }
        guard terms.count >= fewestTerms else { return nil }
        if terms.allSatisfy(isHash) { return .hashes }
        if terms.allSatisfy(isQuoted) { return .quotedTerms }
        let separators: [(UInt8, ForeignText)] = [
            (UInt8(ascii: ";"), .semicolonColumns), (UInt8(ascii: "\t"), .tabColumns),
            (UInt8(ascii: ","), .commaColumns),
        ]
        for (separator, shape) in separators {
            let counts = Set(terms.map { $0.count { $0 == separator } })
            if counts.count == 1, counts != [0] { return shape }
        }
        if areNumbered(terms) { return .numberedTerms }
        return isSpellingDictionary(terms) ? .spellingDictionary : nil
    }

    /// MD5 and NT hashes, SHA-1 and SHA-256, with or without something behind them; or what range files hold of them.
    private static func isHash(_ term: [UInt8]) -> Bool {
        let digits = term.prefix { $0.isHexadecimal }.count
        guard let separator = term.dropFirst(digits).first else { return [32, 40, 64].contains(digits) }
        return ":;,* \t".utf8.contains(separator) && [27, 32, 35, 40, 64].contains(digits)
    }

    /// In quotation marks, perhaps with a comma behind them, and none within.
    private static func isQuoted(_ term: [UInt8]) -> Bool {
        let term = term.last == UInt8(ascii: ",") ? term.dropLast() : term[...]
        guard let mark = term.first, "\"'".utf8.contains(mark), term.count > 2, term.last == mark else { return false }
        return !term.dropFirst().dropLast().contains(mark)
    }

    /// Numbers one after the other, or any if there are many terms: `2 fast` may be a term.
    private static func areNumbered(_ terms: [[UInt8]]) -> Bool {
        let numbers = terms.compactMap(number)
        guard numbers.count == terms.count else { return false }
        return terms.count >= 20 || zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    /// The number in front of a term, as in `1. term`, `1) term` and `   1 term`.
    private static func number(_ term: [UInt8]) -> Int? {
        let text = term.drop(while: \.isBlank)
        let digits = text.prefix { $0.isDigit }
        var rest = text.dropFirst(digits.count)
        if let mark = rest.first, ".):".utf8.contains(mark) { rest.removeFirst() }
        guard let blank = rest.first, blank.isBlank, !rest.allSatisfy(\.isBlank) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// A number alone, then words of which at least half have flags: `word/ABC`.
    private static func isSpellingDictionary(_ terms: [[UInt8]]) -> Bool {
        guard terms[0].allSatisfy(\.isDigit) else { return false }
        let flagged = terms.dropFirst().count { term in
            let parts = term.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isBlank) }
        }
        return flagged >= fewestTerms - 1 && 2 * flagged >= terms.count - 1
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isHexadecimal: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

/// Finds the first place where a text is not JSON (RFC 8259), which Foundation's decoder does not report.
struct JSONFault {
    private let text: [UInt8]
    private var index = 0
    private var depth = 0
    /// Deeper nesting is a fault, as it is for the decoder.
    private static let maximumDepth = 512

    private init(_ text: [UInt8]) { self.text = text }

    /// Returns the place of the first fault, such as `:3:14`: line and column from 1, the column in bytes. Returns an
    /// empty string if the text is JSON.
    static func place(in text: [UInt8]) -> String {
        var scanner = JSONFault(text)
        if text.starts(with: "\u{FEFF}".utf8) { scanner.index = 3 }
        guard !(scanner.scanValue() && scanner.isAtEnd()) else { return "" }
        let before = text[..<scanner.index]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
        return ":\(line):\(column)"
    }
}

// Each function moves the index behind the text that it accepts, or leaves it at the fault and returns false.
extension JSONFault {
    private mutating func isAtEnd() -> Bool {
        skipBlanks()
        return index == text.count
    }

    private mutating func scanValue() -> Bool {
        skipBlanks()
        switch next {
        case "{": return scanMembers(until: "}") { $0.scanString() && $0.scan(":") && $0.scanValue() }
        case "[": return scanMembers(until: "]") { $0.scanValue() }
        case "\"": return scanString()
        case "t": return scanWord("true")
        case "f": return scanWord("false")
        case "n": return scanWord("null")
        default: return scanNumber()
        }
    }

    private mutating func scanMembers(until end: String, _ member: (inout JSONFault) -> Bool) -> Bool {
        guard depth < Self.maximumDepth else { return false }
        depth += 1
        defer { depth -= 1 }
        index += 1
        if scan(end) { return true }
        repeat {
            skipBlanks()
            guard member(&self) else { return false }
        } while scan(",")
        return scan(end)
    }

    private mutating func scanString() -> Bool {
        guard scan("\"") else { return false }
        while let character = next, character >= " " {
            index += 1
            if character == "\"" { return true }
            guard character == "\\" else { continue }
            if take("u") {
                for _ in 0..<4 { guard take("0123456789abcdefABCDEF") else { return false } }
            } else if !take("\"\\/bfnrt") {
                return false
            }
        }
        return false
    }

    private mutating func scanNumber() -> Bool {
        _ = take("-")
        guard take("0") || scanDigits() else { return false }
        if take("."), !scanDigits() { return false }
        guard take("eE") else { return true }
        _ = take("+-")
        return scanDigits()
    }

    private mutating func scanDigits() -> Bool {
        let start = index
        while take("0123456789") {}
        return index > start
    }

    private mutating func scanWord(_ word: String) -> Bool {
        guard text[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func scan(_ character: String) -> Bool {
        skipBlanks()
        return take(character)
    }

    private mutating func skipBlanks() { while take(" \t\r\n") {} }

    /// Takes the next character if it is one of `characters`.
    private mutating func take(_ characters: String) -> Bool {
        guard let next, characters.unicodeScalars.contains(next) else { return false }
        index += 1
        return true
    }

    /// The byte at the index; nil at the end.
    private var next: Unicode.Scalar? { index < text.count ? Unicode.Scalar(text[index]) : nil }
}

/// The tokens of a Swift source: identifiers, numbers and single punctuation marks. Comments and the text of string
/// literals are left out; the code of interpolations is not.
struct SwiftTokens {
    struct Token {
        let text: String
        let line: Int

        var isName: Bool { text.utf8.first.map(SwiftTokens.isNameByte) ?? false }
    }

    private(set) var tokens: [Token] = []
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    init(_ source: String) {
        bytes = Array(source.utf8)
        readCode(untilParenthesis: false)
    }

    private func byte(at offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count {
            if byte() == UInt8(ascii: "\n") { line += 1 }
            index += 1
        }
    }

    /// Reads to the end, or to the parenthesis that closes an interpolation.
    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while index < bytes.count {
            switch (byte(), byte(at: 1)) {
            case (UInt8(ascii: "/"), UInt8(ascii: "/")):
                while index < bytes.count, byte() != UInt8(ascii: "\n") { advance() }
            case (UInt8(ascii: "/"), UInt8(ascii: "*")): skipBlockComment()
            case (UInt8(ascii: "\""), _): skipString(hashes: 0)
            case (UInt8(ascii: "#"), _):
                let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
                if byte(at: hashes) == UInt8(ascii: "\"") { skipString(hashes: hashes) } else { advance(hashes) }
            case (let first, _) where Self.isNameByte(first):
                let name = bytes[index...].prefix(while: Self.isNameByte)
                tokens.append(Token(text: String(decoding: name, as: UTF8.self), line: line))
                advance(name.count)
            case (let mark, _):
                if mark == UInt8(ascii: ")") {
                    if untilParenthesis, depth == 0 { return advance() }
                    depth -= 1
                }
                if mark == UInt8(ascii: "(") { depth += 1 }
                // The backticks around a name say nothing.
                if mark > 0x20, mark != UInt8(ascii: "`") {
                    tokens.append(Token(text: String(Unicode.Scalar(mark)), line: line))
                }
                advance()
            }
        }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            switch (byte(), byte(at: 1)) {
            case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                depth += 1
                advance(2)
            case (UInt8(ascii: "*"), UInt8(ascii: "/")):
                depth -= 1
                advance(2)
            default: advance()
            }
        } while depth > 0 && index < bytes.count
    }

    private mutating func skipString(hashes: Int) {
        advance(hashes)
        let quote = UInt8(ascii: "\"")
        let quotes = byte(at: 1) == quote && byte(at: 2) == quote ? 3 : 1
        advance(quotes)
        let end = [UInt8](repeating: quote, count: quotes) + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
        let escape = [UInt8(ascii: "\\")] + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
        while index < bytes.count {
            if bytes[index...].starts(with: end) { return advance(end.count) }
            guard bytes[index...].starts(with: escape) else {
                advance()
                continue
            }
            advance(escape.count + 1)
            if bytes[index - 1] == UInt8(ascii: "(") { readCode(untilParenthesis: true) }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}

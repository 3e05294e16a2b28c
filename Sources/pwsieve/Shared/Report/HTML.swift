internal import PasswordSieve

/// A piece of HTML, written as a string literal with values. All values but HTML are escaped, so that nothing of a list
/// or a file can become markup.
struct HTML: ExpressibleByStringInterpolation {
    private(set) var text: String

    init(stringLiteral text: String) { self.text = text }

    init(stringInterpolation interpolation: Interpolation) { text = interpolation.text }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(2 * literalCapacity) }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ html: HTML) { text += html.text }
        mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        /// With a comma between thousands.
        mutating func appendInterpolation(grouped number: Int) { text += number.grouped }

        /// A text from outside. Characters that are invisible or change the direction of text are spelled out.
        mutating func appendInterpolation(_ value: String) {
            for character in value.visible.unicodeScalars {
                switch character {
                case "&": text += "&amp;"
                case "<": text += "&lt;"
                case ">": text += "&gt;"
                case "\"": text += "&quot;"
                case "'": text += "&#39;"
                default: text.unicodeScalars.append(character)
                }
            }
        }
    }

    /// An arithmetic. The tokens in brackets may be in a right-to-left script, and must not affect the rest.
    static func arithmetic(_ text: String) -> HTML {
        var rest = text[...]
        var html: HTML = ""
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            let token = String(rest[rest.index(after: open)..<close])
            html = "\(html)\(String(rest[...open]))<bdi>\(token)</bdi>]"
            rest = rest[rest.index(after: close)...]
        }
        return "\(html)\(String(rest))"
    }

    /// A text in any script, isolated from its surroundings, and cut if it is very long.
    static func quoted(_ text: String) -> HTML {
        let limit = 256
        return text.unicodeScalars.count <= limit
            ? "<bdi class=\"quoted\">\(text)</bdi>"
            : "<bdi class=\"quoted\">\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))))</bdi>…"
    }
}

/// JSON (RFC 8259) written straight into bytes, for output of which there is much: Foundation's encoder takes several times
/// as long as it takes to judge a password.
extension ByteBuffer {
    /// Appends a word of the program's own in quotes, which needs no escaping.
    mutating func append(jsonWord word: String) {
        append(UInt8(ascii: "\""))
        append(word)
        append(UInt8(ascii: "\""))
    }

    /// Appends characters in quotes.
    mutating func append(json characters: ArraySlice<Unicode.Scalar>) {
        append(UInt8(ascii: "\""))
        for character in characters {
            for byte in character.utf8 {
                if Self.isEscaped(byte) { appendEscaped(byte) } else { append(byte) }
            }
        }
        append(UInt8(ascii: "\""))
    }

    /// Appends a text in quotes.
    mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                guard Self.isEscaped(byte) else { continue }
                unsafe append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                appendEscaped(byte)
                start = index + 1
            }
            unsafe append(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append(raw: "\\\"")
        case UInt8(ascii: "\\"): append(raw: "\\\\")
        case UInt8(ascii: "\n"): append(raw: "\\n")
        case UInt8(ascii: "\r"): append(raw: "\\r")
        case UInt8(ascii: "\t"): append(raw: "\\t")
        default:
            append(raw: "\\u00")
            for digit in [byte >> 4, byte & 15] { append(digit + (digit < 10 ? 0x30 : 0x57)) }
        }
    }

    /// Appends an array; `element` appends each of its elements.
    mutating func append<Element>(
        jsonArray elements: some Collection<Element>, _ element: (Element, inout ByteBuffer) -> Void
    ) {
        append(UInt8(ascii: "["))
        var isFirst = true
        for value in elements {
            if !isFirst { append(UInt8(ascii: ",")) }
            isFirst = false
            element(value, &self)
        }
        append(UInt8(ascii: "]"))
    }
}

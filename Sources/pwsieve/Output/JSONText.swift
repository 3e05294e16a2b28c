/// JSON (RFC 8259) written straight into bytes, for output of which there is much: Foundation's encoder takes several times
/// as long as it takes to judge a password.
extension ByteBuffer {
    /// Appends a number.
    @inline(__always)
    mutating func append(json number: Int) {
        // Points and most places in a password have one digit.
        if (0..<10).contains(number) { return append(digit: number.magnitude) }
        if number < 0 { append(UInt8(ascii: "-")) }
        append(digits: number.magnitude)
    }

    private mutating func append(digits number: UInt) {
        if number >= 10 { append(digits: number / 10) }
        append(digit: number % 10)
    }

    @inline(__always)
    private mutating func append(digit: UInt) { append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)) }

    /// Appends a text in quotes.
    mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                unsafe append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                appendEscaped(byte)
                start = index + 1
            }
            unsafe append(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        append(UInt8(ascii: "\""))
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

    /// Appends an array; `element` appends each of its elements, which the span lends and no one copies.
    @inline(__always)
    mutating func append<Element>(
        jsonArray elements: Span<Element>, _ element: (borrowing Element, inout ByteBuffer) -> Void
    ) {
        append(UInt8(ascii: "["))
        for index in elements.indices {
            if index > 0 { append(UInt8(ascii: ",")) }
            element(elements[index], &self)
        }
        append(UInt8(ascii: "]"))
    }
}

/// JSON (RFC 8259), written straight into bytes: Foundation's encoder takes several times as long as a check.
extension ByteBuffer {
    // MARK: Values

    /// Appends a text in quotes.
    package mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        unsafe text.utf8Span.span.withUnsafeBufferPointer { bytes in
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

    /// Appends the raw value of an enumeration in quotes, which needs no escaping.
    mutating func append(jsonWord word: String) {
        append(UInt8(ascii: "\""))
        append(word)
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

    // MARK: Arrays and objects

    /// Appends an array; `element` appends each of its elements.
    package mutating func append<Element>(
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

    /// Appends an object; `members` appends its members.
    package mutating func appendObject(_ members: (inout ByteBuffer) -> Void) {
        append(UInt8(ascii: "{"))
        members(&self)
        append(UInt8(ascii: "}"))
    }

    /// Appends the key of a member, whose value has to follow.
    package mutating func append(key: StaticString) {
        // No value ends with a brace that opens, since texts end with a quote.
        if last != UInt8(ascii: "{") { append(UInt8(ascii: ",")) }
        append(UInt8(ascii: "\""))
        append(raw: key)
        append(raw: "\":")
    }

    /// Appends a member of an object; none for nil.
    package mutating func append(key: StaticString, _ value: String?) {
        guard let value else { return }
        append(key: key)
        append(json: value)
    }

    /// Appends a member of an object; none for nil.
    package mutating func append(key: StaticString, _ value: Int?) {
        guard let value else { return }
        append(key: key)
        append(raw: "", value)
    }

    /// Appends a member of an object; none for nil.
    package mutating func append(key: StaticString, _ value: Bool?) {
        guard let value else { return }
        append(key: key)
        append(raw: value ? "true" : "false")
    }

    /// Appends a member of an object that is an object itself.
    package mutating func append(key: StaticString, object members: (inout ByteBuffer) -> Void) {
        append(key: key)
        appendObject(members)
    }

    /// Appends a member of an object that is an array; `element` appends each of its elements.
    package mutating func append<Element>(
        key: StaticString, _ elements: [Element], element: (Element, inout ByteBuffer) -> Void
    ) {
        append(key: key)
        append(jsonArray: elements, element)
    }

    /// Appends a member of an object that is an array of objects; `members` appends the members of each.
    package mutating func append<Element>(
        key: StaticString, objects elements: [Element], _ members: (Element, inout ByteBuffer) -> Void
    ) {
        append(key: key, elements) { element, json in json.appendObject { members(element, &$0) } }
    }

    /// Appends a member of an object that is an array of texts.
    package mutating func append(key: StaticString, _ values: [String]) {
        append(key: key)
        append(jsonArray: values) { $1.append(json: $0) }
    }
}

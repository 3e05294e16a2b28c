import Hummingbird
import PasswordReset
import PasswordSieve

/// The fields of a JSON object of strings, such as `{"user": "jdoe", "password": "…"}`.
///
/// A general decoder would leave the password in strings that cannot be wiped. So the bytes are decoded in place, where
/// an escape never becomes longer. No error quotes the request.
struct JSONFields: ~Copyable {
    private var bytes: SecretBytes
    private var fields: [String: Range<Int>] = [:]
    private var position = 0

    /// Reads the object in `bytes`.
    ///
    /// - Throws: 400 if it is malformed, has a field twice, or has one that is not in `names`.
    init(_ bytes: consuming SecretBytes, names: Set<String>) throws(HTTPError) {
        self.bytes = bytes
        try readObject(names)
    }

    /// Returns the text of a field; nil if it is missing.
    func text(_ name: String) throws(HTTPError) -> String? {
        guard let range = fields[name] else { return nil }
        return try text(range)
    }

    /// Returns the text of a required field.
    func requiredText(_ name: String) throws(HTTPError) -> String {
        guard let text = try text(name) else { throw .broken("the field \(name) is missing") }
        return text
    }

    /// Returns the password in a required field, as a copy that wipes itself.
    func requiredPassword(_ name: String) throws(HTTPError) -> PasswordCopy {
        guard let password = try password(name) else { throw .broken("the field \(name) is missing") }
        return password
    }

    /// Returns the password in a field; nil if it is missing.
    func password(_ name: String) throws(HTTPError) -> PasswordCopy? {
        guard let range = fields[name] else { return nil }
        do {
            return try bytes.withSpan(range) { span throws(PasswordError) in try PasswordCopy(utf8: span) }
        } catch {
            throw .broken("the field \(name) is not UTF-8")
        }
    }

    private func text(_ range: Range<Int>) throws(HTTPError) -> String {
        do {
            return try bytes.withSpan(range) { span throws(UTF8.ValidationError) in
                String(copying: try UTF8Span(validating: span))
            }
        } catch {
            throw .broken("the body is not UTF-8")
        }
    }
}

// MARK: Reading (RFC 8259)

extension JSONFields {
    private mutating func readObject(_ names: Set<String>) throws(HTTPError) {
        try expect("{")
        if !takes("}") {
            repeat {
                let name = try text(readString())
                guard names.contains(name) else {
                    throw .broken("a field is none of \(names.sorted().joined(separator: ", "))")
                }
                try expect(":")
                let value = try readString()
                guard fields.updateValue(value, forKey: name) == nil else {
                    throw .broken("the field \(name) is there twice")
                }
            } while takes(",")
            try expect("}")
        }
        skipBlanks()
        guard position == bytes.count else { throw .broken("something stands behind the object") }
    }

    /// Decodes a string in place, and returns its range.
    private mutating func readString() throws(HTTPError) -> Range<Int> {
        try expect("\"")
        let start = position
        var end = start
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""): return start..<end
            case UInt8(ascii: "\\"):
                for unit in try readEscape().utf8 { put(unit, at: &end) }
            case 0..<0x20: throw .broken("a control character stands in a string")
            default: put(byte, at: &end)
            }
        }
        throw .broken("a string has no end")
    }

    private mutating func put(_ byte: UInt8, at end: inout Int) {
        bytes[end] = byte
        end += 1
    }

    /// Reads an escape after its backslash.
    private mutating func readEscape() throws(HTTPError) -> Unicode.Scalar {
        switch next() {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try readScalar()
        default: throw .broken("a backslash stands before what is no escape")
        }
    }

    /// Reads the digits of `\uXXXX`, and a second such escape if the first is half of a pair.
    private mutating func readScalar() throws(HTTPError) -> Unicode.Scalar {
        let first = try readUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), next() == UInt8(ascii: "\\"), next() == UInt8(ascii: "u") else {
            throw .broken("half of a surrogate pair stands alone")
        }
        let second = try readUnit()
        guard UTF16.isTrailSurrogate(second) else { throw .broken("half of a surrogate pair stands alone") }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func readUnit() throws(HTTPError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = next().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw .broken("four hexadecimal digits have to stand behind \\u")
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private mutating func next() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func skipBlanks() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private mutating func takes(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(HTTPError) {
        guard takes(character) else { throw .broken("a JSON object of strings is expected") }
    }
}

extension HTTPError {
    /// 400, with a sentence that quotes nothing of the request.
    static func broken(_ message: String) -> HTTPError { HTTPError(.badRequest, message: message) }
}

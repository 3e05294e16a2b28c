/// Finds a key that stands twice in an object of JSON (RFC 8259). Foundation's decoder silently takes one of the two.
package struct JSONKeys: ~Copyable {
    /// The second of two equal keys of one object.
    package struct Duplicate: Equatable {
        /// The key and those that it lies in, such as `length.minimum` or `fuzzy[1].points`.
        package let path: String
        /// The line, from 1.
        package let line: Int
        /// The column in bytes, from 1.
        package let column: Int
    }

    /// An object or an array that is not closed yet.
    private struct Container {
        let isObject: Bool
        /// The keys of an object so far, without escapes. Texts of Swift are equal as they are for the decoder.
        var keys: Set<String> = []
        /// The last key of an object.
        var key = ""
        /// The number of commas so far.
        var position = 0
    }

    private var containers: [Container] = []

    /// Returns the first key that stands twice in its object, at any depth; nil if there is none.
    ///
    /// The text should be JSON. Any other text is read without a crash, and what is found in it means nothing.
    ///
    /// - Complexity: O(*n*) in the bytes of the text, in time and memory; nesting takes no stack.
    package static func duplicate(in text: Span<UInt8>) -> Duplicate? {
        var scanner = JSONKeys()
        return scanner.duplicate(in: text)
    }

    private mutating func duplicate(in text: Span<UInt8>) -> Duplicate? {
        var index = 0
        while index < text.count {
            let start = index
            index += 1
            switch text[start] {
            case UInt8(ascii: "{"): containers.append(Container(isObject: true))
            case UInt8(ascii: "["): containers.append(Container(isObject: false))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = containers.popLast()
            case UInt8(ascii: ","): if !containers.isEmpty { containers[containers.count - 1].position += 1 }
            case UInt8(ascii: "\""):
                let end = Self.endOfString(text, from: index)
                let content = text.extracting(index..<end)
                index = min(end + 1, text.count)
                guard let object = containers.indices.last, containers[object].isObject,
                    Self.isFollowedByColon(text, index)
                else { continue }
                let key = Self.unescaped(content)
                containers[object].key = key
                if !containers[object].keys.insert(key).inserted { return duplicate(text, start) }
            default: break
            }
        }
        return nil
    }

    private func duplicate(_ text: Span<UInt8>, _ start: Int) -> Duplicate {
        var path = ""
        for container in containers {
            guard container.isObject else {
                path += "[\(container.position)]"
                continue
            }
            path += (path.isEmpty ? "" : ".") + container.key
        }
        let breaks = (0..<start).filter { text[$0] == UInt8(ascii: "\n") }
        return Duplicate(path: path, line: breaks.count + 1, column: start - (breaks.last ?? -1))
    }

    /// The place of the quote that closes a string; the end of the text if there is none.
    private static func endOfString(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] != UInt8(ascii: "\"") {
            index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index, text.count)
    }

    private static func isFollowedByColon(_ text: Span<UInt8>, _ start: Int) -> Bool {
        let next = (start..<text.count).first { !" \t\r\n".utf8.contains(text[$0]) }
        return next.map { text[$0] == UInt8(ascii: ":") } ?? false
    }

    /// The text of a string, which has escapes such as `\u0070`.
    private static func unescaped(_ content: Span<UInt8>) -> String {
        var units: [UInt16] = []
        var bytes: [UInt8] = []
        var text = ""
        func flush() {
            text += String(decoding: units, as: UTF16.self) + String(decoding: bytes, as: UTF8.self)
            (units, bytes) = ([], [])
        }
        var index = 0
        while index < content.count {
            let isEscape = content[index] == UInt8(ascii: "\\") && index + 1 < content.count
            if isEscape, content[index + 1] == UInt8(ascii: "u"), let unit = hexadecimal(content, index + 2) {
                // The two halves of a surrogate pair belong together.
                if !bytes.isEmpty { flush() }
                units.append(unit)
                index += 6
            } else {
                if !units.isEmpty { flush() }
                bytes.append(isEscape ? escaped(content[index + 1]) : content[index])
                index += isEscape ? 2 : 1
            }
        }
        flush()
        return text
    }

    /// The character that a backslash and `letter` stand for.
    private static func escaped(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0c
        case UInt8(ascii: "n"): 0x0a
        case UInt8(ascii: "r"): 0x0d
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    /// The number that four hexadecimal digits give; nil if there are none.
    private static func hexadecimal(_ content: Span<UInt8>, _ start: Int) -> UInt16? {
        guard start + 4 <= content.count else { return nil }
        return UInt16(String(decoding: (start..<start + 4).map { content[$0] }, as: UTF8.self), radix: 16)
    }
}

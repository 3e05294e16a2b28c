/// Tells JSON from the text of a list.
package enum JSONText {
    /// The setting of Microsoft Graph that holds the banned terms.
    package static let bannedPasswordList = "BannedPasswordList"

    /// True if the text begins with an object, perhaps after a byte order mark and blanks.
    package static func opensObject(_ text: Span<UInt8>) -> Bool {
        firstCharacter(of: text).map { text[$0] == UInt8(ascii: "{") } ?? false
    }

    /// The place of the first byte from `start` on that is no blank, line end or byte order mark.
    static func firstCharacter(of text: Span<UInt8>, from start: Int = 0) -> Int? {
        (start..<text.count).first { !isBlank(text[$0]) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { "\u{FEFF} \t\r\n".utf8.contains(byte) }

    /// True if the text begins and ends like an object, or like an array of texts, objects or arrays.
    static func isValue(_ text: Span<UInt8>) -> Bool {
        guard let first = firstCharacter(of: text), let second = firstCharacter(of: text, from: first + 1),
            let last = text.indices.last(where: { !isBlank(text[$0]) })
        else { return false }
        switch (text[first], text[last]) {
        case (UInt8(ascii: "{"), UInt8(ascii: "}")): return "\"}".utf8.contains(text[second])
        case (UInt8(ascii: "["), UInt8(ascii: "]")): return "\"{[]".utf8.contains(text[second])
        default: return false
        }
    }

    /// True for the "Password Rule Settings" of Microsoft Graph. If their lines were read as terms, each would ban
    /// something, without an error.
    package static func isGraphSettings(_ text: Span<UInt8>) -> Bool {
        let key = Array("\"\(bannedPasswordList)\"".utf8)
        return opensObject(text)
            && text.indices.dropLast(key.count - 1).contains { start in
                key.indices.allSatisfy { text[start + $0] == key[$0] }
            }
    }
}

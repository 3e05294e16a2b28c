/// Tells JSON from the text of a list.
package enum JSONText {
    /// The setting of Microsoft Graph that holds the banned terms.
    package static let bannedPasswordList = "BannedPasswordList"

    /// True if the text begins with an object, perhaps after a byte order mark and blanks.
    package static func opensObject(_ text: Span<UInt8>) -> Bool {
        let first = text.indices.first { !"\u{FEFF} \t\r\n".utf8.contains(text[$0]) }
        return first.map { text[$0] == UInt8(ascii: "{") } ?? false
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

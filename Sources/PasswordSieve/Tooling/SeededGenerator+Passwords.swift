/// Good passwords, as careful people and programs make them, to measure the false rejections of a list.
extension SeededGenerator {
    private static let characters = Array(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+-./:;=?@_".utf8)

    /// Returns four to six of `words`, joined in one of the common ways: directly, by capitals or by a separator.
    package mutating func passphrase(of words: [String]) -> String {
        let words = pick(4 + below(3), of: words)
        return switch below(4) {
        case 0: words.joined()
        case 1: words.map(\.capitalizedFirst).joined()
        case 2: words.joined(separator: pick(["-", ".", "_"]))
        default: words.joined(separator: " ")
        }
    }

    /// Returns 10 to 16 random characters of printable ASCII.
    package mutating func randomPassword() -> String {
        String(decoding: pick(10 + below(7), of: Self.characters), as: UTF8.self)
    }
}

extension String {
    /// The text with its first character in upper case.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

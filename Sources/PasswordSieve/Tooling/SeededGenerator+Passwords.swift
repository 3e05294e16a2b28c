/// Good passwords, as careful people and programs make them, to measure the false rejections of a list.
extension SeededGenerator {
    private static let characters = Array(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+-./:;=?@_".utf8)
    private static let consonants = Array("bcdfghjklmnprstvz".utf8)
    private static let vowels = Array("aeiou".utf8)
    private static let digits = Array("0123456789".utf8)

    /// Returns four to six of `words`, or `count` of them, joined in one of the common ways: directly, by capitals or
    /// by a separator.
    package mutating func passphrase(of words: [String], _ count: ClosedRange<Int> = 4...6) -> String {
        let words = pick(number(in: count), of: words)
        return switch below(4) {
        case 0: words.joined()
        case 1: words.map(\.capitalizedFirst).joined()
        case 2: words.joined(separator: pick(["-", ".", "_"]))
        default: words.joined(separator: " ")
        }
    }

    /// Returns 10 to 16 random letters, digits and the symbols that most programs use.
    package mutating func randomPassword() -> String { randomPassword(10...16, of: Self.characters) }

    /// Returns random ASCII characters.
    package mutating func randomPassword(_ length: ClosedRange<Int>, of characters: [UInt8]) -> String {
        String(decoding: pick(number(in: length), of: characters), as: UTF8.self)
    }

    /// Returns syllables without a meaning, the first letter a capital, with a digit in the place of a later one.
    package mutating func pronounceablePassword(_ length: ClosedRange<Int>) -> String {
        let length = number(in: length)
        var text: [UInt8] = []
        while text.count < length {
            text += [pick(Self.consonants), pick(Self.vowels)]
            if oneIn(3) { text.append(pick(Self.consonants)) }
        }
        text = Array(text.prefix(length))
        text[1 + below(length - 1)] = pick(Self.digits)
        return String(decoding: text, as: UTF8.self).capitalizedFirst
    }

    private mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }
}

extension String {
    /// The text with its first character in upper case.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

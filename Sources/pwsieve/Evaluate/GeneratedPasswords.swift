internal import CWordlists
internal import PasswordSieve

/// Good passwords, as careful people and programs make them, to see what a list would cost them. The same in every run.
struct GeneratedPasswords {
    private static let characters = Array(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+-./:;=?@_".utf8)

    /// The 7,776 words of the EFF's large list for diceware.
    static let words: [String] = {
        let bytes = unsafe UnsafeBufferPointer(
            start: cwordlists_passphrase_words_start(), count: cwordlists_passphrase_words_size())
        return unsafe bytes.split(separator: UInt8(ascii: "\n")).map { unsafe String(decoding: $0, as: UTF8.self) }
    }()

    private var generator = SeededGenerator(seed: 1)

    /// That many passphrases.
    static func passphrases(_ count: Int) -> [String] {
        var generated = GeneratedPasswords()
        return (0..<count).map { _ in generated.passphrase() }
    }

    /// Four to six words, joined in the ways that people join them: as one, with capitals, or by a separator.
    mutating func passphrase() -> String {
        let words = (0..<4 + generator.below(3)).map { _ in generator.pick(Self.words) }
        return switch generator.below(4) {
        case 0: words.joined()
        case 1: words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        case 2: words.joined(separator: generator.pick(["-", ".", "_"]))
        default: words.joined(separator: " ")
        }
    }

    /// 10 to 16 random characters.
    mutating func randomString() -> String {
        let bytes = (0..<10 + generator.below(7)).map { _ in generator.pick(Self.characters) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

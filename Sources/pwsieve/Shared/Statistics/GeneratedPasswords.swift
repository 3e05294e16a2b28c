internal import CWordlists
internal import PasswordSieve

/// Good passwords, such as careful people and password managers make. They show what a list costs, and are the same in
/// every run.
struct GeneratedPasswords {
    static let count = 20_000
    static let standard = GeneratedPasswords()

    let passphrases: [String]
    let randomStrings: [String]

    private init() {
        var generator = SeededGenerator(seed: 1)
        passphrases = (0..<Self.count).map { _ in Self.passphrase(&generator) }
        randomStrings = (0..<Self.count).map { _ in Self.randomString(&generator) }
    }

    /// Four to six words, joined without a separator, by capitals or by a separator.
    private static func passphrase(_ generator: inout SeededGenerator) -> String {
        let chosen = (0..<4 + generator.below(3)).map { _ in generator.pick(words) }
        return switch generator.below(4) {
        case 0: chosen.joined()
        case 1: chosen.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        case 2: chosen.joined(separator: generator.pick(["-", ".", "_"]))
        default: chosen.joined(separator: " ")
        }
    }

    /// 10 to 16 random characters.
    private static func randomString(_ generator: inout SeededGenerator) -> String {
        let bytes = (0..<10 + generator.below(7)).map { _ in generator.pick(characters) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The 7,776 words of the EFF's large list for diceware.
    static let words: [String] = {
        let bytes = unsafe UnsafeBufferPointer(
            start: cwordlists_passphrase_words_start(), count: cwordlists_passphrase_words_size())
        return unsafe bytes.split(separator: UInt8(ascii: "\n")).map { unsafe String(decoding: $0, as: UTF8.self) }
    }()

    private static let characters = Array(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+-./:;=?@_".utf8)
}

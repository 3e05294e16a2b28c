internal import CWordlists

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

    private var state: UInt64

    init(seed: UInt64 = 1) { state = seed }

    /// That many passphrases.
    static func passphrases(_ count: Int) -> [String] {
        var generated = GeneratedPasswords()
        return (0..<count).map { _ in generated.passphrase() }
    }

    /// Four to six words, joined in the ways that people join them: as one, with capitals, or by a separator.
    mutating func passphrase() -> String {
        let words = (0..<4 + below(3)).map { _ in Self.words[below(Self.words.count)] }
        return switch below(4) {
        case 0: words.joined()
        case 1: words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        case 2: words.joined(separator: ["-", ".", "_"][below(3)])
        default: words.joined(separator: " ")
        }
    }

    /// 10 to 16 random characters.
    mutating func randomString() -> String {
        let bytes = (0..<10 + below(7)).map { _ in Self.characters[below(Self.characters.count)] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number below `bound`, by SplitMix64: the standard library promises no stable numbers from a generator.
    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((value ^ (value >> 31)) % UInt64(bound))
    }
}

internal import CWordlists
internal import PasswordSieve

/// A kind of good passwords, such as careful people and password managers make. They show what a list costs, and are
/// the same in every run.
struct GoodPasswords: Sendable {
    /// The name in reports.
    let name: String
    private let make: @Sendable (inout SeededGenerator) -> String

    private init(_ name: String, _ make: @escaping @Sendable (inout SeededGenerator) -> String) {
        (self.name, self.make) = (name, make)
    }

    /// The first `count` passwords of the kind.
    func first(_ count: Int) -> [String] {
        var generator = SeededGenerator(seed: 1)
        return (0..<count).map { _ in make(&generator) }
    }
}

extension GoodPasswords {
    /// All kinds, those of random characters first.
    static let all = [
        GoodPasswords("8 random letters and digits") { $0.randomPassword(8...8, of: alphanumeric) },
        GoodPasswords("9 random letters and digits") { $0.randomPassword(9...9, of: alphanumeric) },
        GoodPasswords("8 random printable characters") { $0.randomPassword(8...8, of: printable) },
        GoodPasswords("9 random printable characters") { $0.randomPassword(9...9, of: printable) },
        random,
        GoodPasswords("8 to 16 hexadecimal digits") { $0.randomPassword(8...16, of: Array("0123456789abcdef".utf8)) },
        GoodPasswords("8 to 13 pronounceable characters") { $0.pronounceablePassword(8...13) },
        passphrases,
        GoodPasswords("4 to 6 words of BIP39") { $0.passphrase(of: english) },
        GoodPasswords("4 to 6 Korean words") { $0.passphrase(of: korean) },
        GoodPasswords("8 to 12 Chinese characters") { $0.passphrase(of: chinese, 8...12) },
        GoodPasswords("6 to 8 syllables of pinyin") { $0.passphrase(of: pinyin, 6...8) },
        GoodPasswords("6 to 8 Vietnamese syllables") { $0.passphrase(of: vietnamese, 6...8) },
        GoodPasswords("6 to 8 Vietnamese without marks") { $0.passphrase(of: unmarked, 6...8) },
    ]

    static let random = GoodPasswords("10 to 16 random characters") { $0.randomPassword() }

    /// Passphrases of the 7,776 words of the EFF's large list for diceware.
    static let passphrases = GoodPasswords("4 to 6 words of diceware") { $0.passphrase(of: words) }

    // MARK: What they are made of

    private static let printable = Array(UInt8(ascii: "!")...UInt8(ascii: "~"))
    private static let alphanumeric = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)

    static let words = words(cwordlists_eff)
    private static let english = words(cwordlists_english)
    private static let korean = words(cwordlists_korean)
    private static let chinese = words(cwordlists_chinese)
    private static let pinyin = words(cwordlists_pinyin)
    private static let vietnamese = words(cwordlists_vietnamese)
    /// As they are typed where marks are not allowed.
    private static let unmarked = vietnamese.map { PasswordChecker.folded($0, under: .recommended) }

    private static func words(_ file: cwordlists_words) -> [String] {
        let bytes = unsafe UnsafeBufferPointer(
            start: cwordlists_passphrase_words_start(file), count: cwordlists_passphrase_words_size(file))
        return unsafe bytes.split(separator: UInt8(ascii: "\n")).map { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

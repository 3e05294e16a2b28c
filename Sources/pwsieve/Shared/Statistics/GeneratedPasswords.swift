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
        passphrases = (0..<Self.count).map { _ in generator.passphrase(of: Self.words) }
        randomStrings = (0..<Self.count).map { _ in generator.randomPassword() }
    }

    /// The 7,776 words of the EFF's large list for diceware.
    static let words: [String] = {
        let bytes = unsafe UnsafeBufferPointer(
            start: cwordlists_passphrase_words_start(), count: cwordlists_passphrase_words_size())
        return unsafe bytes.split(separator: UInt8(ascii: "\n")).map { unsafe String(decoding: $0, as: UTF8.self) }
    }()
}

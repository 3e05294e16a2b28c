internal import PasswordSieve

/// Passwords that nobody guesses, as programs and careful people make them: a list must not reject them.
struct GoodPasswords {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let lower = Array("abcdefghijklmnopqrstuvwxyz")
    private static let upper = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    private static let digits = Array("0123456789")
    private static let symbols = Array("!#$%&*+-./:;=?@_")
    private static let consonants = Array("bcdfghjklmnprstvz")
    private static let vowels = Array("aeiou")

    /// Four to six words, joined in one of the common ways.
    mutating func diceware(_ words: [String], count: Int) -> [String] {
        (0..<count).map { _ in generator.passphrase(of: words) }
    }

    /// 10 to 16 random characters.
    mutating func random(count: Int) -> [String] { (0..<count).map { _ in generator.randomPassword() } }

    /// The initials of a sentence, with digits in it and a mark at its end. `words` begins with the commonest.
    mutating func initials(_ words: [String], count: Int) -> [String] {
        (0..<count).map { _ in
            var text = ""
            for index in 0..<9 + generator.below(5) {
                // Half of the words of a sentence are among the few hundred commonest.
                let word = generator.oneIn(2) ? words[generator.below(min(300, words.count))] : generator.pick(words)
                let initial = word.prefix(1)
                text += index == 0 || generator.oneIn(5) ? initial.uppercased() : String(initial)
                if generator.oneIn(8) { text.append(generator.pick(Self.digits)) }
            }
            text.append(generator.pick(Self.digits))
            text.append(generator.pick(Array("!?.,;")))
            return text
        }
    }

    /// Syllables without a meaning.
    mutating func pronounceable(count: Int) -> [String] {
        (0..<count).map { _ in
            var text = ""
            for _ in 0..<5 + generator.below(2) {
                text.append(generator.pick(Self.consonants))
                text.append(generator.pick(Self.vowels))
                if generator.oneIn(3) { text.append(generator.pick(Self.consonants)) }
            }
            text.append(generator.pick(Self.digits))
            text.append(generator.pick(Self.symbols))
            return text.capitalizedFirst
        }
    }

    /// The styles of password managers and operating systems.
    mutating func managed(_ words: [String], count: Int) -> [String] {
        (0..<count).map { _ in
            switch generator.below(5) {
            case 0: text(20, of: Self.lower + Self.upper + Self.digits + Self.symbols)
            case 1: text(20, of: Self.lower + Self.upper + Self.digits)
            case 2: groups(3, of: 6, Self.lower + Self.digits).capitalizedFirst
            case 3: groups(4, of: 5, Self.lower + Self.upper + Self.digits)
            default:
                generator.pick(4, of: words).map(\.capitalizedFirst).joined(separator: "-") + text(2, of: Self.digits)
            }
        }
    }

    private mutating func groups(_ count: Int, of length: Int, _ characters: [Character]) -> String {
        (0..<count).map { _ in text(length, of: characters) }.joined(separator: "-")
    }

    private mutating func text(_ length: Int, of characters: [Character]) -> String {
        String(generator.pick(length, of: characters))
    }
}

@testable import PasswordSieve

/// Passwords as people make them, near the limits of SPEC 6.6 to 6.9, 7.2 and 10.
extension RandomText {
    /// Words of the language, words that no language has, and what is nearly a word.
    static let words = [
        "history", "historical", "password", "summer", "lemon", "canal", "spider", "responsibility", "kitchen", "veda",
        "straße", "москва", "ñandu", "anna", "level", "the", "iwtbtl", "qvwzkr", "rstln", "ﬁnger", "Ⅷ", "ǆep", "ana",
    ]

    private static let endings = [
        "1", "12", "123", "1234", "12345", "321", "007", "10", "99", "1971", "2026", "2050", "1899", "4321", "01", "٣٤",
    ]

    /// A word with capitals, an ending and the symbols around it, at times repeated.
    mutating func personsPassword() -> String {
        var word = generator.oneIn(3) ? pronounceable() : generator.pick(Self.words)
        if generator.oneIn(4) { word = edited(word) }
        if generator.oneIn(8) { word += text(0...3) }
        word = capitalized(word)
        switch generator.below(8) {
        // A unit of a block: the repetitions need not be typed alike.
        case 0: word += generator.oneIn(2) ? word : capitalized(word.lowercased())
        case 1:
            word += symbols() + generator.pick(Self.endings)
            word += word
        // Wide characters near the waiver of classes.
        case 2: word = String(String.UnicodeScalarView((0..<generator.pick([2, 3, 4, 5, 6, 8])).map { _ in wide() }))
        case 3: word = text(0...3) + symbols() + word
        default: break
        }
        guard !generator.oneIn(4) else { return word }
        return word + symbols() + generator.pick(Self.endings) + symbols()
    }

    /// Three to six of `words`, mostly different ones, with or without something between them, at times with a pattern.
    mutating func passphrase(of words: [String]) -> String {
        var parts = (0..<generator.pick([2, 3, 3, 4, 6])).map { _ in generator.pick(words) }
        if generator.oneIn(4) { parts[0] = spelled(parts[0]) }
        if generator.oneIn(5) { parts.append(generator.pick(["2026", "aaa", "qwer", "x1!", "history"])) }
        if generator.oneIn(8) { parts[1] = edited(parts[1]) }
        return parts.joined(separator: generator.pick(["", "", "-", " "]))
    }

    /// The text in a spelling that may match it: some characters become ones that are read as them, or the other way
    /// A password that `new` may replace: none, or one that is often like it.
    mutating func old(of new: String) -> String? {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0, 1: nil
        case 2: text(0...12)
        case 3: String(new.reversed()) + symbols()
        case 4: symbols() + new.filter(\.isLetter) + symbols()
        case 5: String(new.dropFirst(2))
        default: edited(edited(new))
        }
    }

    /// round.
    mutating func respelled(_ text: String) -> String {
        let pairs = Array("o0l1s$a@e3i!z2b8".unicodeScalars)
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { character in
                    guard let place = pairs.firstIndex(of: character), generator.oneIn(2) else { return character }
                    return pairs[place ^ 1]
                }))
    }

    /// Letters in turn that make syllables, the more so the longer the alphabet of each kind.
    private mutating func pronounceable() -> String {
        let kinds = ["bdfgklmnprstvwz", "aeiou"].map { Array($0) }
        return String((0..<generator.pick([2, 3, 4, 5, 7, 8, 11, 14, 15, 16])).map { generator.pick(kinds[$0 % 2]) })
    }

    private mutating func symbols() -> String {
        String(String.UnicodeScalarView((0..<generator.pick([0, 0, 0, 1, 1, 2, 3])).map { _ in symbol() }))
    }

    /// Symbols, and now and then what is none: a letter, a mark, a digit.
    private mutating func symbol() -> Unicode.Scalar { generator.pick(Array("!@#-_. !€٣a7\u{301}".unicodeScalars)) }

    private mutating func wide() -> Unicode.Scalar {
        generator.pick(Array("日本語한글かなカナﾊﾟー、々𠮷ᄒ\u{1161}aé👍".unicodeScalars))
    }

    /// The word with no capital, capitals alone, one at the start, or some within.
    private mutating func capitalized(_ word: String) -> String {
        switch generator.below(6) {
        case 0: word
        case 1: word.uppercased()
        case 2, 3: word.prefix(1).uppercased() + word.dropFirst()
        case 4: String(word.map { generator.oneIn(4) ? Character($0.uppercased().prefix(1).description) : $0 })
        default: word.prefix(1) + word.dropFirst().uppercased()
        }
    }
}

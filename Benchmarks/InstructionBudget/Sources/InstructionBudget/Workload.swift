/// Words, lists and passwords from a seed: nothing leaked, and the same on every run.
struct Workload {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func number(below limit: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }

    private mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(below: choices.count)] }

    private static let onsets = [
        "b", "br", "c", "ch", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w",
    ]
    private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "oo"]
    private static let codas = ["", "", "", "l", "m", "n", "r", "s", "t", "nd", "ck"]

    /// A pronounceable word of 2 to 4 syllables.
    private mutating func word() -> String {
        (0..<2 + number(below: 3)).map { _ in pick(Self.onsets) + pick(Self.vowels) + pick(Self.codas) }.joined()
    }

    /// Different terms: mostly words, some with digits.
    mutating func terms(_ count: Int) -> [String] {
        var terms: Set<String> = []
        var inOrder: [String] = []
        while inOrder.count < count {
            let term = number(below: 8) == 0 ? String(1_000 + number(below: 1_000_000)) : word()
            if terms.insert(term).inserted { inOrder.append(term) }
        }
        return inOrder
    }

    /// Passwords of 8 to 24 characters: a changed term with a suffix, two terms, three words, random characters; one in
    /// twenty with a character beyond ASCII.
    mutating func passwords(_ count: Int, near terms: [String]) -> [String] {
        (0..<count).map { _ in
            var password = ""
            repeat {
                password =
                    switch number(below: 4) {
                    case 0: leet(pick(terms).capitalizedFirst) + pick(["1", "123", "2024!", "!", "#1"])
                    case 1: pick(terms) + pick(["", "-", "_"]) + pick(terms)
                    case 2: "\(word()) \(word()) \(word())"
                    default: random(8 + number(below: 9))
                    }
            } while !(8...24).contains(password.count)
            return number(below: 20) == 0 ? String(password.dropLast()) + pick(["é", "ß", "о", "ł", "ü"]) : password
        }
    }

    private mutating func leet(_ text: String) -> String {
        String(
            text.map { character in
                switch character {
                case "o" where number(below: 2) == 0: "0"
                case "a" where number(below: 2) == 0: "@"
                case "s" where number(below: 2) == 0: "$"
                default: character
                }
            })
    }

    private mutating func random(_ length: Int) -> String {
        String((0..<length).map { _ in Character(Unicode.Scalar(UInt8(0x21 + number(below: 94)))) })
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

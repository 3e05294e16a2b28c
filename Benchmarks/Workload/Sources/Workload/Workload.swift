/// Words, lists and passwords from a seed: none of them leaked, and the same in every run and on every machine.
///
/// Each call continues the sequence, so the same calls in the same order give the same text.
public struct Workload {
    /// The seed unless another is given.
    public static let defaultSeed: UInt64 = 2_026

    private var state: UInt64

    /// A workload for this seed.
    public init(seed: UInt64 = defaultSeed) { state = seed }

    /// Returns different terms: words, and one number in eight terms.
    ///
    /// - Complexity: O(*n*) expected, up to a few million; the numbers run out first.
    public mutating func terms(_ count: Int) -> [String] {
        distinct(count) { $0.number(below: 8) == 0 ? String(1_000 + $0.number(below: 1_000_000)) : $0.word() }
    }

    /// Returns different terms of 4 to 10 characters, of which each has substitutes: the worst list for a matcher that
    /// reads each character in several ways. Every second term has a letter.
    public mutating func digitHeavyTerms(_ count: Int) -> [String] {
        distinct(count) { workload in
            var term = Array(workload.text(of: Self.ambiguous, length: 4 + workload.number(below: 7)))
            if workload.number(below: 2) == 0 { term[workload.number(below: term.count)] = workload.pick(Self.letters) }
            return String(term)
        }
    }

    mutating func distinct(_ count: Int, _ next: (inout Workload) -> String) -> [String] {
        var seen = Set<String>(minimumCapacity: count)
        var inOrder: [String] = []
        inOrder.reserveCapacity(count)
        while inOrder.count < count {
            let term = next(&self)
            if seen.insert(term).inserted { inOrder.append(term) }
        }
        return inOrder
    }
}

// MARK: Choices

extension Workload {
    /// The characters that stand for others or that others stand for.
    static let ambiguous = "0123456789!@$|"
    private static let letters: [Character] = Array("aeilost")

    private static let onsets = [
        "b", "br", "c", "ch", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w",
    ]
    private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "oo"]
    private static let codas = ["", "", "", "l", "m", "n", "r", "s", "t", "nd", "ck"]

    /// SplitMix64, as in the engine's `SeededGenerator`. That is visible only within its package, and this package does
    /// not depend on the engine, so that two revisions of it are measured with the same workload.
    mutating func number(below limit: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(below: choices.count)] }

    /// A text of `length` of the characters.
    mutating func text(of characters: String, length: Int) -> String {
        let characters = Array(characters)
        return String((0..<length).map { _ in pick(characters) })
    }

    /// A pronounceable word of 2 to 4 syllables.
    mutating func word() -> String { word(syllables: 2 + number(below: 3)) }

    mutating func word(syllables: Int) -> String {
        var word = ""
        for _ in 0..<syllables {
            word += pick(Self.onsets)
            word += pick(Self.vowels)
            word += pick(Self.codas)
        }
        return word
    }
}

/// The alphabet of a list's large groups, while their blocks are built.
///
/// The characters of one symbol have numbers that follow one another. Behind the first, which stands for all letters, each
/// character of a term has one for the terms that match it, and, if other terms do too, one for the terms that have it.
/// Characters that are in no term share a number if they match the same ones: however many characters a table reads as
/// `a`, that takes one number.
struct BlockAlphabet {
    /// The numbers of a symbol.
    struct Symbol {
        var base: UInt32 = 0
        var width: UInt32 = 0
    }

    /// A character of terms.
    struct Character {
        let isLetter: Bool
        let numbers: CharacterNumbers.Pair
        /// The place in ``matched`` of the numbers of the characters that it matches, its own among them.
        let matched: Range<Int>
    }

    private(set) var numbers: [UInt32: CharacterNumbers.Pair] = [:]
    private(set) var matched: [UInt32] = []
    private var symbols = [Symbol](repeating: Symbol(), count: 64)
    private var ascii = [Character?](repeating: nil, count: 0x80)
    private var others: [UInt32: Character] = [:]
    private var next: UInt32 = 0

    /// The most pairs of matching characters of a symbol. Only tables under which thousands match each other have more;
    /// the groups with such a symbol are compared term by term.
    private static let mostMatches = 1 << 20

    init(_ trie: TermTrie.View, _ groups: FrozenView<TermGroup>, _ equivalence: EquivalenceTable.View) {
        var characters: [UInt8: [UInt32]] = [:]
        for character in Self.characters(trie, groups) {
            characters[trie.symbol(character), default: []].append(character)
        }
        for (symbol, characters) in characters.sorted(by: { $0.key < $1.key }) {
            add(symbol, characters, equivalence)
        }
    }

    /// The numbers of the symbol of `character`.
    subscript(symbol symbol: UInt8) -> Symbol { symbols[Int(symbol)] }

    subscript(character: UInt32) -> Character? {
        character < 0x80 ? ascii[Int(character)] : others[character]
    }

    /// The characters of the groups' terms in ascending order.
    private static func characters(_ trie: TermTrie.View, _ groups: FrozenView<TermGroup>) -> [UInt32] {
        var ascii = [Bool](repeating: false, count: 0x80)
        var others: Set<UInt32> = []
        for index in 0..<groups.count {
            for term in groups[index].terms {
                for character in trie.text(term) {
                    if character < 0x80 { ascii[Int(character)] = true } else { others.insert(character) }
                }
            }
        }
        return (UInt32(0)..<0x80).filter { ascii[Int($0)] } + others.sorted()
    }

    /// Adds the characters of terms that have this symbol.
    private mutating func add(_ symbol: UInt8, _ characters: [UInt32], _ equivalence: EquivalenceTable.View) {
        guard characters.reduce(0, { $0 + equivalence.matchCount(of: $1) }) <= Self.mostMatches else {
            symbols[Int(symbol)].width = .max
            return
        }
        let base = next
        var rest = base + 1 + UInt32(characters.count)
        /// By character, the indices of those of terms that it matches.
        var matches: [UInt32: [Int]] = [:]
        for (index, character) in characters.enumerated() {
            matches[character, default: []].append(index)
            equivalence.forEachMatch(of: character) { other in
                if matches[other]?.last != index { matches[other, default: []].append(index) }
            }
        }
        var matched = characters.map { _ in [UInt32]() }
        for (index, character) in characters.enumerated() {
            let number = base + 1 + UInt32(index)
            let matching = matches.removeValue(forKey: character) ?? []
            for other in matching { matched[other].append(number) }
            let isOwn = matching.count == 1
            numbers[character] = .init(matching: number, equal: isOwn ? number : rest)
            if !isOwn { rest += 1 }
        }
        var shared: [[Int]: UInt32] = [:]
        for (character, matching) in matches.sorted(by: { $0.key < $1.key }) {
            let known = shared[matching]
            let number = known ?? rest
            numbers[character] = .init(matching: number)
            guard known == nil else { continue }
            shared[matching] = number
            for other in matching { matched[other].append(number) }
            rest += 1
        }
        for (character, matched) in zip(characters, matched) { add(character, matched) }
        symbols[Int(symbol)] = Symbol(base: base, width: rest - base)
        next = rest
    }

    private mutating func add(_ character: UInt32, _ matched: [UInt32]) {
        guard let numbers = numbers[character] else { return }
        let start = self.matched.count
        self.matched += matched
        let added = Character(
            isLetter: ICU.isLetter(character), numbers: numbers, matched: start..<self.matched.count)
        if character < 0x80 { ascii[Int(character)] = added } else { others[character] = added }
    }
}

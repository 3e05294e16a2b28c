/// Finds all candidate terms in a password, with the substitutions of the recommended profile undone.
///
/// A trie in one hash table, fast enough for a hundred thousand candidates in millions of passwords.
struct CandidateTrie {
    private var keys: [UInt32]
    private var children: [Int32]
    /// The candidate that ends at each node, or -1.
    private var terms: [Int32] = [-1]

    /// - Parameter candidates: terms of printable ASCII in lower case; the trie gives their indices.
    init(_ candidates: [[UInt8]]) {
        let nodes = candidates.reduce(16) { $0 + $1.count }
        var size = 1 << 10
        while size < 2 * nodes { size *= 2 }
        keys = Array(repeating: 0, count: size)
        children = Array(repeating: -1, count: size)
        for (index, candidate) in candidates.enumerated() { insert(candidate, Int32(index)) }
    }

    /// Calls `body` with each candidate in `password` and its place, more than once if it can be read in several ways.
    func forEachMatch(in password: ArraySlice<UInt8>, _ body: (_ range: Range<Int>, _ candidate: Int32) -> Void) {
        for start in password.indices { walk(password, from: start, at: start, node: 0, body) }
    }

    private func walk(
        _ password: ArraySlice<UInt8>, from start: Int, at place: Int, node: Int32, _ body: (Range<Int>, Int32) -> Void
    ) {
        if terms[Int(node)] >= 0 { body(start..<place, terms[Int(node)]) }
        guard place < password.endIndex else { return }
        let byte = password[place]
        func step(_ reading: UInt8) {
            let next = children[slot(node, reading)]
            if next >= 0 { walk(password, from: start, at: place + 1, node: next, body) }
        }
        step(byte)
        if !byte.isLowercase { for letter in ASCIISubstitutions.letters(for: byte) { step(letter) } }
    }

    private mutating func insert(_ candidate: [UInt8], _ index: Int32) {
        var node: Int32 = 0
        for byte in candidate {
            let slot = slot(node, byte)
            if children[slot] < 0 {
                keys[slot] = Self.key(node, byte)
                children[slot] = Int32(terms.count)
                terms.append(-1)
            }
            node = children[slot]
        }
        terms[Int(node)] = index
    }

    private static func key(_ node: Int32, _ byte: UInt8) -> UInt32 { UInt32(node) << 7 | UInt32(byte) }

    /// Returns the slot of a node's child, or the free one where it belongs.
    private func slot(_ node: Int32, _ byte: UInt8) -> Int {
        let key = Self.key(node, byte)
        let mask = keys.count - 1
        var slot = Int((key &* 0x9e37_79b1) >> 4) & mask
        while children[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }
}

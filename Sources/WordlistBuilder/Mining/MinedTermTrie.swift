/// Finds all candidate terms in a password, with the substitutions of the recommended profile undone.
struct MinedTermTrie {
    /// The children, by the parent's number and the character.
    private var children: [UInt64: Int32] = [:]
    /// The candidate that ends at each node, or -1.
    private var terms: [Int32] = [-1]

    /// - Parameter candidates: terms of printable ASCII in lower case; the trie gives their indices.
    init(_ candidates: [[UInt8]]) {
        for (index, candidate) in candidates.enumerated() {
            var node: Int32 = 0
            for byte in candidate {
                let next = children[Self.key(node, byte), default: Int32(terms.count)]
                if next == terms.count {
                    children[Self.key(node, byte)] = next
                    terms.append(-1)
                }
                node = next
            }
            terms[Int(node)] = Int32(index)
        }
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
            guard let next = children[Self.key(node, reading)] else { return }
            walk(password, from: start, at: place + 1, node: next, body)
        }
        step(byte)
        if !byte.isLowercase { for letter in ASCIISubstitutions.letters(for: byte) { step(letter) } }
    }

    private static func key(_ node: Int32, _ byte: UInt8) -> UInt64 { UInt64(node) << 8 | UInt64(byte) }
}

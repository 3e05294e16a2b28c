/// A group of terms that may match a stretch of the password: their symbols do, their characters are still to be compared.
struct TrieHit: BitwiseCopyable {
    /// The first of the terms.
    let term: UInt32
    /// The length of the terms, at most 255.
    let length: UInt8
    /// The length of the stretch less that of the terms: -1, 0 or 1.
    let lengthDifference: Int8

    @inline(__always)
    init(_ leaf: TrieNode, lengthDifference: Int) {
        term = leaf.link
        length = leaf.length
        self.lengthDifference = Int8(truncatingIfNeeded: lengthDifference)
    }
}

/// The direction in which a trie spells its terms, and a walk reads the password.
enum TrieDirection: Int, BitwiseCopyable {
    case backward = 0
    case forward = 1

    /// The length of the longest term that an edit may be spent on after `depth` exact symbols: those with
    /// ⌊m/2⌋ ≤ `depth` forwards, with ⌈m/2⌉ ≤ `depth` backwards.
    @inline(__always)
    func longestEditableTerm(atDepth depth: Int) -> Int { 2 &* depth &+ rawValue }
}

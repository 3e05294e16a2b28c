/// The direction in which a trie spells its terms, and a walk reads the password.
enum TrieDirection: Int, BitwiseCopyable {
    case backward = 0
    case forward = 1

    /// The length of the longest term that an edit may be spent on after `depth` exact symbols: those with
    /// ⌊m/2⌋ ≤ `depth` forwards, with ⌈m/2⌉ ≤ `depth` backwards.
    @inline(__always)
    func longestEditableTerm(atDepth depth: Int) -> Int { 2 &* depth &+ rawValue }
}

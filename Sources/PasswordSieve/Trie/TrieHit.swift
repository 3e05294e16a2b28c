/// A group of terms that may match a stretch of the password: their symbols do, their characters are still to be
/// compared.
struct TrieHit: BitwiseCopyable {
    /// The first of the terms.
    let term: UInt32
    /// The length of the terms, at most 255.
    let length: UInt8
    /// The length of the stretch less that of the terms: -1, 0 or 1.
    let lengthDifference: Int8

    @inline(__always)
    init(_ leaf: TrieNode, lengthDifference: Int) {
        term = leaf.term
        length = leaf.length
        self.lengthDifference = Int8(truncatingIfNeeded: lengthDifference)
    }
}

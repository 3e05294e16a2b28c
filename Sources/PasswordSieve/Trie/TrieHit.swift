/// A group of terms that may match a stretch of the password: their symbols do, their characters are still to be
/// compared.
struct TrieHit: BitwiseCopyable {
    /// The first of the terms.
    let term: UInt32
    /// The length of the terms, at most 255.
    let length: UInt8
    /// The length of the stretch less that of the terms: -1, 0 or 1.
    let lengthDifference: Int8
    /// True if the walk has spent its edit: then the stretch has other symbols than the terms, and equals none of them.
    let isEdited: Bool

    /// A hit of this leaf; with an edit if there is a length difference.
    @inline(__always)
    init(_ leaf: TrieNode, editedBy lengthDifference: Int?) {
        term = leaf.term
        length = leaf.length
        self.lengthDifference = Int8(truncatingIfNeeded: lengthDifference ?? 0)
        isEdited = lengthDifference != nil
    }
}

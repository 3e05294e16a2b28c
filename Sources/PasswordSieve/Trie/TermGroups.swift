/// The large groups of terms with the same symbols, such as all words of `i` and `l` of one length.
///
/// Immutable, safe to share between threads.
final class TermGroups: Sendable {
    private let groups: FrozenArray<TermGroup>

    /// Smaller groups are compared term by term, which costs no more than that many terms with symbols of their own.
    static let smallest = 8

    /// The groups of `trie`.
    ///
    /// - Complexity: O(*n*) in the terms.
    init(_ trie: TermTrie.View) {
        var groups: [TermGroup] = []
        var first = 0
        while first < trie.termCount {
            let group = trie.group(from: first)
            if group.count >= Self.smallest {
                groups.append(TermGroup(first: UInt32(group.lowerBound), last: UInt32(group.upperBound)))
            }
            first = group.upperBound + 1
        }
        self.groups = FrozenArray(groups)
    }

    /// The groups in the order of their terms.
    var view: FrozenView<TermGroup> { groups.view }
}

/// Terms that follow one another.
struct TermGroup: BitwiseCopyable {
    fileprivate let first: UInt32
    fileprivate let last: UInt32

    var terms: ClosedRange<Int> { Int(first)...Int(last) }
}

extension FrozenView<TermGroup> {
    /// The index of the group that begins with this term; nil if it is small.
    ///
    /// - Complexity: O(log *g*) for *g* large groups.
    func index(ofGroup first: Int) -> Int? {
        let index = partitionPoint { $0.first < first }
        return index < count && self[index].first == first ? index : nil
    }
}

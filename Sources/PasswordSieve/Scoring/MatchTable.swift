/// The match that explains each stretch: of those with the least cost exact, then reversed, then fuzzy; then by list;
/// then by likeness, unless it is fuzzy; then by code points (SPEC 7.3).
struct MatchTable: ~Copyable {
    struct Entry: BitwiseCopyable {
        let list: Int32
        let term: UInt32
        /// The next entry with the same start, ``none`` if there is none.
        fileprivate(set) var next: Int32
        let end: Int16
        let points: Int16
        let kind: TermMatch.Kind
    }

    private static let none: Int32 = -1

    /// By start, the index of the last entry.
    private var lasts = SecretBuffer<Int32>()
    private var entries = SecretBuffer<Entry>()

    /// Makes this an empty table for a password of `count` characters.
    mutating func reset(count: Int) {
        removeAll()
        lasts.append(Self.none, repeated: count)
    }

    mutating func removeAll() {
        lasts.removeAll()
        entries.removeAll()
    }

    /// Inserts a match, unless there is a better one of the same stretch.
    ///
    /// - Complexity: O(*k*) for *k* stretches with matches from the same start.
    mutating func insert(
        _ match: TermMatch, of list: Int, points: Int, _ trie: TermTrie.View, _ password: FoldedCharacters
    ) {
        let index = index(of: match.stretch)
        let next = index == Self.none ? lasts[match.stretch.lowerBound] : entries[Int(index)].next
        let entry = Entry(
            list: Int32(truncatingIfNeeded: list), term: UInt32(truncatingIfNeeded: match.term), next: next,
            end: Int16(truncatingIfNeeded: match.stretch.upperBound), points: Int16(truncatingIfNeeded: points),
            kind: match.kind)
        if index == Self.none {
            lasts[match.stretch.lowerBound] = Int32(truncatingIfNeeded: entries.count)
            entries.append(entry)
        } else if Self.isBetter(entry, than: entries[Int(index)], trie, match.stretch, of: password) {
            entries[Int(index)] = entry
        }
    }

    /// The match that is shown for the stretch.
    subscript(stretch: Range<Int>) -> Entry? {
        let index = index(of: stretch)
        return index == Self.none ? nil : entries[Int(index)]
    }

    private func index(of stretch: Range<Int>) -> Int32 {
        var index = lasts[stretch.lowerBound]
        while index != Self.none, Int(entries[Int(index)].end) != stretch.upperBound {
            index = entries[Int(index)].next
        }
        return index
    }

    /// `trie` is the list of the first.
    private static func isBetter(
        _ first: Entry, than second: Entry, _ trie: TermTrie.View, _ stretch: Range<Int>, of password: FoldedCharacters
    ) -> Bool {
        if first.points != second.points { return first.points < second.points }
        if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue }
        if first.list != second.list { return first.list < second.list }
        if first.term == second.term { return false }
        return trie.isShown(Int(first.term), before: Int(second.term), as: first.kind, at: stretch, of: password)
    }
}

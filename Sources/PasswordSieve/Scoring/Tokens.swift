/// The tokens of a password, and the memory in which they are found and summed up; used again by the next check.
struct Tokens: ~Copyable {
    /// The cost of the cheapest token for each stretch.
    var table = TokenTable()
    /// The match that is shown for each stretch.
    var matches = MatchTable()
    /// Least totals by place.
    var totals = SecretBuffer<Int16>()
    /// By place: true if a fuzzy match may end there.
    var ends = SecretBuffer<Bool>()
    /// By distance *d*: the number of characters in a row that equal those *d* places later.
    var runs = SecretBuffer<Int32>()
    /// The pieces of the segmentation that is cut, above those of the blocks around it.
    var pieces = SecretBuffer<Piece>()
    var hits = SecretBuffer<TrieHit>()
    var walks = BatchTrieWalk()

    /// A stretch of the password and its points.
    struct Piece: BitwiseCopyable {
        let start: Int
        let end: Int
        let points: Int

        /// True for a single character that may be no token.
        var isCharacter: Bool { end - start == 1 }
    }

    /// The cost of the cheapest token at `stretch`, those of `wholePatterns` included; ``TokenTable/none`` or more if
    /// there is none.
    @inline(__always)
    func cost(of stretch: Range<Int>, _ wholePatterns: WholePatterns) -> Int {
        let cost = table[stretch]
        return wholePatterns.points(at: stretch).map { min($0, cost) } ?? cost
    }

    /// Makes this empty for a password of `count` characters.
    mutating func reset(count: Int) {
        table.reset(count: count)
        matches.reset(count: count)
    }

    /// Wipes everything.
    @inline(__always)
    mutating func removeAll() {
        hits.removeAll()
        walks.removeAll()
        totals.removeAll()
        ends.removeAll()
        // Most decisions need no table, and nothing that goes with one.
        guard table.isUsed else { return }
        table.removeAll()
        matches.removeAll()
        runs.removeAll()
    }
}

/// The tokens of a password, and the memory in which they are found and summed up; used again by the next check.
struct Tokens: ~Copyable {
    /// The cost of the cheapest token for each stretch.
    var table = TokenTable()
    /// The memory that ``LeastCosts`` points into.
    var costs = SecretBuffer<Int32>()
    /// Least totals by place.
    var totals = SecretBuffer<Int16>()
    /// The tokens of the ways to cut a password with the least total, and others; single characters are not recorded.
    var steps = SecretBuffer<Step>()
    /// The step that is shown from each place.
    var shownSteps = SecretBuffer<Int32>()
    /// By end: the last place from which a term was found that reaches it.
    var sources = SecretBuffer<Int16>()
    /// By place: a bit for each list of which a fuzzy match may end there; the last bit stands for all further lists.
    var ends = SecretBuffer<UInt8>()
    /// By distance *d*: the number of characters in a row that equal those *d* places later.
    var runs = SecretBuffer<Int32>()
    /// The pieces of the segmentation that is cut, above those of the blocks around it.
    var pieces = SecretBuffer<Piece>()
    var hits = TrieHits()
    var walks = BatchTrieWalk()

    /// A token, as a step from its start to its end.
    struct Step: BitwiseCopyable {
        private let places: (start: Int16, end: Int16)
        /// The cost of a place that it leads to, less that of its start.
        let cost: Int32
        let isTerm: Bool
        /// The index of another step from the same start; ``none`` if there is none.
        var next = none

        static let none: Int32 = -1

        @inline(__always)
        init(_ stretch: Range<Int>, cost: Int, isTerm: Bool) {
            places = (Int16(truncatingIfNeeded: stretch.lowerBound), Int16(truncatingIfNeeded: stretch.upperBound))
            self.cost = Int32(truncatingIfNeeded: cost)
            self.isTerm = isTerm
        }

        var start: Int { Int(places.start) }
        var end: Int { Int(places.end) }
        var points: Int { LeastCosts.points(Int(cost)) }
    }

    /// A stretch of the password and its points.
    struct Piece: BitwiseCopyable {
        let start: Int
        let end: Int
        let points: Int
        /// False for what is known to be no term.
        let mayBeTerm: Bool

        /// A single character that is no token.
        static func character(_ place: Int) -> Piece {
            Piece(start: place, end: place + 1, points: Segmenter.pointsOfCharacter, mayBeTerm: false)
        }

        /// True for a single character that may be no token.
        var isCharacter: Bool { end - start == 1 }
    }

    /// The steps that all searches have taken since ``limitSearch(to:)``.
    var searchSteps: Int { hits.steps.count + walks.steps.count }

    /// True if a search has given up, so that what it found is not all.
    var isSearchExceeded: Bool { hits.steps.isExceeded || walks.steps.isExceeded }

    /// Begins to count the steps of searches, up to `limit` in walks from one place and in walks side by side.
    mutating func limitSearch(to limit: Int) {
        hits.steps.reset(limit: limit)
        walks.steps.reset(limit: limit)
    }

    /// Removes the steps of the password before; the next one has `count` characters.
    mutating func resetSteps(_ count: Int) {
        steps.clear()
        sources.clear()
        sources.append(-1, repeated: count + 1)
    }

    /// The cost of the cheapest token at `stretch`, those of `wholePatterns` included; ``TokenTable/none`` or more if
    /// there is none.
    @inline(__always)
    func cost(of stretch: Range<Int>, _ wholePatterns: WholePatterns) -> Int {
        let cost = table[stretch]
        return wholePatterns.points(at: stretch).map { min($0, cost) } ?? cost
    }

    /// Wipes everything.
    @inline(__always)
    mutating func removeAll() {
        hits.removeAll()
        walks.removeAll()
        costs.removeAll()
        totals.removeAll()
        ends.removeAll()
        steps.removeAll()
        shownSteps.removeAll()
        sources.removeAll()
        // Most decisions need no table, and nothing that goes with one.
        guard table.isUsed else { return }
        table.removeAll()
        runs.removeAll()
    }
}

/// The patterns of SPEC 6.7 to 6.9, which depend on what is judged as a whole: a password, or the unit of a block.
struct WholePatterns {
    /// A password, or the unit of a block.
    let whole: Range<Int>
    let ends: EndPatterns
    /// The starts and the ends of words, a bit for each place from the start of the whole on. Words do not overlap.
    private var wordStarts: UInt32 = 0
    private var wordEnds: UInt32 = 0

    /// - Complexity: O(*n*) for up to ``WordMatcher/longestWhole`` characters, else O(1).
    init(of password: FoldedCharacters, _ typed: TypedLetters?, in whole: Range<Int>, _ patterns: PatternMatcher) {
        self.whole = whole
        ends = patterns.endPatterns(of: password, in: whole)
        guard let words = patterns.words, whole.count <= WordMatcher.longestWhole else { return }
        var start = whole.lowerBound
        while start < whole.upperBound {
            guard let end = words.endOfRun(from: start, in: password, of: whole) else {
                start += 1
                continue
            }
            if words.isWord(start..<end, in: password, typed) {
                wordStarts |= 1 << UInt32(start - whole.lowerBound)
                wordEnds |= 1 << UInt32(end - whole.lowerBound)
            }
            start = end
        }
    }

    /// The end of the word that begins at `start`; nil if there is none.
    @inline(__always)
    func endOfWord(from start: Int) -> Int? {
        let place = UInt32(start - whole.lowerBound)
        guard wordStarts >> place & 1 != 0 else { return nil }
        return start + (wordEnds >> (place + 1)).trailingZeroBitCount + 1
    }

    /// The points of the cheapest of these patterns at `stretch`; nil if there is none.
    @inline(__always)
    func points(at stretch: Range<Int>) -> Int? {
        let points = stretch.upperBound == whole.upperBound ? ends.points(ofLength: stretch.count) : nil
        guard wordStarts != 0, endOfWord(from: stretch.lowerBound) == stretch.upperBound else { return points }
        return min(points ?? WordMatcher.points, WordMatcher.points)
    }

    /// The end of the longest of these patterns from `start` on; nil if there is none.
    func lastEnd(from start: Int) -> Int? {
        ends.points(ofLength: whole.upperBound - start) != nil ? whole.upperBound : endOfWord(from: start)
    }

    /// Calls `body` for each of these patterns, in the order of SPEC 6.
    func forEachPattern(_ body: (_ kind: Policy.PatternKind, _ stretch: Range<Int>, _ points: Int) -> Void) {
        let lengths = 1...EndPatterns.longestEnding
        for length in lengths {
            if let points = ends.points(ofTail: length) {
                body(.tail, whole.upperBound - length..<whole.upperBound, points)
            }
        }
        for length in lengths where ends.hasEnding(ofLength: length) {
            body(.ending, whole.upperBound - length..<whole.upperBound, EndPatterns.pointsOfEnding)
        }
        for start in whole {
            if let end = endOfWord(from: start) { body(.word, start..<end, WordMatcher.points) }
        }
    }
}

extension PatternMatcher {
    /// The first pattern of SPEC 6.7 to 6.9 that `stretch` of `whole` is for `points`, which one of them costs.
    func kind(
        at stretch: Range<Int>, of whole: Range<Int>, in password: FoldedCharacters, points: Int
    ) -> Policy.PatternKind {
        guard stretch.upperBound == whole.upperBound else { return .word }
        let ends = endPatterns(of: password, in: whole)
        if ends.points(ofTail: stretch.count) == points { return .tail }
        return ends.points(ofLength: stretch.count) == points ? .ending : .word
    }
}

/// SPEC 7: the score of a folded password, or of a block's unit, and the segmentation that explains it.
struct ReferenceScore {
    /// "The score is the least total over all segmentations" (SPEC 7.1).
    let score: Int
    /// The segmentation of SPEC 7.3, from the left.
    let segmentation: [ReferenceToken]
    /// The number of scored characters.
    let length: Int

    /// Scores a text that has these tokens, by their starts.
    init(_ tokens: [[ReferenceToken]]) {
        let least = Self.leastTotals(tokens)
        score = least[0]
        segmentation = Self.shownSegmentation(tokens, least)
        length = tokens.count
    }

    var holdsToken: Bool { segmentation.contains { $0.kind != .singleCharacter } }

    /// "holds no pattern and three or more different terms" (SPEC 7.2). Decided: terms are different if they are shown as
    /// different entries, so the two spellings of one entry are one term.
    var isMadeOfWords: Bool {
        let holdsPattern = segmentation.contains { if case .pattern = $0.kind { true } else { false } }
        let entries = Set(segmentation.compactMap(\.term).map { "\($0.shown.line) \($0.firstList.name)" })
        return !holdsPattern && entries.count >= 3
    }

    /// "whose terms are in it" (SPEC 7.4). "The segmentation of u is part of the explanation, and its terms count for
    /// 7.4" (SPEC 6.6); so do those of units within u.
    var terms: [ReferenceTerm] {
        segmentation.flatMap { token in [token.term].compactMap { $0 } + (token.unit?.terms ?? []) }
    }

    /// `least[i]` is the least total of the segmentations of the text from character i on (SPEC 7.1).
    private static func leastTotals(_ tokens: [[ReferenceToken]]) -> [Int] {
        var least = Array(repeating: 0, count: tokens.count + 1)
        for start in (0..<tokens.count).reversed() {
            let totals = tokens[start].map { $0.points + least[$0.end] }
            least[start] = totals.min() ?? 0  // There is always a single character.
        }
        return least
    }

    /// "The segmentation shown is one that attains the score. Among several, deciding at the leftmost difference"
    /// (SPEC 7.3): from the left, of the tokens that lead to the score, the one that comes first.
    private static func shownSegmentation(_ tokens: [[ReferenceToken]], _ least: [Int]) -> [ReferenceToken] {
        var shown: [ReferenceToken] = []
        var position = 0
        while position < tokens.count {
            let candidates = tokens[position].filter { $0.points + least[$0.end] == least[position] }
            guard let first = candidates.min(by: { $0.isShownBefore($1) }) else { break }
            shown.append(first)
            position = first.end
        }
        return shown
    }
}

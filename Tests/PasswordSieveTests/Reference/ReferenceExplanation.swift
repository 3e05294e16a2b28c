import PasswordSieve

/// The contents of an explanation, found the slow way: every token of SPEC 5 and 6, and every segmentation with the
/// least total (SPEC 7.1).
struct ReferenceExplanation {
    /// Each token once, in words.
    let matches: Set<String>
    /// The places where each of the segmentations with the least total is cut, in the order of SPEC 7.3; nil if there
    /// are more than are enumerated.
    let cuts: [[Int]]?

    static let mostCuts = 500

    init(typed: [UInt32], folded: [UInt32], _ reference: Reference) {
        let scorer = ReferenceScorer(reference, typed: typed, folded: folded)
        let tokens = scorer.tokens
        matches = Set(tokens.joined().filter { $0.kind != .singleCharacter }.map(\.inWords))
        // The least cost of each stretch that is a token or a single character.
        var costs = tokens.map { _ in [Int: Int]() }
        for token in tokens.joined() {
            costs[token.start][token.end] = min(costs[token.start][token.end] ?? .max, token.points)
        }
        let score = scorer.score.score
        var cuts: [[Int]] = []
        // The least points from each place on. Paths that cannot reach the score are not followed.
        var least = Array(repeating: 0, count: folded.count + 1)
        for start in (0..<folded.count).reversed() {
            least[start] = costs[start].map { $1 + least[$0] }.min() ?? 0
        }
        func cut(_ path: [Int], _ total: Int) {
            guard cuts.count <= Self.mostCuts, total + least[path.last ?? 0] <= score else { return }
            guard let place = path.last, place < folded.count else {
                if total == score { cuts.append(path) }
                return
            }
            for (end, cost) in costs[place].sorted(by: { $0.key > $1.key }) { cut(path + [end], total + cost) }
        }
        cut([0], 0)
        self.cuts = cuts.count > Self.mostCuts ? nil : cuts
    }
}

extension ReferenceToken {
    /// As a match of an explanation is put in words.
    fileprivate var inWords: String {
        let text = "\(term?.shown.text ?? "") \(term?.shown.line ?? 0)"
        return "\(start)-\(end) \(kind) \(points) \(text) \(term?.firstList.name ?? "") \(unit?.length ?? 0)"
    }
}

extension Explanation.Match {
    /// As a token of the reference is put in words.
    var inWords: String {
        let kind: ReferenceToken.Kind =
            if let term = segment.term {
                term.isReversed ? .reversed : term.edits > 0 ? .fuzzy : .exact
            } else {
                Policy.PatternKind(rawValue: segment.kind.rawValue).map { .pattern($0) } ?? .singleCharacter
            }
        let text = "\(segment.term?.text ?? "") \(segment.term?.line ?? 0)"
        let unit = segment.kind == .block ? foldedRange.count / segment.repetitions : 0
        return "\(foldedRange.lowerBound)-\(foldedRange.upperBound) \(kind) \(segment.points) \(text) "
            + "\(segment.term?.list ?? "") \(unit)"
    }
}

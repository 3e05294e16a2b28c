/// The way that is shown among the recorded steps that attain the least total (SPEC 7.3).
extension Segmenter {
    /// Cuts a password of `count` characters along the steps that lead from its start to its end with the least totals, and
    /// appends the pieces to those of `tokens`.
    ///
    /// - Complexity: O(*n* + *s*) for *s* steps.
    func cutAlongSteps(_ count: Int, _ tokens: inout Tokens) {
        // By start: first a chain of the steps that make the totals, then the step that is shown.
        tokens.shownSteps.removeAll()
        tokens.shownSteps.append(Tokens.Step.none, repeated: count + 1)
        for index in 0..<tokens.steps.count {
            let step = tokens.steps[index]
            guard tokens.totals[step.start] + step.points == tokens.totals[step.end] else { continue }
            tokens.steps[index].next = tokens.shownSteps[step.start]
            tokens.shownSteps[step.start] = Int32(truncatingIfNeeded: index)
        }
        tokens.shownSteps[count] = Tokens.Step.character
        for start in (0..<count).reversed() {
            // The leftmost difference decides, so it is the longest step from which the end is reached.
            let isCharacter =
                tokens.shownSteps[start + 1] != Tokens.Step.none
                && tokens.totals[start] + Int16(Self.pointsOfCharacter) == tokens.totals[start + 1]
            var shown = isCharacter ? Tokens.Step.character : Tokens.Step.none
            var rank = 0
            var index = tokens.shownSteps[start]
            while index >= 0 {
                let step = tokens.steps[Int(index)]
                if step.rank > rank, tokens.shownSteps[step.end] != Tokens.Step.none {
                    (shown, rank) = (index, step.rank)
                }
                index = step.next
            }
            tokens.shownSteps[start] = shown
        }
        var start = 0
        while start < count {
            let index = tokens.shownSteps[start]
            guard index >= 0 else {
                tokens.pieces.append(
                    Tokens.Piece(
                        start: start, end: start + 1, points: Self.pointsOfCharacter, mayBeTerm: false))
                start += 1
                continue
            }
            let step = tokens.steps[Int(index)]
            tokens.pieces.append(
                Tokens.Piece(start: start, end: step.end, points: Int(step.points), mayBeTerm: step.isTerm))
            start = step.end
        }
    }
}

extension Tokens.Step {
    /// Stands for a single character among the steps that are shown.
    fileprivate static let character: Int32 = -2

    /// Rises with the end; of steps to the same end the one that may be a term comes first.
    fileprivate var rank: Int { 2 * end + (isTerm ? 1 : 0) }
}

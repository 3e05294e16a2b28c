/// The way that is shown among the recorded steps that attain the least total (SPEC 7.3).
extension Segmenter {
    /// Cuts a password of `count` characters along the steps that lead from its start to its end with the least cost, and
    /// appends the pieces to those of `tokens`.
    ///
    /// - Complexity: O(*n* + *s*) for *s* steps.
    func cutAlongSteps(_ count: Int, _ tokens: inout Tokens) {
        guard !tokens.steps.isEmpty else {
            for start in 0..<count { tokens.pieces.append(.character(start)) }
            return
        }
        // By start: first a chain of the steps that make the costs, then the step that is shown.
        tokens.shownSteps.removeAll()
        tokens.shownSteps.append(Tokens.Step.none, repeated: count + 1)
        precondition(tokens.costs.count > count)
        let (costs, shownSteps) = unsafe (tokens.costs.start, tokens.shownSteps.start)
        for index in 0..<tokens.steps.count {
            let step = tokens.steps[index]
            guard unsafe costs[step.start] &+ step.cost == costs[step.end] else { continue }
            tokens.steps[index].next = unsafe shownSteps[step.start]
            unsafe shownSteps[step.start] = Int32(truncatingIfNeeded: index)
        }
        unsafe shownSteps[count] = Tokens.Step.character
        var start = count
        while start > 0 {
            let end = start
            start &-= 1
            // The leftmost difference decides, so it is the longest step from which the end is reached.
            let isCharacter =
                unsafe shownSteps[end] != Tokens.Step.none
                && costs[start] &+ LeastCosts.ofCharacter(at: start) == costs[end]
            var shown = isCharacter ? Tokens.Step.character : Tokens.Step.none
            var rank = 0
            var index = unsafe shownSteps[start]
            while index >= 0 {
                let step = tokens.steps[Int(index)]
                if step.rank > rank, unsafe shownSteps[step.end] != Tokens.Step.none {
                    (shown, rank) = (index, step.rank)
                }
                index = step.next
            }
            unsafe shownSteps[start] = shown
        }
        while start < count {
            let index = unsafe shownSteps[start]
            if index >= 0 {
                let step = tokens.steps[Int(index)]
                tokens.pieces.append(
                    Tokens.Piece(start: start, end: step.end, points: Int(step.points), mayBeTerm: step.isTerm))
                start = step.end
            } else {
                tokens.pieces.append(.character(start))
                start &+= 1
            }
        }
    }
}

extension Tokens.Step {
    /// Stands for a single character among the steps that are shown.
    fileprivate static let character: Int32 = -2

    /// Rises with the end; of steps to the same end the one that may be a term comes first.
    fileprivate var rank: Int { 2 * end + (isTerm ? 1 : 0) }
}

/// Blocks and what their units score (SPEC 6.6).
extension Segmenter {
    /// Adds the blocks of the password to its tokens: all that cost less than `cap`.
    ///
    /// From the last start to the first: what stands inside a unit is known by then, but for blocks with the same start,
    /// whose units are shorter. Those come up on the way, since the totals from one start are filled in from left to
    /// right:
    ///
    ///     total(j) = min { total(a) + points : a token or a single character is at a..<j }
    func findBlocks(_ scratch: inout Scratch, cap: Int) {
        let password = unsafe PasswordCharacters(scratch.folded)
        guard hasBlocks, password.count >= 4 else { return }
        scratch.runs.removeAll()
        scratch.runs.append(0, repeated: password.count)
        // By distance: how many characters from `start` on equal those that far behind.
        let runs = unsafe scratch.runs.start
        for start in stride(from: password.count - 2, through: 0, by: -1) {
            let first = password[start]
            var longest = 0
            for distance in 1..<password.count - start {
                guard first == password[start &+ distance] else {
                    unsafe runs[distance] = 0
                    continue
                }
                let run = unsafe runs[distance] &+ 1
                unsafe runs[distance] = run
                guard distance >= 2, run >= distance else { continue }
                let end = start + distance + Int(run)
                if scratch.tokens.hasRoomForBlocks(from: start, unit: distance, upTo: end) { longest = distance }
            }
            if longest > 0 { addBlocks(from: start, longestUnit: longest, cap: cap, &scratch) }
        }
    }

    /// Adds the blocks from `start` whose unit is not longer than `longestUnit`.
    private func addBlocks(from start: Int, longestUnit: Int, cap: Int, _ scratch: inout Scratch) {
        let password = unsafe PasswordCharacters(scratch.folded)
        let limit = start + longestUnit
        scratch.totals.removeAll()
        scratch.totals.append(TokenTable.none, repeated: longestUnit + 1)
        scratch.totals[0] = 0
        for place in start...limit {
            let unit = place - start
            // The blocks that end here have come up before.
            var total = scratch.totals[unit]
            if unit > 0 { total = min(total, Int16(scratch.tokens[start..<place])) }
            scratch.totals[unit] = total
            if unit >= 2, scratch.runs[unit] >= unit {
                var points = total
                patterns.forEachTail(of: password, in: start..<place) { tail, tailPoints in
                    points = min(points, scratch.totals[tail - start] + Int16(tailPoints))
                }
                if points + 1 < cap {
                    let end = place + Int(scratch.runs[unit])
                    scratch.tokens.insertBlocks(from: start, unit: unit, upTo: end, points: points + 1)
                }
            }
            // What follows costs a point or more, and so does the block around it.
            if total + 2 < cap { scratch.tokens.relax(from: place, upTo: limit, &scratch.totals, offset: start) }
        }
    }
}

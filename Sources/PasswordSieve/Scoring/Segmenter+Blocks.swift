/// Blocks and what their units score (SPEC 6.6).
extension Segmenter {
    /// Adds the blocks of the password to its tokens: those that begin at a place that has a row, and cost less than
    /// `cap`.
    ///
    /// From the last start to the first: what stands inside a unit is known by then, but for blocks with the same start,
    /// whose units are shorter. Those come up on the way, since the totals from one start are filled in from left to
    /// right:
    ///
    ///     total(j) = min { total(a) + points : a token or a single character is at a..<j }
    func findBlocks(_ scratch: inout Scratch, cap: Int) {
        let password = unsafe PasswordCharacters(scratch.folded)
        guard hasBlocks, password.count >= 4 else { return }
        let longestUnit = password.count / 2
        scratch.runs.removeAll()
        scratch.runs.append(0, repeated: longestUnit + 1)
        // By distance: how many characters from `start` on equal those that far behind.
        let runs = unsafe scratch.runs.start
        for start in stride(from: password.count - 2, through: 0, by: -1) {
            unsafe password.count(runs: runs, from: start, upTo: min(longestUnit, password.count - start - 1))
            guard scratch.tokens.hasRow(start) else { continue }
            var unit = min(longestUnit, (password.count - start) / 2)
            while unit >= 2 {
                let run = unsafe Int(runs[unit])
                if run >= unit, scratch.tokens.hasRoomForBlocks(from: start, unit: unit, upTo: start + unit + run) {
                    addBlocks(from: start, longestUnit: unit, cap: cap, &scratch)
                    break
                }
                unit &-= 1
            }
        }
    }

    /// Adds the blocks from `start` whose unit is not longer than `longestUnit`.
    private func addBlocks(from start: Int, longestUnit: Int, cap: Int, _ scratch: inout Scratch) {
        let password = unsafe PasswordCharacters(scratch.folded)
        let limit = start + longestUnit
        scratch.totals.removeAll()
        scratch.totals.append(TokenTable.none, repeated: longestUnit + 1)
        scratch.totals[0] = 0
        // The last place that is reached, and behind it the longest tail that a unit may have.
        var lastReached = start
        var place = start
        while place <= min(limit, lastReached + PatternMatcher.longestTail) {
            let unit = place - start
            // The blocks that end here have come up before.
            var total = Int(scratch.totals[unit])
            if unit > 0 { total = min(total, scratch.tokens[start..<place]) }
            scratch.totals[unit] = Int16(total)
            if unit >= 2, scratch.runs[unit] >= unit {
                var points = total
                patterns.forEachTail(of: password, in: start..<place) { tail, tailPoints in
                    points = min(points, Int(scratch.totals[tail - start]) + tailPoints)
                }
                if points + 1 < cap {
                    let end = place + Int(scratch.runs[unit])
                    scratch.tokens.insertBlocks(from: start, unit: unit, upTo: end, points: points + 1)
                }
            }
            // What follows costs a point or more, and so does the block around it.
            if total + 2 < cap {
                scratch.tokens.relax(from: place, upTo: limit, &scratch.totals, offset: start)
                lastReached = max(lastReached, min(limit, scratch.tokens.lastEnd(from: place)))
            }
            place += 1
        }
    }
}

extension PasswordCharacters {
    /// Turns the `runs` of the next place into those of `start`, up to `longest`.
    ///
    /// - Complexity: O(*n*), four distances at a time: without a branch.
    @unsafe fileprivate func count(runs: UnsafeMutablePointer<Int32>, from start: Int, upTo longest: Int) {
        let first = self[start]
        let behind = unsafe from(start + 1)
        let runs = unsafe runs + 1
        for index in 0..<longest {
            let difference = unsafe Int32(bitPattern: behind[index] ^ first)
            // All bits, if it is not 0: a branch would keep the compiler from taking four at a time.
            let differs = (difference | (0 &- difference)) &>> 31
            unsafe runs[index] = (runs[index] &+ 1) & ~differs
        }
    }
}

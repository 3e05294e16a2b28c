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
        guard hasBlocks, password.repeatsPair else { return }
        let longestUnit = password.count / 2
        scratch.runs.removeAll()
        scratch.runs.append(0, repeated: longestUnit + 1)
        for start in stride(from: password.count - 2, through: 0, by: -1) {
            let isRepeated = unsafe password.count(
                runs: scratch.runs.start, from: start, upTo: min(longestUnit, password.count - start - 1))
            if isRepeated, scratch.tokens.hasRow(start) { addBlocks(from: start, cap: cap, &scratch) }
        }
    }

    /// Adds the blocks from `start`.
    private func addBlocks(from start: Int, cap: Int, _ scratch: inout Scratch) {
        let password = unsafe PasswordCharacters(scratch.folded)
        var room = room(from: start, units: 2..<(password.count - start) / 2 + 1, &scratch)
        guard room.longestUnit > 0 else { return }
        scratch.totals.removeAll()
        scratch.totals.append(TokenTable.none, repeated: room.longestUnit + 1)
        scratch.totals[0] = 0
        // The last place that is reached, and behind it the longest tail that a unit may have.
        var lastReached = start
        var place = start
        while place <= min(start + room.longestUnit, lastReached + PatternMatcher.longestTail) {
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
                if points + 1 < min(cap, room.points) {
                    let end = place + Int(scratch.runs[unit])
                    scratch.tokens.insertBlocks(from: start, unit: unit, upTo: end, points: points + 1)
                    // What the shortest unit costs is mostly too little for longer ones to be of use.
                    room = self.room(from: start, units: unit + 1..<room.longestUnit + 1, &scratch)
                }
            }
            // What follows costs a point or more, and so does the block around it.
            if total + 2 < min(cap, room.points) {
                let limit = start + room.longestUnit
                scratch.tokens.relax(from: place, upTo: limit, &scratch.totals, offset: start)
                lastReached = max(lastReached, min(limit, scratch.tokens.lastEnd(from: place)))
            }
            place += 1
        }
    }

    /// The longest of these `units` with a block from `start` that could take the place of a dearer token, and what the
    /// dearest of those tokens costs; 0 if there is none.
    private func room(
        from start: Int, units: Range<Int>, _ scratch: inout Scratch
    ) -> (longestUnit: Int, points: Int) {
        let runs = unsafe scratch.runs.start
        var unit = units.lowerBound
        while unit < units.upperBound, unsafe runs[unit] < unit { unit &+= 1 }
        // In a password of one character all units are repeated, and nothing is dear.
        guard unit < units.upperBound, scratch.tokens.mostPoints(from: start) > Self.fewestPointsOfBlock else {
            return (0, 0)
        }
        var room = (longestUnit: 0, points: 0)
        for unit in unit..<units.upperBound where unsafe runs[unit] >= unit {
            let end = unsafe start + unit + Int(runs[unit])
            let points = scratch.tokens.mostPoints(ofBlocksFrom: start, unit: unit, upTo: end)
            if points > Self.fewestPointsOfBlock { room = (unit, max(room.points, points)) }
        }
        return room
    }

    /// What a block costs at least: a point, and another for its unit.
    private static let fewestPointsOfBlock = 2
}

extension PasswordCharacters {
    /// Whether any two characters in a row come again behind themselves, without which there is no block.
    ///
    /// - Complexity: O(*n*²) without a block, a comparison for each two places.
    fileprivate var repeatsPair: Bool {
        guard count >= 4 else { return false }
        for start in 0..<count - 3 {
            let pair = pair(start)
            for other in start + 2..<count - 1 where self.pair(other) == pair { return true }
        }
        return false
    }

    /// Turns the `runs` of the next place into those of `start`, up to `longest`: by distance, how many characters from
    /// there on equal those that far behind. Returns whether a unit from there on is repeated, be it of one character.
    ///
    /// - Complexity: O(*n*), four distances at a time: without a branch.
    @unsafe fileprivate func count(
        runs: UnsafeMutablePointer<Int32>, from start: Int, upTo longest: Int
    ) -> Bool {
        let first = self[start]
        let behind = unsafe from(start + 1)
        let runs = unsafe runs + 1
        // Negative, once a run is as long as its unit.
        var missing: Int32 = 0
        for index in 0..<longest {
            let difference = unsafe Int32(bitPattern: behind[index] ^ first)
            // All bits, if it is not 0: a branch would keep the compiler from taking four at a time.
            let differs = (difference | (0 &- difference)) &>> 31
            unsafe runs[index] = (runs[index] &+ 1) & ~differs
            unsafe missing |= Int32(truncatingIfNeeded: index) &- runs[index]
        }
        return missing < 0
    }
}

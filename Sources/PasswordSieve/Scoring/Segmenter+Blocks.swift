/// Blocks and the scores of their units (SPEC 6.6).
extension Segmenter {
    /// Adds the blocks of the password to its tokens: those that begin at a place with a row and cost less than `cap`.
    ///
    /// Works from the last start to the first, so that all tokens inside a unit are known but the blocks with the same
    /// start. Those have shorter units and are found earlier in the same pass:
    ///
    ///     total(j) = min { total(a) + points : a token or a single character is at a..<j }
    ///
    /// A place inside a unit that has no row and would be useful gets one, and its tokens are found in the next pass.
    /// Returns true if there is such a place.
    @discardableResult
    func findBlocks(
        _ password: FoldedCharacters, _ typed: TypedLetters, into tokens: inout Tokens, cap: Int
    ) -> Bool {
        guard hasBlocks, password.repeatsPair else { return false }
        let longestUnit = password.count / 2
        tokens.runs.removeAll()
        tokens.runs.append(0, repeated: longestUnit + 1)
        var rowsAreMissing = false
        for start in stride(from: password.count - 2, through: 0, by: -1) {
            let isRepeated = unsafe password.count(
                runs: tokens.runs.start, from: start, upTo: min(longestUnit, password.count - start - 1))
            guard isRepeated, tokens.table.hasRow(start) else { continue }
            // Only short units hold words, so the totals of longer ones are summed up anew without them.
            let firstLong = patterns.words == nil ? 2 : WordMatcher.longestWhole + 1
            let last = (password.count - start) / 2
            if addBlocks(from: start, 2..<min(firstLong, last + 1), cap: cap, password, typed, &tokens) {
                rowsAreMissing = true
            }
            _ = addBlocks(from: start, firstLong..<max(firstLong, last + 1), cap: cap, password, nil, &tokens)
        }
        return rowsAreMissing
    }

    /// Adds the blocks from `start` whose units have one of these lengths. Units hold words unless `typed` is nil. Returns
    /// true if a word reached a place without a row.
    private func addBlocks(
        from start: Int, _ units: Range<Int>, cap: Int, _ password: FoldedCharacters, _ typed: TypedLetters?,
        _ tokens: inout Tokens
    ) -> Bool {
        var useful = usefulUnits(from: start, units, tokens)
        guard useful.longest > 0 else { return false }
        tokens.totals.removeAll()
        tokens.totals.append(TokenTable.none, repeated: useful.longest + 1)
        tokens.totals[0] = 0
        var (holdsWord, rowsAreMissing) = (false, false)
        // A unit ends at a place that is reached, or after a pattern of the whole unit from there.
        let longestPattern = typed == nil ? EndPatterns.longestEnding : WordMatcher.longestWhole
        var lastReached = start
        var place = start
        while place <= min(start + useful.longest, lastReached + longestPattern) {
            let unit = place - start
            // The blocks that end here are known.
            var total = Int(tokens.totals[unit])
            if unit > 0 { total = min(total, tokens.table[start..<place]) }
            tokens.totals[unit] = Int16(total)
            if unit >= units.lowerBound, tokens.runs[unit] >= unit {
                let points = points(ofUnit: start..<place, total: total, password, typed, tokens)
                if points + 1 < min(cap, useful.points) {
                    let end = place + Int(tokens.runs[unit])
                    tokens.table.insertBlocks(from: start, unit: unit, upTo: end, points: points + 1)
                    // The shortest unit mostly costs too little for longer ones to be useful.
                    useful = usefulUnits(from: start, unit + 1..<useful.longest + 1, tokens)
                }
            }
            // The rest of the unit costs a point or more, and so does the block around it.
            if total + 2 < min(cap, useful.points) {
                let limit = start + useful.longest
                if holdsWord, !tokens.table.hasRow(place) {
                    tokens.table.addRows(place..<place + 1)
                    rowsAreMissing = true
                }
                tokens.table.relax(from: place, upTo: limit, &tokens.totals, offset: start)
                lastReached = max(lastReached, min(limit, tokens.table.lastEnd(from: place)))
                if let typed, let end = endOfWord(from: place, in: start..<limit, password, typed) {
                    tokens.totals[end - start] = min(tokens.totals[end - start], Int16(total + WordMatcher.points))
                    lastReached = max(lastReached, end)
                    holdsWord = true
                }
            }
            place += 1
        }
        return rowsAreMissing
    }

    /// The points of a unit whose total is known without the patterns that end with it.
    private func points(
        ofUnit unit: Range<Int>, total: Int, _ password: FoldedCharacters, _ typed: TypedLetters?,
        _ tokens: borrowing Tokens
    ) -> Int {
        var points = total
        let ends = patterns.endPatterns(of: password, in: unit)
        for length in 2...EndPatterns.longestEnding {
            guard let pointsOfEnd = ends.points(ofLength: length) else { continue }
            points = min(points, Int(tokens.totals[unit.count - length]) + pointsOfEnd)
        }
        guard let typed else { return points }
        // The unit cuts off a run that goes on behind it.
        var start = unit.upperBound
        while start > unit.lowerBound, ASCII.isLowercase(password[start - 1]) { start -= 1 }
        if endOfWord(from: start, in: unit, password, typed) == unit.upperBound {
            points = min(points, Int(tokens.totals[start - unit.lowerBound]) + WordMatcher.points)
        }
        return points
    }

    /// The end of the word from `start` on in a unit; nil if there is none.
    private func endOfWord(
        from start: Int, in unit: Range<Int>, _ password: FoldedCharacters, _ typed: TypedLetters
    ) -> Int? {
        guard let words = patterns.words, let end = words.endOfRun(from: start, in: password, of: unit),
            words.isWord(start..<end, in: password, typed)
        else { return nil }
        return end
    }

    /// Returns the longest unit whose block from `start` could be cheaper than a token there, and the points of the
    /// dearest such token; (0, 0) if there is none.
    private func usefulUnits(
        from start: Int, _ units: Range<Int>, _ tokens: borrowing Tokens
    ) -> (longest: Int, points: Int) {
        let runs = unsafe tokens.runs.start
        var unit = units.lowerBound
        while unit < units.upperBound, unsafe runs[unit] < unit { unit &+= 1 }
        // In a password of one character all units are repeated, and no token is dear.
        guard unit < units.upperBound, tokens.table.mostPoints(from: start) > Self.fewestPointsOfBlock else {
            return (0, 0)
        }
        var useful = (longest: 0, points: 0)
        for unit in unit..<units.upperBound where unsafe runs[unit] >= unit {
            let end = unsafe start + unit + Int(runs[unit])
            let points = tokens.table.mostPoints(ofBlocksFrom: start, unit: unit, upTo: end)
            if points > Self.fewestPointsOfBlock { useful = (unit, max(useful.points, points)) }
        }
        return useful
    }

    /// The least cost of a block: one point, and one for its unit.
    private static let fewestPointsOfBlock = 2
}

extension FoldedCharacters {
    /// True if any two adjacent characters occur again further on, without which there is no block.
    ///
    /// - Complexity: O(*n*²) without a block.
    fileprivate var repeatsPair: Bool {
        guard count >= 4 else { return false }
        for start in 0..<count - 3 {
            let pair = pair(start)
            for other in start + 2..<count - 1 where self.pair(other) == pair { return true }
        }
        return false
    }

    /// Updates `runs` from place `start` + 1 to `start`: `runs[d]` is the number of characters from `start` on that
    /// equal those *d* places later. Returns true if a unit at `start` repeats.
    ///
    /// - Complexity: O(*n*), four distances at a time.
    @unsafe fileprivate func count(
        runs: UnsafeMutablePointer<Int32>, from start: Int, upTo longest: Int
    ) -> Bool {
        let first = self[start]
        let behind = unsafe from(start + 1)
        let runs = unsafe runs + 1
        // Negative once a run is as long as its unit.
        var missing: Int32 = 0
        for index in 0..<longest {
            let difference = unsafe Int32(bitPattern: behind[index] ^ first)
            // All ones if the characters differ. A branch would prevent vectorization.
            let differs = (difference | (0 &- difference)) &>> 31
            unsafe runs[index] = (runs[index] &+ 1) & ~differs
            unsafe missing |= Int32(truncatingIfNeeded: index) &- runs[index]
        }
        return missing < 0
    }
}

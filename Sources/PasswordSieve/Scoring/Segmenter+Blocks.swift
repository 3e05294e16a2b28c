/// Blocks and what their units score (SPEC 6.6).
extension Segmenter {
    /// Finds all blocks of the password.
    ///
    /// From the last start to the first: what stands inside a unit is known by then, but for blocks with the same start,
    /// whose units are shorter. Those come up on the way, since the totals from one start are filled in from left to
    /// right:
    ///
    ///     total(j) = min { total(a) + points : a token or a single character is at a..<j }
    func findBlocks(_ scratch: inout Scratch) {
        let password = unsafe PasswordCharacters(scratch.folded)
        scratch.blocks.reset(count: password.count)
        guard hasBlocks, password.count >= 4 else { return }
        // By distance: how many characters from `start` on equal those that far behind.
        scratch.runs.removeAll()
        scratch.runs.append(0, repeated: password.count)
        for start in stride(from: password.count - 2, through: 0, by: -1) {
            var longest = 0
            let first = password[start]
            for distance in 1..<password.count - start {
                guard first == password[start + distance] else {
                    scratch.runs[distance] = 0
                    continue
                }
                scratch.runs[distance] += 1
                let run = Int(scratch.runs[distance])
                if distance >= 2, run >= distance, !scratch.tokens.outdo(unit: distance, run: run, from: start) {
                    longest = distance
                }
            }
            if longest > 0 { addBlocks(from: start, longestUnit: longest, &scratch) }
        }
    }

    /// Adds the blocks from `start` whose unit is not longer than `longestUnit`.
    private func addBlocks(from start: Int, longestUnit: Int, _ scratch: inout Scratch) {
        let limit = start + longestUnit
        scratch.totals.removeAll()
        for distance in 0...longestUnit { scratch.totals.append(UInt16(distance * Self.pointsOfCharacter)) }
        for place in start...limit {
            let unit = place - start
            let run = unit >= 2 ? Int(scratch.runs[unit]) : 0
            if unit >= 2, run >= unit {
                var points = scratch.totals[unit]
                patterns.forEachTail(of: scratch.folded, in: start..<place) { tail, tailPoints in
                    points = min(points, scratch.totals[tail - start] + UInt16(tailPoints))
                }
                for end in stride(from: start + 2 * unit, through: place + run, by: unit) {
                    scratch.blocks.insert(start..<end, points: points + 1)
                    if end <= limit { scratch.totals[end - start] = min(scratch.totals[end - start], points + 1) }
                }
            }
            guard place < limit else { return }
            let total = scratch.totals[unit]
            let next = total + UInt16(Self.pointsOfCharacter)
            scratch.totals[unit + 1] = min(scratch.totals[unit + 1], next)
            scratch.tokens.forEachToken(from: place, upTo: limit) { end, points in
                scratch.totals[end - start] = min(scratch.totals[end - start], total + UInt16(points))
            }
            if place > start { scratch.blocks.relax(from: place, upTo: limit, &scratch.totals, offset: start) }
        }
    }
}

extension TokenTable {
    /// Whether each block of a unit, repeated along `run` characters behind it, has a cheaper token in its place: a block
    /// costs 2 points or more. So it is in a password of one character, whose blocks would be many.
    fileprivate func outdo(unit: Int, run: Int, from start: Int) -> Bool {
        stride(from: start + 2 * unit, through: start + unit + run, by: unit).allSatisfy {
            contains(start..<$0, upTo: 1)
        }
    }
}

/// Blocks and what their units score (SPEC 6.6).
extension Segmenter {
    /// All blocks of `password`.
    ///
    /// From the last start to the first: what stands inside a unit is known by then, but for blocks with the same start,
    /// whose units are shorter. Those come up on the way, since the totals from one start are filled in from left to
    /// right:
    ///
    ///     total(j) = min { total(a) + points : a token or a single character is at a..<j }
    func blocks(of password: borrowing FoldedText, _ tokens: borrowing TokenTable) -> BlockTable {
        var blocks = BlockTable(count: password.count)
        guard hasBlocks, password.count >= 4 else { return blocks }
        // By distance: how many characters from `start` on equal those that far behind.
        var equal = SecretBuffer<Int>(minimumCapacity: password.count)
        equal.append(0, repeated: password.count)
        for start in stride(from: password.count - 2, through: 0, by: -1) {
            var longest = 0
            for distance in 1..<password.count - start {
                equal[distance] = password[start] == password[start + distance] ? equal[distance] + 1 : 0
                let ends = stride(from: start + 2 * distance, through: start + distance + equal[distance], by: distance)
                if distance >= 2, equal[distance] >= distance, !tokens.outdo(ends, from: start) { longest = distance }
            }
            if longest > 0 { appendBlocks(from: start, longestUnit: longest, of: password, equal, tokens, &blocks) }
        }
        return blocks
    }

    /// Adds the blocks from `start` whose unit is not longer than `longestUnit`.
    private func appendBlocks(
        from start: Int, longestUnit: Int, of password: borrowing FoldedText, _ equal: borrowing SecretBuffer<Int>,
        _ tokens: borrowing TokenTable, _ blocks: inout BlockTable
    ) {
        let limit = start + longestUnit
        var totals = LeastTotals(start..<limit)
        for place in start + 1...limit { totals[place] = place - start }
        for place in start...limit {
            let unit = place - start
            if unit >= 2, equal[unit] >= unit {
                var points = totals[place]
                patterns.forEachTail(of: password, in: start..<place) { tail, tailPoints in
                    points = min(points, totals[tail] + tailPoints)
                }
                let block = Block(
                    start: start, unit: unit, repetitions: equal[unit] / unit + 1, points: points + 1)
                blocks.append(block)
                for end in block.ends where end <= limit { totals[end] = min(totals[end], block.points) }
            }
            guard place < limit else { return }
            let total = totals[place]
            totals[place + 1] = min(totals[place + 1], total + Self.pointsOfCharacter)
            tokens.forEachToken(from: place, upTo: limit) { end, points in
                totals[end] = min(totals[end], total + points)
            }
            guard place > start else { continue }
            blocks.forEachBlock(from: place) { block in
                for end in block.ends where end <= limit { totals[end] = min(totals[end], total + block.points) }
            }
        }
    }
}

extension TokenTable {
    /// Whether each block that ends at one of `ends` has a cheaper token in its place: a block costs 2 points or more.
    /// So it is in a password of one character, whose blocks would be many.
    fileprivate func outdo(_ ends: StrideThrough<Int>, from start: Int) -> Bool {
        ends.allSatisfy { contains(start..<$0, points: 1) }
    }
}

/// The decision alone: whether a score rejects a password, without the score (SPEC 7.2).
///
/// The least totals are filled in from the left, and only those below what is required. Few places are reached with so
/// few points, so few have to be looked at: a token is of use only if it begins at such a place and costs no more than
/// what is left of the budget.
extension Segmenter {
    /// Whether the password in `scratch`, whose symbols are written, scores too little.
    ///
    /// - Complexity: as ``segment(_:)``, in practice a quarter of it.
    func rejects(_ scratch: inout Scratch) -> Bool {
        let count = scratch.folded.count
        // All characters of a short password may be within the budget; then it takes a token to reject it, and that is
        // told by the segments.
        guard count >= required else {
            let segmentation = segment(&scratch)
            return segmentation.score < required && segmentation.hasToken
        }
        var mayHaveBlock = false
        if isWithinBudget(&scratch, &mayHaveBlock) { return true }
        return mayHaveBlock && score(&scratch) < required
    }

    /// Whether tokens other than blocks bring the total below what is required. `mayHaveBlock` tells whether blocks could.
    private func isWithinBudget(_ scratch: inout Scratch, _ mayHaveBlock: inout Bool) -> Bool {
        let password = unsafe PasswordCharacters(scratch.folded)
        let count = password.count
        let budget = required - 1
        scratch.totals.removeAll()
        scratch.totals.append(UInt16(required), repeated: count + 1)
        scratch.totals[0] = 0
        scratch.starts.removeAll()
        scratch.starts.append(0, repeated: search.bands.count)
        let totals = unsafe scratch.totals.start

        /// Whether a total is of use at `place`: more has to follow unless that is the end.
        func isOfUse(_ total: Int, at place: Int) -> Bool {
            unsafe total < Int(totals[place]) && total < (place == count ? required : budget)
        }
        func reach(_ place: Int, _ total: Int) {
            if isOfUse(total, at: place) { unsafe totals[place] = UInt16(truncatingIfNeeded: total) }
        }
        for place in 0...count {
            let endingLengths = lengths(endingAt: place, of: count, &scratch)
            if endingLengths != 0 {
                for list in search.matchers.indices {
                    search.matchers[list].forEachMatch(
                        to: place, in: password, search.symbols(list, scratch), lengths: endingLengths,
                        &scratch.candidates,
                        wants: { start, points in unsafe isOfUse(Int(totals[start]) + points, at: place) }
                    ) { match, points in unsafe reach(place, Int(totals[match.stretch.lowerBound]) + points) }
                }
            }
            let total = unsafe Int(totals[place])
            guard place < count, total < budget else { continue }

            reach(place + 1, total + Self.pointsOfCharacter)
            noteStart(total, &scratch)
            let lengths = search.bands.lengths(within: budget - total)
            for list in search.matchers.indices {
                search.matchers[list].forEachMatch(
                    from: place, in: password, search.symbols(list, scratch), lengths: lengths, &scratch.candidates,
                    wants: { end, points in isOfUse(total + points, at: end) }
                ) { match, points in reach(match.stretch.upperBound, total + points) }
            }
            patterns.forEachPattern(in: scratch.folded, from: place) { _, ends in
                for end in ends { reach(end, total + PatternMatcher.points) }
            }
            patterns.forEachTail(of: scratch.folded, in: 0..<count) { tail, points in
                if tail == place { reach(count, total + points) }
            }
            if unsafe Int(totals[count]) < required { return true }
            // A block costs 2 points or more.
            if hasBlocks, total + 2 <= budget, !mayHaveBlock { mayHaveBlock = password.hasBlock(from: place) }
        }
        return unsafe Int(totals[count]) < required
    }

    /// The lengths of the terms of which a fuzzy match that ends at `place` could be of use, by the places that have been
    /// reached; see ``LengthSet``.
    private func lengths(endingAt place: Int, of count: Int, _ scratch: inout Scratch) -> UInt64 {
        let bands = search.bands
        let starts = unsafe scratch.starts.start
        let far: UInt64 = 1 << 63
        var lengths: UInt64 = 0
        for band in 0..<bands.count {
            // Bit d: there is a start d places before this one; the last bit stands for all that are farther.
            unsafe starts[band] = starts[band] << 1 | starts[band] & far
            var distances = unsafe starts[band]
            if place == count {
                // Nothing has to follow, so a point more may be spent.
                for start in 0..<count where Int(scratch.totals[start]) + bands[band].points < required {
                    distances |= LengthSet.bit(count - start)
                }
            }
            lengths |= (distances | distances << 1 | distances >> 1) & bands[band].lengths
        }
        return lengths
    }

    /// Notes that fuzzy matches may begin at the current place, which is reached with `total`.
    private func noteStart(_ total: Int, _ scratch: inout Scratch) {
        let starts = unsafe scratch.starts.start
        for band in 0..<search.bands.count where total + search.bands[band].points < required - 1 {
            unsafe starts[band] |= 1
        }
    }
}

extension PasswordCharacters {
    /// Whether two characters or more are repeated from `start` on.
    fileprivate func hasBlock(from start: Int) -> Bool {
        var unit = 2
        while start + 2 * unit <= count {
            var same = 0
            while same < unit, self[start + same] == self[start + unit + same] { same += 1 }
            if same == unit { return true }
            unit += 1
        }
        return false
    }
}

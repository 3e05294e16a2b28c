/// The score alone, without the segments that attain it.
extension Segmenter {
    /// The score of the password in `scratch`, whose symbols are written, and whether it rejects (SPEC 7.2).
    ///
    /// - Complexity: as ``segment(_:)``, in practice less.
    func score(_ scratch: inout Scratch) -> (points: Int, rejects: Bool) {
        let whole = 0..<scratch.folded.count
        // All characters of a short password may be within the budget; then it takes a token to reject it, and that is
        // told by the segments.
        guard whole.count >= required else {
            let segmentation = segment(&scratch)
            return (segmentation.score, segmentation.score < required && segmentation.hasToken)
        }
        scratch.tokens.reset(count: whole.count)
        scratch.tokens.addRows(whole)
        findTokens(&scratch, cap: .max, explains: false)
        findBlocks(&scratch, cap: .max)
        findLeastTotals(whole, &scratch)
        let points = Int(scratch.totals[0])
        return (points, points < required)
    }
}

/// The steps that the searches of a check have taken. A node of a trie that a walk visits behind an edit is a step, and so is
/// a character that is compared with 64 terms at once; an edit that is tried is 16 steps, and so is a hit, whose term may be
/// compared. What is not counted is bounded by the lengths of the password and of the longest term.
///
/// An ordinary check takes a few hundred. Some lists make a long password cost many millions: terms that differ by one
/// character at each of their places, or that read alike under a wide table of substitutions. A search gives up when its
/// steps are used up, and its caller refuses the password (SPEC 1.2).
struct StepCount: BitwiseCopyable {
    private var limit = Int.max
    /// Below zero once they are used up.
    private var remaining = Int.max

    var count: Int { limit &- remaining }

    /// True if the search has given up, so that what it found is not all.
    @inline(__always)
    var isExceeded: Bool { remaining < 0 }

    @inline(__always)
    mutating func add(_ steps: Int) { remaining &-= steps }

    /// Begins to count, up to `limit`.
    mutating func reset(limit: Int) { (self.limit, remaining) = (limit, limit) }

    /// Those of an edit that is tried: it looks at up to 60 nodes.
    static let ofEdit = 16
    /// Those of a hit, whose term may be compared.
    static let ofHit = 16
}

internal import PasswordSieve

/// The counts of a comparison.
struct ComparisonTally: Tally {
    /// By position on the command line.
    var files: [FileTally]
    var decisions = DecisionCounts()
    /// The reasons of newly rejected candidates, and the former reasons of newly accepted ones.
    var newlyRejectedFor = ReasonCounts()
    var newlyAcceptedFor = ReasonCounts()
    /// Reasons that came and went, of candidates that are rejected before and after.
    var came = ReasonCounts()
    var went = ReasonCounts()
    var lowerScores = 0
    var higherScores = 0
    /// By the position of the term in ``ListChange``.
    var added, removed: [TermEffect]
    var newlyRejected = Sample()
    var newlyAccepted = Sample()

    init(files: Int, _ change: ListChange?) {
        self.files = Array(repeating: FileTally(), count: files)
        added = Array(repeating: TermEffect(), count: change?.added.count ?? 0)
        removed = Array(repeating: TermEffect(), count: change?.removed.count ?? 0)
    }

    /// Counts the reasons of a candidate that is rejected before and after.
    mutating func countRejected(_ before: Reasons, _ after: Reasons) {
        guard before != after else { return decisions.rejectedAlike += 1 }
        decisions.rejectedOtherwise += 1
        came.count(after, without: before)
        went.count(before, without: after)
        guard let old = before.score, let new = after.score else { return }
        if new < old { lowerScores += 1 }
        if new > old { higherScores += 1 }
    }

    mutating func merge(_ other: ComparisonTally) {
        for file in files.indices { files[file].merge(other.files[file]) }
        decisions.merge(other.decisions)
        newlyRejectedFor.merge(other.newlyRejectedFor)
        newlyAcceptedFor.merge(other.newlyAcceptedFor)
        came.merge(other.came)
        went.merge(other.went)
        lowerScores += other.lowerScores
        higherScores += other.higherScores
        for term in added.indices { added[term].merge(other.added[term]) }
        for term in removed.indices { removed[term].merge(other.removed[term]) }
        newlyRejected.merge(other.newlyRejected)
        newlyAccepted.merge(other.newlyAccepted)
    }
}

/// The number of decisions that change with an added or removed term.
struct TermEffect: Sendable {
    /// Candidates with the term whose decision changes.
    private(set) var changed = 0
    /// Those whose decision changes by this term alone.
    private(set) var alone = 0

    mutating func count(isAlone: Bool) {
        changed += 1
        if isAlone { alone += 1 }
    }

    mutating func merge(_ other: TermEffect) {
        changed += other.changed
        alone += other.alone
    }
}

/// The number of passwords by their decisions before and after a change.
struct DecisionCounts: Sendable {
    /// Accepted before and after.
    var stillAccepted = 0
    var newlyRejected = 0
    var newlyAccepted = 0
    /// Rejected before and after, for other reasons.
    var rejectedOtherwise = 0
    /// Rejected before and after, for the same reasons.
    var rejectedAlike = 0

    var total: Int { acceptedBefore + rejectedBefore }
    var acceptedBefore: Int { stillAccepted + newlyRejected }
    var acceptedAfter: Int { stillAccepted + newlyAccepted }
    var rejectedBefore: Int { newlyAccepted + rejectedOtherwise + rejectedAlike }
    var rejectedAfter: Int { newlyRejected + rejectedOtherwise + rejectedAlike }
    var unchanged: Int { stillAccepted + rejectedAlike }
    var isChanged: Bool { unchanged < total }

    mutating func merge(_ other: DecisionCounts) {
        stillAccepted += other.stillAccepted
        newlyRejected += other.newlyRejected
        newlyAccepted += other.newlyAccepted
        rejectedOtherwise += other.rejectedOtherwise
        rejectedAlike += other.rejectedAlike
    }
}

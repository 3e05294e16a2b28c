extension Policy {
    /// The use of breach stores, which tell whether a password has leaked (SPEC 9.7).
    public enum BreachUse: String, Sendable, Hashable, CaseIterable {
        /// The stores that a checker is given are searched.
        case optional
        /// A checker needs a store.
        case required
        /// No store is searched.
        case off
    }
}

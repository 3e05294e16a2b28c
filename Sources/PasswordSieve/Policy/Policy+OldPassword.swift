extension Policy {
    /// The rule that a new password is not like the old one (SPEC 9.6).
    public struct SimilarityRule: Sendable, Hashable {
        /// The most changes of single characters, and swaps of two neighbours, that a new password is refused for, 0 to 256.
        /// As many as half of its characters, or more, make it another password in any case.
        public var maximumDistance: Int

        /// A rule with this value.
        public init(maximumDistance: Int) { self.maximumDistance = maximumDistance }
    }
}

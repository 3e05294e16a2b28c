extension Policy {
    /// The lower score that suffices for a passphrase: a long password of three or more different banned terms and no
    /// pattern (SPEC 7.2).
    public struct PassphraseRule: Sendable, Hashable {
        /// The number of different terms that make a passphrase.
        static let differentTerms = 3

        /// The length, as typed and folded, from which the rule applies, 1 to 256 in ``LengthRule/unit``.
        public var from: Int
        /// The points that suffice, 1 to 1,024. The rule has no effect unless they are fewer than
        /// ``Policy/minimumScore``.
        public var minimumScore: Int

        /// A rule with these values.
        public init(from: Int, minimumScore: Int) {
            self.from = from
            self.minimumScore = minimumScore
        }
    }
}

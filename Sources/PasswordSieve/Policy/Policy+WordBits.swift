extension Policy {
    /// The limits of information below which letters look like a word (SPEC 6.9), in bits.
    ///
    /// A run of letters is a word if its mean is below ``mean`` and its sum below ``total``, or, however long it is, if
    /// its mean is below ``sure``. The mean is the sum divided by the number of letters and one for the end.
    public struct WordBits: Sendable, Hashable {
        /// The limit of the mean for a run below ``total``, in whole tenths of a bit, 0 to 16.
        public var mean: Double
        /// The limit of the sum, 0 to 256. It keeps out the initials of long sentences, which a mean alone takes for a
        /// word.
        public var total: Int
        /// The limit of the mean for a run of any sum, in whole tenths of a bit, 0 to 16.
        public var sure: Double

        /// Limits with these values.
        public init(mean: Double, total: Int, sure: Double) {
            self.mean = mean
            self.total = total
            self.sure = sure
        }

        /// The limits of `recommended`.
        static let standard = WordBits(mean: 4.6, total: 37, sure: 3.6)

        static let totals = 0...256

        /// A mean in tenths of a bit; nil if it is no whole number of them in range.
        static func tenths(_ bits: Double) -> Int? {
            guard (0...16).contains(bits) else { return nil }
            let tenths = Int(bits * 10 + 0.5)
            return Double(tenths) / 10 == bits ? tenths : nil
        }
    }
}

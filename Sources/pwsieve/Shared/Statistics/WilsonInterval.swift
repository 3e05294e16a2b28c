/// Wilson's score interval: where a rate lies, with 95 % confidence, of which a sample was counted.
///
/// It holds where a rate is next to 0 or 1 and where the sample is small, as false rejections often are; the interval of
/// the normal distribution does not. E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
/// Inference", Journal of the American Statistical Association 22, 1927.
struct WilsonInterval: Equatable {
    /// The bounds, from 0 to 1.
    let low, high: Double

    /// The 97.5th percentile of the standard normal distribution: 2.5 % lie beyond it on each side.
    private static let z = 1.959_963_984_540_054

    /// The interval after `hits` of `total`; nil if nothing was counted.
    init?(_ hits: Int, of total: Int) {
        guard total > 0 else { return nil }
        let (count, squared) = (Double(total), Self.z * Self.z)
        let rate = Double(hits) / count
        let scale = 1 / (1 + squared / count)
        let centre = (rate + squared / (2 * count)) * scale
        let reach = Self.z * (rate * (1 - rate) / count + squared / (4 * count * count)).squareRoot() * scale
        // At the ends the bound is exact; rounding would leave it a little beyond.
        low = hits == 0 ? 0 : centre - reach
        high = hits == total ? 1 : centre + reach
    }
}

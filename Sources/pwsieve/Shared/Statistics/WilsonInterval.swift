/// Wilson's score interval: the 95 % confidence interval of a rate that was counted in a sample.
///
/// Unlike the interval of the normal distribution, it holds for small samples and for rates near 0 or 1, such as those
/// of false rejections. E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal
/// of the American Statistical Association 22, 1927.
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

/// A part of all passwords that were counted.
struct Rate: Equatable {
    let count: Int
    let total: Int

    /// From 0 to 1; nil if nothing was counted.
    var value: Double? { total > 0 ? Double(count) / Double(total) : nil }

    var interval: WilsonInterval? { WilsonInterval(count, of: total) }
}

// MARK: For people

extension Rate {
    /// The rate as text, such as `64.2 %`, `4.75 %`, `0.013 %` or `0.0004 %`: smaller rates have more decimal places.
    var percentage: String { Self.percentage(Double(count), of: total) }

    /// The rate of a number that need not be whole.
    static func percentage(_ count: Double, of total: Int) -> String {
        guard total > 0 else { return "–" }
        let value = count / Double(total)
        return count == 0 ? "0 %" : "\(percent(value, places(value))) %"
    }

    /// The bounds of the interval in per cent, such as `63.3–65.1`.
    var percentageInterval: String {
        guard let interval else { return "" }
        let places = Self.places(interval.high)
        return "\(Self.percent(interval.low, places))–\(Self.percent(interval.high, places))"
    }

    /// The number of decimal places that are shown.
    private static func places(_ value: Double) -> Int {
        switch value {
        case ..<0.000_01: 4
        case ..<0.001: 3
        case ..<0.1: 2
        default: 1
        }
    }

    private static func percent(_ value: Double, _ places: Int) -> String {
        let scale = (0..<places).reduce(1) { power, _ in power * 10 }
        let rounded = Int((value * Double(100 * scale)).rounded())
        // The 1 in front keeps the zeros of the fraction.
        return "\(rounded / scale)." + String(rounded % scale + scale).dropFirst()
    }
}

import Glibc

/// The law y = c · xᵉ that fits measurements best.
struct PowerLaw {
    let exponent: Double

    /// Fits by least squares on the logarithms. Takes two different x or more.
    init(_ points: [(x: Double, y: Double)]) {
        let logs = points.map { (x: log($0.x), y: log($0.y)) }
        let count = Double(logs.count)
        let meanX = logs.reduce(0) { $0 + $1.x } / count
        let meanY = logs.reduce(0) { $0 + $1.y } / count
        let covariance = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
        let variance = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
        exponent = covariance / variance
    }
}

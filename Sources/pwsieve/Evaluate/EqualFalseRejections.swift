/// The minimum score with which a checker causes a given number of false rejections, so that two checkers are compared
/// fairly: a stricter policy also catches more because it costs more.
struct EqualFalseRejections: Equatable {
    let score: Int
    /// The part of the way to the next score, from 0 to below 1.
    let part: Double

    /// The score for `refused` false rejections; nil if there are more with every score. `caught` are the passwords that
    /// should be rejected, by the least score that rejects them, and `rejected` those that should be accepted.
    ///
    /// Between two scores the counts are interpolated. The nearer score would compare unequal costs, since one more
    /// point multiplies false rejections. The mean is what a policy attains that draws one of the two for each password.
    init?(at refused: Int, caught: Histogram, rejected: Histogram) {
        let last = max(caught.counts.count, rejected.counts.count)
        guard let most = (1...max(1, last)).last(where: { rejected.count(upTo: $0) <= refused }) else { return nil }
        let cost = rejected.count(upTo: most)
        if cost == refused || most >= last {
            // The mildest of those that catch as much.
            score = (1..<most).first { caught.count(upTo: $0) == caught.count(upTo: most) } ?? most
            part = 0
        } else {
            score = most
            part = Double(refused - cost) / Double(rejected.count(upTo: most + 1) - cost)
        }
    }

    /// The number of passwords that are rejected at this score, on average.
    func rejected(of passwords: Histogram) -> Double {
        let (low, high) = (passwords.count(upTo: score), passwords.count(upTo: score + 1))
        return Double(low) + part * Double(high - low)
    }

    /// The score, or the two between which it lies.
    var scores: [Int] { part > 0 ? [score, score + 1] : [score] }
}

extension Histogram {
    /// The frequency of all numbers up to `number`.
    func count(upTo number: Int) -> Int { counts.prefix(number + 1).reduce(0, +) }
}

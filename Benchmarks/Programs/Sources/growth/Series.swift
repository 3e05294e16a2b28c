import Glibc

/// The times of `accepts` and `check` at growing sizes, measured in turns.
struct Series {
    /// One size, with the work that judges all passwords once by each call.
    struct Point {
        let size: Int
        let passwords: Int
        let accepts: () -> Int
        let check: () -> Int
    }

    /// Nanoseconds a password, medians over the rounds, in the order of `sizes`.
    let sizes: [Int]
    let accepts: [Double]
    let check: [Double]

    /// Measures the points in `rounds` rounds, in which each has its turn, after one round to warm up.
    init(_ points: [Point], rounds: Int) {
        var times = points.map { _ in (accepts: [Double](), check: [Double]()) }
        for round in 0...rounds {
            for (index, point) in points.enumerated() {
                let accepts = Self.nanoseconds(point.passwords, point.accepts)
                let check = Self.nanoseconds(point.passwords, point.check)
                guard round > 0 else { continue }
                times[index].accepts.append(accepts)
                times[index].check.append(check)
            }
        }
        sizes = points.map(\.size)
        accepts = times.map { Self.median($0.accepts) }
        check = times.map { Self.median($0.check) }
    }

    var exponentOfAccepts: Double { exponent(accepts) }
    var exponentOfCheck: Double { exponent(check) }

    private func exponent(_ times: [Double]) -> Double {
        PowerLaw(zip(sizes, times).map { (x: Double($0), y: $1) }).exponent
    }

    /// Processor time, which other work on the machine disturbs less than the elapsed time.
    private static func nanoseconds(_ passwords: Int, _ work: () -> Int) -> Double {
        let start = clock()
        let accepted = work()
        let ticks = clock() - start
        precondition(accepted <= passwords, "more were accepted than judged")
        // POSIX counts a million ticks a second.
        return Double(ticks) * 1_000 / Double(passwords)
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

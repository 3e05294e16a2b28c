internal import PasswordSieve

/// A few of many passwords, spread evenly over their files.
///
/// Those are kept whose places hash lowest. So it is the same sample whatever the number of threads and the order in which
/// they come, which a random choice would not be.
struct Sample: Sendable {
    /// A password of the sample.
    struct Example: Equatable, Sendable {
        /// The file, by its position on the command line.
        let file: Int
        let line: Int
        /// Nil if it is not to be shown.
        let password: String?
        /// The administrator's messages or the arithmetic, or why it could not be judged.
        let explanation: String
        /// What was said of it before a change, where that is compared.
        var before: String?
    }

    /// The most passwords of a sample.
    private static let capacity = 10
    private var kept: [(hash: UInt64, example: Example)] = []

    /// By file and line.
    var examples: [Example] { kept.map(\.example).sorted { ($0.file, $0.line) < ($1.file, $1.line) } }

    /// Takes the password at a place in, if it belongs to the sample.
    mutating func offer(file: Int, line: Int, _ example: () -> Example) {
        let hash = Self.hash(file, line)
        guard kept.count < Self.capacity || hash < kept[kept.count - 1].hash else { return }
        insert((hash, example()))
    }

    mutating func merge(_ other: Sample) { other.kept.forEach { insert($0) } }

    private mutating func insert(_ new: (hash: UInt64, example: Example)) {
        kept.insert(new, at: kept.firstIndex { new.hash < $0.hash } ?? kept.count)
        if kept.count > Self.capacity { kept.removeLast() }
    }

    /// The finalizer of SplitMix64.
    private static func hash(_ file: Int, _ line: Int) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: line) &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(truncatingIfNeeded: file) << 48
        hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
        return hash ^ hash >> 31
    }
}

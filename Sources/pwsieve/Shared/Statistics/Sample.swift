internal import PasswordSieve

/// A few of many passwords, spread evenly over their files.
///
/// It keeps the passwords whose places hash lowest, so the sample depends neither on the number of threads nor on the
/// order of arrival, as a random choice would.
struct Sample: Sendable {
    struct Example: Equatable, Sendable {
        /// The position of its file on the command line.
        let file: Int
        let line: Int
        /// Nil if it must not be shown.
        let password: String?
        /// The administrator's messages or the arithmetic, or the reason why it could not be judged.
        let explanation: String
        /// The explanation before a change, in a comparison.
        var before: String?
    }

    private static let capacity = 10
    private var kept: [(hash: UInt64, example: Example)] = []

    /// The examples, ordered by file and line.
    var examples: [Example] { kept.map(\.example).sorted { ($0.file, $0.line) < ($1.file, $1.line) } }

    /// Adds the password at a place, if it belongs to the sample.
    mutating func offer(
        file: Int, line: Int, _ password: String?, _ explanation: @autoclosure () -> String,
        before: @autoclosure () -> String? = nil
    ) {
        let hash = Self.hash(file, line)
        guard kept.count < Self.capacity || hash < kept[kept.count - 1].hash else { return }
        let example = Example(
            file: file, line: line, password: password, explanation: explanation(), before: before())
        insert((hash, example))
    }

    mutating func merge(_ other: Sample) { other.kept.forEach { insert($0) } }

    private mutating func insert(_ new: (hash: UInt64, example: Example)) {
        kept.insert(new, at: kept.firstIndex { new.hash < $0.hash } ?? kept.count)
        if kept.count > Self.capacity { kept.removeLast() }
    }

    private static func hash(_ file: Int, _ line: Int) -> UInt64 {
        var generator = SeededGenerator(
            seed: UInt64(truncatingIfNeeded: file) << 48 ^ UInt64(truncatingIfNeeded: line))
        return generator.next()
    }
}

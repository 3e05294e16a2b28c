/// The lines that are not verdicts: their number, and the places of the first ones.
struct LineFaults: Sendable {
    struct Place: Sendable, Comparable {
        /// The position on the command line.
        let file: Int
        let line: Int

        static func < (one: Place, other: Place) -> Bool { (one.file, one.line) < (other.file, other.line) }
    }

    private(set) var count = 0
    /// The first ones, in order.
    private(set) var places: [Place] = []
    private static let most = 10

    mutating func note(file: Int, line: Int) {
        count += 1
        // Each thread reads its lines in order.
        if places.count < Self.most { places.append(Place(file: file, line: line)) }
    }

    mutating func merge(_ other: LineFaults) {
        count += other.count
        places = Array((places + other.places).sorted().prefix(Self.most))
    }
}

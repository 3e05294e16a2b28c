/// The passwords and faults of one input file.
struct FileTally {
    /// The number of records that could be judged.
    private(set) var passwords = 0
    /// The number of records that could not.
    private(set) var errors = 0
    /// The first of these, by line.
    private(set) var faults: [Fault] = []
    /// The greatest number of faults to keep.
    static let mostFaults = 10

    struct Fault: Encodable {
        let line: Int
        let error: String
    }

    mutating func countPassword() { passwords += 1 }

    mutating func countError(line: Int, _ message: String) {
        errors += 1
        // Each thread reads its lines in order.
        if faults.count < Self.mostFaults { faults.append(Fault(line: line, error: message)) }
    }

    /// A warning about the records of the file `name` that could not be judged; nil if there are none.
    func fault(in name: String) -> String? {
        faults.first.map { fault in
            "\(name): \(errors.counted("line")) could not be judged; line \(fault.line): \(fault.error)"
        }
    }

    mutating func merge(_ other: FileTally) {
        passwords += other.passwords
        errors += other.errors
        faults = Array((faults + other.faults).sorted { $0.line < $1.line }.prefix(Self.mostFaults))
    }
}

extension [FileTally] {
    var errors: Int { reduce(0) { $0 + $1.errors } }
}

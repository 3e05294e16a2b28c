/// The passwords and faults of one input file.
struct FileTally {
    /// The number of records that could be judged.
    private(set) var passwords = 0
    /// The number of records that could not.
    private(set) var errors = 0
    private(set) var firstError: Fault?

    struct Fault: Encodable {
        let line: Int
        let error: String
    }

    mutating func countPassword() { passwords += 1 }

    mutating func countError(line: Int, _ message: String) {
        errors += 1
        note(Fault(line: line, error: message))
    }

    /// A warning about the records of the file `name` that could not be judged; nil if there are none.
    func fault(in name: String) -> String? {
        firstError.map { fault in
            "\(name): \(errors.counted("line")) could not be judged; line \(fault.line): \(fault.error)"
        }
    }

    mutating func merge(_ other: FileTally) {
        passwords += other.passwords
        errors += other.errors
        if let fault = other.firstError { note(fault) }
    }

    /// Keeps the fault with the lowest line: threads reach lines in any order.
    private mutating func note(_ fault: Fault) {
        if fault.line < firstError?.line ?? .max { firstError = fault }
    }
}

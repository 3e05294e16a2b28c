/// What is counted of a file whoever judges its passwords.
struct FileTally {
    /// The lines that could be judged.
    private(set) var passwords = 0
    /// The lines that could not.
    private(set) var errors = 0
    private(set) var firstError: Fault?

    struct Fault {
        let line: Int
        let message: String
    }

    mutating func countPassword() { passwords += 1 }

    mutating func countError(line: Int, _ message: String) {
        errors += 1
        note(Fault(line: line, message: message))
    }

    /// What could not be judged of the file called `name`; nil if all could.
    func fault(in name: String) -> String? {
        firstError.map { error in
            "\(name): \(errors.grouped) \(errors == 1 ? "line" : "lines") could not be judged; "
                + "line \(error.line): \(error.message)"
        }
    }

    mutating func merge(_ other: FileTally) {
        passwords += other.passwords
        errors += other.errors
        if let fault = other.firstError { note(fault) }
    }

    /// The first is the one with the lowest line, since threads come to lines in any order.
    private mutating func note(_ fault: Fault) {
        if fault.line < firstError?.line ?? .max { firstError = fault }
    }
}

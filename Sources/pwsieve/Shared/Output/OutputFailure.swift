internal import Glibc

/// An error of the system while writing.
struct OutputFailure {
    /// The output in the message; nil for standard output.
    private let name: String?
    private let code: Int32

    init(_ name: String?, _ code: Int32) { (self.name, self.code) = (name, code) }

    var failure: Failure {
        let reason = unsafe String(cString: strerror(code))
        let problem =
            name.map { "\($0): cannot write the file: \(reason)" } ?? "cannot write to standard output: \(reason)"
        let otherwise = name == nil ? "send it to another place" : "check the path and its permissions"
        return switch code {
        case ENOSPC, EDQUOT: Failure(code: .internalError, message: "\(problem); make room and run again")
        case EFBIG:
            Failure(code: .internalError, message: "\(problem); raise the limit of file sizes (ulimit -f)")
        case EMFILE, ENFILE:
            Failure(code: .internalError, message: "\(problem); raise the limit of open files (ulimit -n)")
        default: Failure(code: name == nil ? .internalError : .cannotOpen, message: "\(problem); \(otherwise)")
        }
    }
}

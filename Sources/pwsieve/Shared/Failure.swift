internal import ArgumentParser
internal import PasswordSieve
internal import PasswordSieveFoundation

/// Why the command ends early: one line for standard error, and the exit code.
struct Failure: Error {
    let code: ExitStatus
    let message: String
}

/// The exit codes that scripts may rely on.
enum ExitStatus: Int32 {
    case accepted = 0
    case rejected = 1
    case usage = 64
    case badData = 65
    case cannotOpen = 66
    case internalError = 70

    /// Ends the command with this status; `accepted` just goes on to the end.
    func exit() throws {
        guard self != .accepted else { return }
        throw ExitCode(rawValue)
    }
}

extension Failure {
    init(_ error: TermListError) {
        let code: ExitStatus =
            switch error.reason {
            case .unreadable: .cannotOpen
            case .duplicateName, .unusableName: .usage
            default: .badData
            }
        self.init(code: code, message: error.description)
    }

    init(_ error: ConfigurationFileError) {
        self.init(code: error.kind == .unreadable ? .cannotOpen : .badData, message: error.description)
    }

    init(_ error: ConfigurationError) {
        switch error {
        case .list(let error): self.init(error)
        case .policy(let error): self.init(code: .badData, message: error.description)
        }
    }
}

internal import ArgumentParser
internal import PasswordSieve
internal import PasswordSieveFoundation

/// An error that ends the command: one line for standard error, and the exit code.
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
    /// The answer was not there in time.
    case tooLate = 75

    /// Ends the command with this status; returns if it is `accepted`.
    func exit() throws {
        guard self != .accepted else { return }
        throw ExitCode(rawValue)
    }
}

extension Failure {
    static func usage(_ message: String) -> Failure { Failure(code: .usage, message: message) }
    static func badData(_ message: String) -> Failure { Failure(code: .badData, message: message) }
}

// MARK: Errors of the library

extension Failure {
    /// The failure for an error of the library; nil for any other error.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as TermListError: self.init(error)
        case let error as ConfigurationFileError:
            self.init(code: error.kind == .unreadable ? .cannotOpen : .badData, message: error.description)
        case let error as BreachStoreError:
            self.init(code: error.isUnreadable ? .cannotOpen : .badData, message: error.description)
        case ConfigurationError.list(let error): self.init(error)
        case ConfigurationError.policy(let error): self = .badData(error.description)
        case let error as ConfigurationError: self.init(code: .internalError, message: error.description)
        default: return nil
        }
    }

    private init(_ error: TermListError) {
        let code: ExitStatus =
            switch error.reason {
            case .unreadable: .cannotOpen
            case .duplicateName, .unusableName: .usage
            default: .badData
            }
        self.init(code: code, message: error.description)
    }
}

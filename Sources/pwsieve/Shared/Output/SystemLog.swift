internal import Glibc
internal import PasswordSieve

/// The system log, for administrators of servers that ask the command. It is told nothing of a password.
enum SystemLog {
    enum Priority {
        case notice, error

        fileprivate var number: Int32 {
            switch self {
            case .notice: LOG_NOTICE
            case .error: LOG_ERR
            }
        }
    }

    /// Writes one line.
    static func write(_ priority: Priority, _ text: String) {
        identifier.withUTF8Buffer { name in
            unsafe name.withMemoryRebound(to: CChar.self) { unsafe openlog($0.baseAddress, LOG_PID, LOG_AUTHPRIV) }
        }
        unsafe text.visible.withCString { text in
            unsafe withVaList([text]) { unsafe vsyslog(priority.number, "%s", $0) }
        }
    }

    static func write(_ failure: Failure) { write(.error, "refused a password: \(failure.message)") }

    /// Kept by the system until the program ends.
    private static let identifier: StaticString = "pwsieve"
}

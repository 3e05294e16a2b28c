internal import Glibc
internal import PasswordSieveFoundation

/// The time in which a server gets its answer. Until then it may wait with everything else that it does, as Samba does, and a list
/// on a network drive that hangs would stop it.
enum TimeLimit {
    static let seconds = 2

    /// Ends the command, and so refuses the password, when the time is over.
    static func begin() throws {
        let hasBegun = BackgroundThread.begin {
            BackgroundThread.sleep(for: .seconds(seconds))
            SystemLog.write(
                .error,
                "refused a password: no answer within \(seconds) s; compile large lists, and keep lists and stores on local disks"
            )
            _exit(ExitStatus.tooLate.rawValue)
        }
        guard hasBegun else {
            throw Failure(
                code: .internalError, message: "the process cannot have another thread; raise its limit (ulimit -u)")
        }
    }
}

internal import Glibc

/// The system's limit of open files (`ulimit -n`).
enum OpenFileLimit {
    /// More than the program opens by itself: a pipe, the time zone, and what the runtime needs.
    private static let reserve = 16

    /// Raises the limit as far as is permitted, so that `count` more files can be open.
    ///
    /// - Throws: ``Failure`` if that does not suffice.
    static func raise(toOpen count: Int) throws {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        let first = unsafe Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard first >= 0 || errno == EMFILE else { return }
        if first >= 0 { close(first) }
        let open = first >= 0 ? Int(first) : Int(clamping: limit.rlim_cur)
        let needed = rlim_t(open + count + reserve)
        guard limit.rlim_cur < needed else { return }
        limit.rlim_cur = min(needed, limit.rlim_max)
        guard limit.rlim_cur == needed, unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
        else {
            throw Failure(
                code: .internalError,
                message: "\(needed) files have to be open at once, and the limit is \(limit.rlim_max); raise it "
                    + "(ulimit -n), or give fewer files")
        }
    }
}

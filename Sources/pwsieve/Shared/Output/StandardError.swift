internal import Glibc
internal import PasswordSieve
internal import Synchronization

/// Text for people: warnings, errors, prompts.
enum StandardError {
    /// The descriptor of the messages.
    // SAFETY: written once, before threads start.
    private(set) nonisolated(unsafe) static var descriptor = STDERR_FILENO

    /// Silences what the runtime itself would say of a failed allocation, if the memory is limited: the handler of
    /// ``Termination`` tells it in one line.
    static func separateFromRuntime() {
        let limits = [RLIMIT_AS, RLIMIT_DATA].map { resource in
            var limit = rlimit()
            return unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 && limit.rlim_cur < .max
        }
        guard limits.contains(true) else { return }
        let copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        let null = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard copy >= 0, null >= 0 else { return }
        dup2(null, STDERR_FILENO)
        close(null)
        unsafe descriptor = copy
    }

    /// Gives the parser its standard error, to which it writes by itself.
    static func join() { unsafe dup2(descriptor, STDERR_FILENO) }

    /// Writes one line, even if a path or a key that it quotes holds line breaks.
    static func report(_ failure: Failure) { write("pwsieve: \(failure.message.visible)") }

    /// Writes a warning of what cannot be used or may not be meant, unless remarks are silenced.
    static func warn(_ warning: String) { remark("pwsieve: warning: \(warning.visible)") }

    /// Writes a warning of input that could not be judged, which makes the run fail.
    static func warnOfFault(_ fault: String) { write("pwsieve: warning: \(fault.visible)") }

    /// Writes a line that is no error, such as totals, unless remarks are silenced.
    static func remark(_ text: String) {
        if !isQuiet { write(text) }
    }

    private static let silenced = Atomic(false)

    /// True if only errors and prompts are written, as `--quiet` asks.
    static var isQuiet: Bool { silenced.load(ordering: .relaxed) }

    static func silenceRemarks() { silenced.store(true, ordering: .relaxed) }

    static func write(_ text: String, terminator: String = "\n") {
        // A failure cannot be reported anywhere.
        _ = unsafe Descriptor.write((text + terminator).utf8Span.span, to: descriptor)
    }
}

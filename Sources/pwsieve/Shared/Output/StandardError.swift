internal import Glibc
internal import PasswordSieve
internal import Synchronization

/// Text for people: warnings, errors, prompts.
enum StandardError {
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
        _ = Descriptor.write((text + terminator).utf8Span.span, to: STDERR_FILENO)
    }
}

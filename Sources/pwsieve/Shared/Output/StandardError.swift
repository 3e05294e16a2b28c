internal import Glibc
internal import PasswordSieve

/// Text for people: warnings, errors, prompts.
enum StandardError {
    /// Writes one line, even if a path or a key that it quotes holds line breaks.
    static func report(_ failure: Failure) { write("pwsieve: \(failure.message.visible)") }

    static func warn(_ warning: String) { write("pwsieve: warning: \(warning.visible)") }

    static func write(_ text: String, terminator: String = "\n") {
        // A failure cannot be reported anywhere.
        _ = Descriptor.write((text + terminator).utf8Span.span, to: STDERR_FILENO)
    }
}

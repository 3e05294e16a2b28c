internal import Glibc
internal import PasswordSieve

/// The single password of a command: asked for without echo at a terminal, else the first line of standard input.
enum PasswordLine {
    /// Calls `body` with the line's bytes, which are wiped afterwards.
    ///
    /// - Throws: ``Failure`` if there is no line, or if `body` throws ``PasswordError``.
    static func read<Result>(_ body: (Span<UInt8>) throws -> Result) throws -> Result {
        guard isatty(STDIN_FILENO) == 1 else { return try readOneLine(body) }
        return try withoutEcho("Password: ") { try readOneLine(body) }
    }

    private static func readOneLine<Result>(_ body: (Span<UInt8>) throws -> Result) throws -> Result {
        let reader = LineReader(try ByteSource("-"))
        var result: Result?
        _ = try reader.withNextLine { _, line in
            guard let line else { throw Failure.badData("standard input: \(Candidate.overlong)") }
            do {
                result = try body(line)
            } catch let error as PasswordError {
                throw Failure.badData("standard input: \(error)")
            }
        }
        guard let result else {
            throw Failure.badData("standard input holds no password; write one line to it")
        }
        if reader.hasPending {
            StandardError.warn("only the first line was judged; \"pwsieve batch\" judges every line")
        }
        return result
    }

    // MARK: The terminal

    /// The terminal's settings, for the signal handler.
    // SAFETY: written before the handler is installed.
    private nonisolated(unsafe) static var saved = termios()

    /// Shows `prompt`, and switches the echo off while `body` reads a line.
    private static func withoutEcho<Result>(_ prompt: String, _ body: () throws -> Result) rethrows -> Result {
        unsafe tcgetattr(STDIN_FILENO, &saved)
        var silent = unsafe saved
        silent.c_lflag &= ~tcflag_t(ECHO)
        // Ctrl-C must not leave a terminal without echo. Ctrl-Z would, so it is ignored.
        let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
        let previous = ending.map { ($0, signal($0, restoreAndEnd)) } + [(SIGTSTP, signal(SIGTSTP, SIG_IGN))]
        unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
            for (number, action) in previous { signal(number, action) }
            StandardError.write("")
        }
        StandardError.write(prompt, terminator: "")
        return try body()
    }

    /// The signal handler. It calls only functions that are safe there.
    private static let restoreAndEnd: @convention(c) (Int32) -> Void = { number in
        unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
        Termination.end(number)
    }
}

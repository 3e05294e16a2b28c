internal import Glibc
internal import PasswordSieve

/// The single password of a command: asked for without echo at a terminal, else from standard input.
enum PasswordLine {
    /// Calls `body` with the bytes of the first line, or of all lines but for the last line end. They are wiped
    /// afterwards. At a terminal there is one line.
    ///
    /// - Throws: ``Failure`` if there is no line, or if `body` throws ``PasswordError``.
    static func read<Result>(whole: Bool, _ body: (Span<UInt8>) throws -> Result) throws -> Result {
        guard isatty(STDIN_FILENO) == 1 else { return try read(whole ? .whole : .lines, body) }
        return try withoutEcho("Password: ") { try read(.lines, body) }
    }

    private static func read<Result>(
        _ framing: RecordFraming, _ body: (Span<UInt8>) throws -> Result
    ) throws -> Result {
        let reader = LineReader(try ByteSource("-"), framing: framing)
        var result: Result?
        _ = try reader.withNextLine { _, line in
            guard let line else { throw Failure.badData("standard input: \(Candidate.overlong)") }
            if let problem = problem(in: line, framing) { throw Failure.badData("standard input: \(problem)") }
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
            StandardError.warn(
                "only the first line was judged; --whole-input judges all of them as one password, and "
                    + "\"pwsieve batch\" each line")
        }
        return result
    }

    /// The reason why a line is not what a person typed, with a remedy. Some callers send the NUL that ends a text of C.
    private static func problem(in line: Span<UInt8>, _ framing: RecordFraming) -> String? {
        if !line.isEmpty, line[line.count - 1] == 0, !line.extracting(droppingLast: 1).holds(0) {
            return "the password ends with a NUL, which is no part of it; send the password without it"
        }
        if line.holds(0) { return "the password holds a NUL; send it as UTF-8 text" }
        let holdsCR = framing == .lines && line.holds(UInt8(ascii: "\r"))
        return holdsCR ? "the line holds a carriage return (CR); end it with LF, or leave the line end out" : nil
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

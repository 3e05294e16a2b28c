internal import Glibc
internal import PasswordSieve

/// Asks for a password at a terminal, without echo.
enum PasswordPrompt {
    /// The terminal's settings, for the signal handler.
    // SAFETY: written before the handler is installed.
    private nonisolated(unsafe) static var saved = termios()

    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 }

    /// Shows `prompt`, and switches the echo off while `body` reads a line.
    static func withoutEcho<Result>(_ prompt: String, _ body: () throws -> Result) rethrows -> Result {
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
        signal(number, SIG_DFL)
        raise(number)
    }
}

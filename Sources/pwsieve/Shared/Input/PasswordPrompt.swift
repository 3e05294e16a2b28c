internal import Glibc
internal import PasswordSieve

/// Asks for a password at a terminal, without echo.
enum PasswordPrompt {
    /// What the terminal was set to, for the signal handler.
    private nonisolated(unsafe) static var saved = termios()

    /// Whether standard input is a terminal.
    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 }

    /// Shows `prompt`, switches the echo off while `body` reads a line, and back on whatever happens.
    static func withoutEcho<Result>(_ prompt: String, _ body: () throws -> Result) rethrows -> Result {
        unsafe tcgetattr(STDIN_FILENO, &saved)
        var silent = unsafe saved
        silent.c_lflag &= ~tcflag_t(ECHO)
        // Ctrl-C must not leave a terminal that shows nothing of what is typed; and a stop by Ctrl-Z would, so there is
        // none.
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

    /// Only calls that are safe in a signal handler.
    private static let restoreAndEnd: @convention(c) (Int32) -> Void = { number in
        unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
        signal(number, SIG_DFL)
        raise(number)
    }
}

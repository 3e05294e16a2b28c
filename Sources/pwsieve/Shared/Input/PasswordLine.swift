internal import Glibc
internal import PasswordSieve

/// The single password of a command, and the one that it is to replace: asked for without echo at a terminal, else from
/// standard input.
enum PasswordLine {
    /// The lines that are read.
    enum Input {
        /// One line is the password.
        case line
        /// All of standard input is the password; at a terminal one line.
        case whole
        /// One line is the password, the next one the old password.
        case lineAndOld
    }

    /// Calls `body` with the bytes of the password, and of the old one if it is read. They are wiped afterwards.
    ///
    /// - Throws: ``Failure`` if a line is missing, or if `body` throws ``PasswordError``.
    static func read<Result>(
        _ input: Input, _ body: (Span<UInt8>, _ old: Span<UInt8>?) throws -> Result
    ) throws -> Result {
        guard isatty(STDIN_FILENO) == 1 else { return try read(input, prompt: { _ in }, body) }
        return try withoutEcho {
            try read(input == .whole ? .line : input, prompt: { StandardError.write($0, terminator: "") }, body)
        }
    }

    private static func read<Result>(
        _ input: Input, prompt: (String) -> Void, _ body: (Span<UInt8>, Span<UInt8>?) throws -> Result
    ) throws -> Result {
        let reader = LineReader(try ByteSource("-"), framing: input == .whole ? .whole : .lines)
        prompt("Password: ")
        guard input == .lineAndOld else {
            let result = try read("password; write one line to it", from: reader) { try body($0, nil) }
            if reader.hasPending {
                StandardError.warn(
                    "only the first line was judged; --whole-input judges all of them as one password, and "
                        + "\"pwsieve batch\" each line")
            }
            return result
        }
        // The reader lends a line for a call only.
        let copy = try read("password; write it to the first line", from: reader, WipedCopy.init)
        prompt("\nOld password: ")
        let result = try read("old password; write it to the second line", from: reader) { old in
            guard !old.isEmpty else {
                throw Failure.badData("the old password, the second line, is empty; leave out --old if it is not known")
            }
            return try copy.withBytes { try body($0, old) }
        }
        if reader.hasPending { StandardError.warn("only the first two lines were read") }
        return result
    }

    /// Calls `body` with the next line.
    private static func read<Result>(
        _ missing: String, from reader: LineReader, _ body: (Span<UInt8>) throws -> Result
    ) throws -> Result {
        var result: Result?
        _ = try reader.withNextLine { _, line in
            guard let line else { throw Failure.badData("standard input: \(Candidate.overlong)") }
            if let problem = problem(in: line, reader.framing) { throw Failure.badData("standard input: \(problem)") }
            do {
                result = try body(line)
            } catch let error as PasswordError {
                throw Failure.badData("standard input: \(error)")
            }
        }
        guard let result else { throw Failure.badData("standard input holds no \(missing)") }
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

    /// Switches the echo off while `body` reads lines.
    private static func withoutEcho<Result>(_ body: () throws -> Result) rethrows -> Result {
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
        return try body()
    }

    /// The signal handler. It calls only functions that are safe there.
    private static let restoreAndEnd: @convention(c) (Int32) -> Void = { number in
        unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
        Termination.end(number)
    }
}

/// A copy of bytes that is wiped when it goes away.
// SAFETY: owns its memory, which nothing else refers to.
@safe private final class WipedCopy {
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ source: Span<UInt8>) {
        unsafe bytes = .allocate(capacity: source.count)
        for index in source.indices { unsafe bytes.initializeElement(at: index, to: source[index]) }
    }

    deinit {
        if let start = unsafe bytes.baseAddress { unsafe explicit_bzero(start, bytes.count) }
        unsafe bytes.deallocate()
    }

    func withBytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        try body(unsafe UnsafeBufferPointer(bytes).span)
    }
}

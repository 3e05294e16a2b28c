internal import Glibc

/// Tells if the standard streams are connected to a terminal.
enum Terminal {
    static var isStandardOutput: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isStandardError: Bool { unsafe isatty(StandardError.descriptor) == 1 }
}

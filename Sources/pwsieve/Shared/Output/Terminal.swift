internal import Glibc
internal import PasswordSieve

/// Where output goes.
enum Terminal {
    static var isStandardOutput: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Colours for people, on a terminal only and unless `NO_COLOR` is set (https://no-color.org).
struct Style {
    let isColoured: Bool

    static let standardOutput = Style(isColoured: Terminal.isStandardOutput && !isRefused)

    /// `NO_COLOR` counts if it is set to anything but nothing.
    private static var isRefused: Bool {
        guard let value = unsafe getenv("NO_COLOR") else { return false }
        return unsafe value.pointee != 0
    }

    enum Colour: String {
        case green = "32"
        case red = "31"
        case yellow = "33"
        case bold = "1"
        case faint = "2"
    }

    func callAsFunction(_ colour: Colour, _ text: String) -> String {
        isColoured ? "\u{1b}[\(colour.rawValue)m\(text)\u{1b}[0m" : text
    }
}

/// Text for people: warnings, errors, prompts.
enum StandardError {
    /// One line, also if a path or a key that it quotes holds line breaks.
    static func report(_ failure: Failure) { write("pwsieve: \(failure.message.visible)") }

    static func warn(_ warning: String) { write("pwsieve: warning: \(warning.visible)") }

    static func write(_ text: String, terminator: String = "\n") {
        let bytes = Array((text + terminator).utf8)
        // There is nobody left to tell if this fails.
        _ = unsafe Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}

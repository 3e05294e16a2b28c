internal import Glibc

/// Colours for people, on a terminal only and unless `NO_COLOR` is set (https://no-color.org).
struct Style {
    let isColoured: Bool

    static let standardOutput = Style(isColoured: Terminal.isStandardOutput && !isRefused)

    /// True if `NO_COLOR` is set and not empty.
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

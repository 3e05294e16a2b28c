/// A password made to be slow to judge.
public struct HostileInput: Sendable {
    /// A short name without spaces, for reports.
    public let name: String
    /// The password.
    public let text: String

    /// Each character of `substitutes` stands for another one, or is one that others stand for.
    private static let substitutes = "4@8({[</369&#!1/|0$5+7%2/"

    /// The hostile inputs, each of at most 256 characters but for the last one, which is too long.
    public static let all: [HostileInput] = [
        HostileInput("substitutes25", substitutes, times: 1),
        HostileInput("substitutes50", substitutes, times: 2),
        HostileInput("substitutes100", substitutes, times: 4),
        HostileInput("substitutes250", substitutes, times: 10),
        HostileInput("one", "1", times: 256),
        HostileInput("threeLookalikes", "!1|", times: 85),
        HostileInput("twoLookalikes", "1!", times: 128),
        HostileInput("twoDigits", "12", times: 128),
        HostileInput("twoLetters", "ab", times: 128),
        HostileInput("randomLookalikes", randomLookalikes(256), times: 1),
        HostileInput("combiningMarks", "a" + String(repeating: "\u{301}", count: 255), times: 1),
        HostileInput("nulls", "\0", times: 256),
        // Each character becomes 18, and 4.
        HostileInput("ligatures", "\u{FDFA}", times: 56),
        HostileInput("numbersInBrackets", "⑽⑾⑿", times: 85),
        HostileInput("tooLong", "ab", times: 256),
    ]

    private init(_ name: String, _ unit: String, times: Int) {
        self.name = name
        text = String(repeating: unit, count: times)
    }

    /// Unlike the others it repeats nothing, so that no two places can be judged as one.
    private static func randomLookalikes(_ length: Int) -> String {
        var workload = Workload()
        return String((0..<length).map { _ in workload.pick(Workload.ambiguous) })
    }
}

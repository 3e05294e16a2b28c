/// A password made to be expensive to check.
public struct HostileInput: Sendable {
    /// A short name without spaces, for reports.
    public let name: String
    /// The password.
    public let text: String

    /// Characters that stand for others or that others stand for.
    private static let substitutes = "4@8({[</369&#!1/|0$5+7%2/"

    /// The hostile inputs, of at most 256 characters except the last one, which is too long.
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
        HostileInput("randomLookalikes", random(Workload.ambiguous), times: 1),
        HostileInput("combiningMarks", "a" + String(repeating: "\u{301}", count: 255), times: 1),
        HostileInput("nulls", "\0", times: 256),
        // Folded to 18 and to 4 characters each.
        HostileInput("ligatures", "\u{FDFA}", times: 56),
        HostileInput("numbersInBrackets", "⑽⑾⑿", times: 85),
        HostileInput("tooLong", "ab", times: 256),
    ]

    /// The hostile inputs for most of ``HostileList``.
    static let ofLists: [HostileInput] = [
        HostileInput("one", "1", times: 256),
        HostileInput("a", "a", times: 256),
        HostileInput("oneAndL", "1l", times: 128),
        HostileInput("randomLookalikes", random("il1!|"), times: 1),
    ]

    init(_ name: String, _ part: String, times: Int) {
        self.name = name
        text = String(repeating: part, count: times)
    }

    /// 256 of the characters. Unlike the others it does not repeat, so that no two places have equal states.
    private static func random(_ characters: String) -> String {
        var workload = Workload()
        return workload.text(of: characters, length: 256)
    }
}

// Lengths, points and classes tell, keystroke by keystroke, the kind of each character. So what is printed, interpolated,
// dumped or put into a log by accident shows none of them.

/// What may be logged of guidance: whether the password may be used, and the codes of what is not met.
extension Guidance: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Accepted or not, and the codes of the rules that are not met. It may be logged.
    public var description: String {
        let codes = rules.filter { !$0.isMet }.map(\.code.rawValue)
        return isAccepted ? "accepted" : "not accepted [\(codes.joined(separator: ", "))]"
    }
    /// As ``description``.
    public var debugDescription: String { description }
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Guidance.Points: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Whether there are enough.
    public var description: String { missing == 0 ? "enough points" : "too few points" }
    /// As ``description``.
    public var debugDescription: String { description }
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Guidance.Rule: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The code, and whether the rule is met.
    public var description: String { "\(code.rawValue): \(isMet ? "met" : "not met")" }
    /// As ``description``.
    public var debugDescription: String { description }
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Guidance.Requirement: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The code of the violation that there is while it is not met.
    public var description: String { code.rawValue }
    /// As ``description``.
    public var debugDescription: String { description }
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Guidance.Hint: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The name of the case, without its counts.
    public var description: String {
        switch self {
        case .begin: "begin"
        case .shorten: "shorten"
        case .useOnly: "useOnly"
        case .leaveOutNames: "leaveOutNames"
        case .addCharacters: "addCharacters"
        case .addUncommonCharacters: "addUncommonCharacters"
        case .chooseOtherWords: "chooseOtherWords"
        case .addKinds: "addKinds"
        }
    }
    /// As ``description``.
    public var debugDescription: String { description }
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

// Keystroke by keystroke, lengths, points and classes reveal the kind of each character. So text that is printed, dumped
// or logged by accident shows none of them.

extension Guidance: CustomStringConvertible, CustomReflectable {
    /// Accepted or not, and the codes of the rules that are not met. It may be logged.
    public var description: String {
        let codes = rules.filter { !$0.isMet }.map(\.code.rawValue)
        return isAccepted ? "accepted" : "not accepted [\(codes.joined(separator: ", "))]"
    }
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Guidance.Points: CustomStringConvertible, CustomReflectable {
    /// Enough points or too few.
    public var description: String { missing == 0 ? "enough points" : "too few points" }
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Guidance.Rule: CustomStringConvertible, CustomReflectable {
    /// The code, and met or not.
    public var description: String { "\(code.rawValue): \(isMet ? "met" : "not met")" }
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Guidance.Requirement: CustomStringConvertible, CustomReflectable {
    /// The code of the violation while the requirement is not met.
    public var description: String { code.rawValue }
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Guidance.Hint: CustomStringConvertible, CustomReflectable {
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
    /// Without children, so that `dump` shows no more.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

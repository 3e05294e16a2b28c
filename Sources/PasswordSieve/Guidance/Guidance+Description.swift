// Keystroke by keystroke, lengths, points and classes reveal the kind of each character. So text that is printed,
// dumped or logged by accident shows none of them.

extension Guidance: DescriptionOnly {
    /// Accepted or not, and the codes of the rules that are not met. It may be logged.
    public var description: String {
        let codes = rules.filter { !$0.isMet }.map(\.code.rawValue)
        return isAccepted ? "accepted" : "not accepted [\(codes.joined(separator: ", "))]"
    }
}

extension Guidance.Points: DescriptionOnly {
    /// Enough points or too few.
    public var description: String { missing == 0 ? "enough points" : "too few points" }
}

extension Guidance.Rule: DescriptionOnly {
    /// The code, and met or not.
    public var description: String { "\(code.rawValue): \(isMet ? "met" : "not met")" }
}

extension Guidance.Requirement: DescriptionOnly {
    /// The code of the violation while the requirement is not met.
    public var description: String { code.rawValue }
}

extension Guidance.Hint: DescriptionOnly {
    /// The name of the case, without its counts.
    public var description: String {
        switch self {
        case .begin: "begin"
        case .shorten: "shorten"
        case .useOnly: "useOnly"
        case .leaveOutNames: "leaveOutNames"
        case .leaveOutForbidden: "leaveOutForbidden"
        case .differ: "differ"
        case .chooseUnleaked: "chooseUnleaked"
        case .addCharacters: "addCharacters"
        case .addUncommonCharacters: "addUncommonCharacters"
        case .chooseOtherWords: "chooseOtherWords"
        case .addKinds: "addKinds"
        }
    }
}

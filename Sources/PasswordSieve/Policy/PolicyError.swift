/// Why a policy cannot be used: which key is at fault, what is wrong with it, and what to do.
public struct PolicyError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The key's path, such as `length.minimum` or `fuzzy[1].points`; empty if the whole policy is at fault.
    public let path: String
    /// What is wrong.
    public let problem: String
    /// What to do.
    public let remedy: String

    package init(_ path: String, _ problem: String, remedy: String) {
        self.path = path
        self.problem = problem
        self.remedy = remedy
    }

    /// One line: path, problem, remedy.
    public var description: String { (path.isEmpty ? "" : "\(path): ") + "\(problem); \(remedy)" }
}

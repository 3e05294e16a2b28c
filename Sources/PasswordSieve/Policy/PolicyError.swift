/// An error in a policy: the key at fault, the problem, and the remedy.
public struct PolicyError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The key's path, such as `length.minimum` or `fuzzy[1].points`; empty if the whole policy is at fault.
    public let path: String
    /// A description of the problem.
    public let problem: String
    /// An instruction that solves the problem.
    public let remedy: String

    package init(_ path: String, _ problem: String, remedy: String) {
        self.path = path
        self.problem = problem
        self.remedy = remedy
    }

    /// One line: path, problem, remedy.
    public var description: String { (path.isEmpty ? "" : "\(path): ") + "\(problem); \(remedy)" }
}

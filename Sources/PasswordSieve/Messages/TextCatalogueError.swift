/// The reason why a catalogue of texts cannot be made: the text at fault, the problem, and the remedy.
public struct TextCatalogueError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The raw value of the key at fault; nil if the language tag is at fault.
    public let key: String?
    /// The problem.
    public let problem: String
    /// The remedy.
    public let remedy: String

    init(_ key: String?, _ problem: String, remedy: String) {
        self.key = key
        self.problem = problem
        self.remedy = remedy
    }

    /// One line: key, problem, remedy.
    public var description: String { (key.map { "\($0): " } ?? "") + "\(problem); \(remedy)" }
}

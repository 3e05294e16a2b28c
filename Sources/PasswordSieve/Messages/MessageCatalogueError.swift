/// Why a ``MessageCatalogue`` cannot be made: which text is at fault, what is wrong with it, and what to do.
public struct MessageCatalogueError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The text at fault; nil if the language is.
    public let key: MessageKey?
    /// What is wrong.
    public let problem: String
    /// What to do.
    public let remedy: String

    init(_ key: MessageKey?, _ problem: String, remedy: String) {
        self.key = key
        self.problem = problem
        self.remedy = remedy
    }

    /// One line: key, problem, remedy.
    public var description: String { (key.map { "\($0.rawValue): " } ?? "") + "\(problem); \(remedy)" }
}

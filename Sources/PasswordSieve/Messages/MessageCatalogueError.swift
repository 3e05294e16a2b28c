/// Why a catalogue of texts cannot be made: which text is at fault, what is wrong with it, and what to do.
public struct MessageCatalogueError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name of the text at fault, the raw value of its key; nil if the language is at fault.
    public let name: String?
    /// What is wrong.
    public let problem: String
    /// What to do.
    public let remedy: String

    init(_ name: String?, _ problem: String, remedy: String) {
        self.name = name
        self.problem = problem
        self.remedy = remedy
    }

    /// The text at fault, if it is one of a ``MessageCatalogue``.
    public var key: MessageKey? { name.flatMap(MessageKey.init) }

    /// One line: key, problem, remedy.
    public var description: String { (name.map { "\($0): " } ?? "") + "\(problem); \(remedy)" }
}

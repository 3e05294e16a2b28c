/// The references from one folder of sources to another, such as from a floor to a higher one.
///
/// A source belongs to a folder: a floor of the library, or a room of the command. A reference is a type's name, or the
/// name of a member that a folder adds to another folder's type by an extension; the latter behind a dot or in front of
/// a parenthesis. Skipped are names that a file declares for itself, types that a permitted folder declares too, and
/// members that several folders declare.
struct Arrows {
    struct Arrow: Hashable, Comparable, CustomStringConvertible {
        let path: String
        let line: Int
        let name: String
        let from: String
        let to: String

        var description: String { "\(path):\(line): \(from) names \(name) of \(to)" }

        static func < (first: Arrow, second: Arrow) -> Bool {
            (first.path, first.line, first.name) < (second.path, second.line, second.name)
        }
    }

    private let sources: [(folder: String, source: SwiftSource)]
    /// The folders that declare a name, by name.
    private var folders: [String: Set<String>] = [:]
    private var types: Set<String> = []
    /// Types and members that extensions add to other folders' types.
    private var additions: Set<String> = []

    init(_ sources: [(folder: String, source: SwiftSource)]) {
        self.sources = sources
        let outermost = sources.flatMap { folder, source in
            source.declarations.filter { $0.isType && $0.scope.isEmpty }.map { (name: $0.name, folder: folder) }
        }
        let folderOfType = Dictionary(outermost.map { ($0.name, $0.folder) }) { first, _ in first }
        for (folder, source) in sources {
            for declaration in source.declarations {
                folders[declaration.name, default: []].insert(folder)
                if declaration.scope.isEmpty {
                    if declaration.isType { types.insert(declaration.name) }
                } else if declaration.isInExtension, declaration.scope.count == 1,
                    folderOfType[declaration.scope[0]] != folder
                {
                    additions.insert(declaration.name)
                }
            }
            for name in source.ownNames where name.first?.isLowercase == true {
                folders[name, default: []].insert(folder)
            }
        }
    }

    /// The arrows from a folder to another one that it may not name.
    func forbidden(_ isForbidden: (_ from: String, _ to: String) -> Bool) -> [Arrow] {
        var arrows: [Arrow] = []
        for (folder, source) in sources {
            for index in source.tokens.indices {
                let name = source.tokens[index].text
                guard let owners = folders[name], !source.ownNames.contains(name),
                    owners.allSatisfy({ $0 != folder && isForbidden(folder, $0) }),
                    owners.count == 1 || types.contains(name), isReference(at: index, in: source),
                    let owner = owners.min()
                else { continue }
                arrows.append(
                    Arrow(path: source.path, line: source.tokens[index].line, name: name, from: folder, to: owner))
            }
        }
        return arrows.sorted()
    }

    private func isReference(at index: Int, in source: SwiftSource) -> Bool {
        let name = source.tokens[index].text
        let isBehindDot = source.text(at: index - 1) == "."
        // An outermost type stands behind a dot only if its module is named.
        if types.contains(name) { return !isBehindDot || source.text(at: index - 2).hasPrefix("PasswordSieve") }
        guard additions.contains(name) else { return false }
        return isBehindDot || name.first?.isUppercase == true || source.text(at: index + 1) == "("
    }
}

/// A Swift source: what it declares, and its tokens.
struct SwiftSource {
    /// A type, or a member of a type, that other files can name.
    struct Declaration {
        let name: String
        let isType: Bool
        /// The types around it, from the outside; the first is the one that an extension extends.
        let scope: [String]
        /// True if it stands in an extension, however deep.
        let isInExtension: Bool
    }

    let path: String
    let tokens: [SwiftTokens.Token]
    private(set) var imports: [SwiftTokens.Token] = []
    /// Declarations that are neither private nor local to a function.
    private(set) var declarations: [Declaration] = []
    /// The names that this file declares for itself: private types and members, generic parameters.
    private(set) var ownNames: Set<String> = []

    private enum Context {
        case type(name: String, isExtension: Bool, isPrivate: Bool)
        case code
    }
    private var contexts: [Context] = []

    init(path: String, _ text: String) {
        self.path = path
        tokens = SwiftTokens(text).tokens
        var header: Context?
        for index in tokens.indices {
            switch tokens[index].text {
            case "{":
                contexts.append(header ?? .code)
                header = nil
            case "}": _ = contexts.popLast()
            case "import" where contexts.isEmpty: if let module = name(at: index + 1) { imports.append(module) }
            case "extension" where contexts.isEmpty:
                header = name(at: index + 1).map {
                    .type(name: $0.text, isExtension: true, isPrivate: isPrivate(index))
                }
            case "struct", "enum", "class", "actor", "protocol", "typealias", "associatedtype":
                guard let name = typeName(after: index) else { continue }
                let isType = tokens[index].text != "associatedtype"
                declare(name, isType: isType, isPrivate: isPrivate(index) || !isType)
                noteGenericParameters(at: index + 2)
                if !["typealias", "associatedtype"].contains(tokens[index].text) {
                    header = .type(name: name, isExtension: false, isPrivate: isPrivate(index))
                }
            case "func":
                noteGenericParameters(at: index + 2)
                declareMember(at: index)
            case "var", "let": declareMember(at: index)
            case "case": for name in caseNames(after: index) { declareMember(name, isPrivate: false) }
            default: break
            }
        }
    }

    // MARK: Declarations

    private mutating func declareMember(at index: Int) {
        if let name = name(at: index + 1) { declareMember(name.text, isPrivate: isPrivate(index)) }
    }

    private mutating func declareMember(_ name: String, isPrivate: Bool) {
        if case .type = contexts.last { declare(name, isType: false, isPrivate: isPrivate) }
    }

    private mutating func declare(_ name: String, isType: Bool, isPrivate: Bool) {
        var scope: [String] = []
        var isInExtension = false
        var isHidden = isPrivate
        for context in contexts {
            switch context {
            case .type(let name, let isExtension, let isPrivate):
                scope.append(name)
                if isExtension { isInExtension = true }
                if isPrivate { isHidden = true }
            case .code: isHidden = true
            }
        }
        if isHidden {
            ownNames.insert(name)
        } else {
            declarations.append(
                Declaration(name: name, isType: isType, scope: scope, isInExtension: isInExtension))
        }
    }

    // MARK: Reading tokens

    func text(at index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    private func name(at index: Int) -> SwiftTokens.Token? {
        tokens.indices.contains(index) && tokens[index].isName ? tokens[index] : nil
    }

    /// The name that a keyword at `index` declares; nil if the word is no keyword there, as in `class func`.
    private func typeName(after index: Int) -> String? {
        guard text(at: index - 1) != ".", let name = name(at: index + 1)?.text, name.first?.isUppercase == true else {
            return nil
        }
        return name
    }

    /// The names of `case a, b(c), d = 1`.
    private func caseNames(after index: Int) -> [String] {
        guard case .type = contexts.last, text(at: index - 1) != "." else { return [] }
        var names: [String] = []
        var next = index + 1
        while let name = name(at: next) {
            names.append(name.text)
            next += 1
            if text(at: next) == "(" { next = afterParentheses(from: next) }
            // The literal of a string is no token.
            if text(at: next) == "=" { next += 1 }
            if tokens.indices.contains(next), tokens[next].isName, Int(text(at: next)) != nil { next += 1 }
            guard text(at: next) == "," else { break }
            next += 1
        }
        return names
    }

    private func afterParentheses(from start: Int) -> Int {
        var depth = 0
        var index = start
        repeat {
            if text(at: index) == "(" { depth += 1 }
            if text(at: index) == ")" { depth -= 1 }
            index += 1
        } while depth > 0 && index < tokens.count
        return index
    }

    private mutating func noteGenericParameters(at start: Int) {
        guard text(at: start) == "<" else { return }
        var index = start + 1
        while index < tokens.count, text(at: index) != ">" {
            if ["<", ","].contains(text(at: index - 1)), let name = name(at: index) { ownNames.insert(name.text) }
            index += 1
        }
    }

    /// Looks for `private` among the modifiers and attributes in front of the keyword at `index`. The statement before
    /// ends in a mark, or has one in front of its last names.
    private func isPrivate(_ keyword: Int) -> Bool {
        var index = keyword - 1
        while index >= 0 {
            if text(at: index) == ")" {
                while index > 0, text(at: index) != "(" { index -= 1 }
                // `private(set)` hides the setter alone.
                index -= ["private", "fileprivate"].contains(text(at: index - 1)) ? 2 : 1
            } else if ["private", "fileprivate"].contains(text(at: index)) {
                return true
            } else if tokens[index].isName || text(at: index) == "@" {
                index -= 1
            } else {
                return false
            }
        }
        return false
    }
}

/// A text with placeholders, in the form of ICU's MessageFormat: parsed by ICU, once, and filled in here.
///
/// ICU's own formatter may not be shared by threads, is slow to make, and groups the digits of a plural's number.
package struct MessagePattern: Sendable, Hashable {
    /// What a placeholder stands for.
    package enum Argument {
        case number(Int)
        case text(String)
        case list([String])
    }

    package typealias Arguments = KeyValuePairs<Placeholder, Argument>

    /// As written.
    let source: String
    private let parts: [Part]

    private indirect enum Part: Sendable, Hashable {
        case text(String)
        case placeholder(Placeholder)
        case choice(Placeholder, isPlural: Bool, [Branch])
    }

    private struct Branch: Sendable, Hashable {
        let selector: String
        let parts: [Part]
    }

    /// The text of `key`.
    ///
    /// - Throws: ``MessageCatalogueError`` if it is broken, or does not have the placeholders of `key`.
    init(_ source: String, for key: some TextKey) throws(MessageCatalogueError) {
        guard let pieces = ICU.pieces(ofPattern: source) else {
            throw MessageCatalogueError(
                key.rawValue, "the pattern is broken, or holds more than placeholders, plurals and selects",
                remedy: "write it as in ICU's MessageFormat, such as {count, plural, one {# day} other {# days}}, and "
                    + "a brace that is to be shown in apostrophes")
        }
        var reader = Reader(key: key, pieces: pieces[...])
        self.source = source
        parts = try reader.parts()
        for placeholder in key.arguments where !reader.seen.contains(placeholder) {
            throw MessageCatalogueError(
                key.rawValue, "the placeholder {\(placeholder.rawValue)} is missing", remedy: "put it where it belongs")
        }
    }

    /// The text about these `arguments`.
    ///
    /// - Complexity: O(*n*) in what is written.
    func formatted(_ arguments: Arguments, in language: ICU.Language) -> String {
        var text = ""
        Self.append(parts, arguments, language, to: &text)
        return text
    }

    private static func append(
        _ parts: [Part], _ arguments: Arguments, _ language: ICU.Language, to text: inout String
    ) {
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .placeholder(let name): text += arguments[name]?.text(in: language) ?? ""
            case .choice(let name, let isPlural, let branches):
                let selectors = arguments[name]?.selectors(isPlural: isPlural, in: language) ?? []
                let chosen = selectors.lazy.compactMap { wanted in branches.first { $0.selector == wanted } }.first
                append(chosen?.parts ?? [], arguments, language, to: &text)
            }
        }
    }

    /// A plural or a select of the pattern.
    struct Choice {
        let name: Placeholder
        let isPlural: Bool
        let selectors: Set<String>
    }

    /// All of them.
    var choices: [Choice] { Self.choices(in: parts) }

    private static func choices(in parts: [Part]) -> [Choice] {
        var choices: [Choice] = []
        for case .choice(let name, let isPlural, let branches) in parts {
            choices.append(Choice(name: name, isPlural: isPlural, selectors: Set(branches.map(\.selector))))
            for branch in branches { choices += self.choices(in: branch.parts) }
        }
        return choices
    }
}

extension MessagePattern {
    /// Puts the pieces that ICU found together again, and checks their names.
    private struct Reader<Key: TextKey> {
        let key: Key
        var pieces: ArraySlice<ICU.PatternPiece>
        var seen: Set<Placeholder> = []

        /// The parts up to the end of the message.
        mutating func parts() throws(MessageCatalogueError) -> [Part] {
            var parts: [Part] = []
            while let piece = pieces.popFirst() {
                switch piece {
                case .text(let text): parts.append(.text(text))
                case .placeholder(let name): parts.append(.placeholder(try placeholder(name)))
                case .plural(let name): parts.append(try choice(name, isPlural: true))
                case .select(let name): parts.append(try choice(name, isPlural: false))
                case .branch, .end: return parts
                }
            }
            return parts
        }

        private mutating func choice(_ name: String, isPlural: Bool) throws(MessageCatalogueError) -> Part {
            let placeholder = try placeholder(name)
            guard !isPlural || placeholder.isNumber else {
                throw MessageCatalogueError(
                    key.rawValue, "{\(name)} is no number, but a plural goes by it", remedy: "write {\(name)} alone")
            }
            var branches: [Branch] = []
            while case .branch(let selector)? = pieces.popFirst() {
                branches.append(Branch(selector: selector, parts: try parts()))
            }
            return .choice(placeholder, isPlural: isPlural, branches)
        }

        private mutating func placeholder(_ name: String) throws(MessageCatalogueError) -> Placeholder {
            guard let known = key.arguments.first(where: { $0.rawValue == name }) else {
                let names = key.arguments.map { "{\($0.rawValue)}" }.joined(separator: ", ")
                throw MessageCatalogueError(
                    key.rawValue, "there is no placeholder {\(name)}",
                    remedy: names.isEmpty ? "leave it out, since this text has none" : "use \(names)")
            }
            seen.insert(known)
            return known
        }
    }
}

extension MessagePattern.Argument {
    fileprivate func text(in language: ICU.Language) -> String {
        switch self {
        case .number(let number): language.text(of: number)
        case .text(let text): text
        case .list(let items): language.joined(items)
        }
    }

    /// The selectors of the branches that suit, the best first.
    fileprivate func selectors(isPlural: Bool, in language: ICU.Language) -> [String] {
        guard case .number(let number) = self, isPlural else { return [text(in: language), "other"] }
        return ["=\(number)", language.pluralCategory(of: number), "other"]
    }
}

extension KeyValuePairs where Key: Equatable {
    fileprivate subscript(key: Key) -> Value? { first { $0.key == key }?.value }
}

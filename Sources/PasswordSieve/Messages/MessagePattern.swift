/// A text with placeholders in the form of ICU's MessageFormat, parsed once by ICU and filled in here.
///
/// ICU's own formatter must not be shared by threads, is slow to create, and groups the digits of a plural's number.
package struct MessagePattern: Sendable, Hashable {
    /// The value of a placeholder.
    package enum Argument {
        case number(Int)
        case text(String)
        case list([String])
    }

    package typealias Arguments = [TextPlaceholder: Argument]

    /// The pattern as written.
    let source: String
    let parts: [Part]

    indirect enum Part: Sendable, Hashable {
        case text(String)
        case placeholder(TextPlaceholder)
        case choice(TextPlaceholder, isPlural: Bool, [Branch])
    }

    struct Branch: Sendable, Hashable {
        let selector: String
        let parts: [Part]
    }

    /// Parses the text of `key`.
    ///
    /// - Throws: ``TextCatalogueError`` if the pattern is malformed, or does not have exactly the placeholders of
    ///   `key`.
    init(_ source: String, for key: some TextKey) throws(TextCatalogueError) {
        var reader = Reader(
            key: key.rawValue, placeholders: key.placeholders, pieces: ICU.pieces(ofPattern: source)?[...])
        self.source = source
        parts = try reader.read()
    }

    /// Returns the text with these `arguments` filled in.
    ///
    /// - Complexity: O(*n*) in the length of the result.
    func formatted(_ arguments: Arguments, in language: ICU.Language) -> String {
        Self.formatted(parts, arguments, language)
    }

    private static func formatted(_ parts: [Part], _ arguments: Arguments, _ language: ICU.Language) -> String {
        parts.map { part in
            switch part {
            case .text(let literal): return literal
            case .placeholder(let name): return arguments[name]?.text(in: language) ?? ""
            case .choice(let name, let isPlural, let branches):
                let selectors = arguments[name]?.selectors(isPlural: isPlural, in: language) ?? []
                let chosen = selectors.lazy.compactMap { wanted in branches.first { $0.selector == wanted } }.first
                return formatted(chosen?.parts ?? [], arguments, language)
            }
        }.joined()
    }
}

extension MessagePattern {
    /// Assembles the pieces that ICU found, and checks the placeholders.
    private struct Reader {
        let key: String
        let placeholders: [TextPlaceholder]
        /// Nil if ICU cannot parse the pattern.
        var pieces: ArraySlice<ICU.PatternPiece>?
        var seen: Set<TextPlaceholder> = []

        mutating func read() throws(TextCatalogueError) -> [Part] {
            guard pieces != nil else {
                throw TextCatalogueError(
                    key, "the pattern is broken, or holds more than placeholders, plurals and selects",
                    remedy: "write it as in ICU's MessageFormat, such as {count, plural, one {# day} other {# days}}, "
                        + "and put a literal brace in apostrophes")
            }
            let parts = try parts()
            if let missing = placeholders.first(where: { !seen.contains($0) }) {
                throw TextCatalogueError(
                    key, "the placeholder {\(missing.rawValue)} is missing", remedy: "put it where it belongs")
            }
            return parts
        }

        /// Reads up to the end of the message.
        private mutating func parts() throws(TextCatalogueError) -> [Part] {
            var parts: [Part] = []
            while let piece = pieces?.popFirst() {
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

        private mutating func choice(_ name: String, isPlural: Bool) throws(TextCatalogueError) -> Part {
            let placeholder = try placeholder(name)
            guard !isPlural || placeholder.isNumber else {
                throw TextCatalogueError(
                    key, "a plural depends on {\(name)}, which is not a number", remedy: "write {\(name)} alone")
            }
            var branches: [Branch] = []
            while case .branch(let selector)? = pieces?.popFirst() {
                branches.append(Branch(selector: selector, parts: try parts()))
            }
            return .choice(placeholder, isPlural: isPlural, branches)
        }

        private mutating func placeholder(_ name: String) throws(TextCatalogueError) -> TextPlaceholder {
            guard let known = placeholders.first(where: { $0.rawValue == name }) else {
                let names = placeholders.map { "{\($0.rawValue)}" }.joined(separator: ", ")
                throw TextCatalogueError(
                    key, "there is no placeholder {\(name)}",
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

    /// The selectors of the branches that apply, the best first.
    fileprivate func selectors(isPlural: Bool, in language: ICU.Language) -> [String] {
        guard case .number(let number) = self, isPlural else { return [text(in: language), "other"] }
        return ["=\(number)", language.pluralCategory(of: number), "other"]
    }
}

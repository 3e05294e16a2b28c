internal import PasswordSieve

/// Reads a banned list from a file: text, compiled, or the "Password Rule Settings" of Microsoft Graph.
enum ListSource {
    static func load(name: String, _ path: String) throws -> TermList {
        do {
            try refuseForeign(path)
            if let compiled = try TermList.compiled(name: name, path) { return compiled }
            let bytes: [UInt8]
            do {
                bytes = try FileReader.read(path)
            } catch {
                throw TermListError(.unreadable(error.reason), list: name, source: path)
            }
            return try list(name: name, path, bytes)
        } catch let error as TermListError {
            throw Failure(error)
        }
    }

    /// A dictionary of cracklib is no text. To read it as one would only say that it is not UTF-8.
    private static func refuseForeign(_ path: String) throws {
        guard CracklibDictionary.isNamed(path) else { return }
        throw Failure(
            code: .badData,
            message:
                "\(path): this is a packed dictionary of cracklib; make a list of it with \"pwsieve convert --to text\""
        )
    }

    /// The list that is no compiled one, of which the file at `path` holds `bytes`.
    static func list(name: String, _ path: String, _ bytes: [UInt8]) throws -> TermList {
        do {
            let content = withoutByteOrderMark(bytes)
            guard isGraphSettings(content, path) else {
                return try TermList(name: name, utf8: bytes.span, source: path)
            }
            if [0xff, 0xfe].contains(bytes.first ?? 0) { throw TermListError(.utf16, list: name, source: path) }
            if let line = TextFault.line(in: bytes) {
                throw TermListError(.illFormedUTF8, list: name, source: path, lines: [line])
            }
            return TermList(name: name, terms: try graphTerms(content, path), source: path)
        } catch let error as TermListError {
            throw Failure(error)
        }
    }

    /// By the name of the file, or by what a text list would hardly begin with.
    static func isGraphSettings(_ bytes: [UInt8], _ path: String) -> Bool {
        path.lowercased().hasSuffix(".json")
            || opensObject(bytes) && bytes.contains(GraphSettings.bannedPasswordList.utf8)
    }

    /// Whether `bytes` look like an object of JSON other than a banned list: a policy.
    static func isPolicy(_ bytes: [UInt8]) -> Bool {
        opensObject(withoutByteOrderMark(bytes)) && !bytes.contains(GraphSettings.bannedPasswordList.utf8)
    }

    static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: "\u{FEFF}".utf8) ? Array(bytes.dropFirst(3)) : bytes
    }

    private static func opensObject(_ bytes: [UInt8]) -> Bool {
        bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
    }

    private static func graphTerms(_ bytes: [UInt8], _ path: String) throws -> [String] {
        let settings = try GraphSettings.read(bytes, path)
        guard let terms = settings.bannedTerms else {
            throw Failure(
                code: .badData,
                message:
                    "\(path): the settings hold no value \"\(GraphSettings.bannedPasswordList)\"; export the settings again"
            )
        }
        guard !terms.isEmpty else {
            throw Failure(
                code: .badData, message: "\(path): the list holds no term; add terms in Entra, or leave the list out")
        }
        return terms
    }
}

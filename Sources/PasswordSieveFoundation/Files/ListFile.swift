public import PasswordSieve

/// Files of banned lists: text (SPEC 4.1), compiled, or the "Password Rule Settings" of Microsoft Graph.
public enum ListFile {
    /// The list in the file at `path`.
    ///
    /// A compiled file is mapped: it may be replaced by another one while the list is in use, but not be written to.
    ///
    /// - Throws: ``ConfigurationFileError`` if the file cannot be read or holds no list; it names the line.
    /// - Complexity: O(*n*) in the bytes of the file.
    public static func read(name: String, _ path: String) throws(ConfigurationFileError) -> TermList {
        let bytes: [UInt8]
        do {
            if let compiled = try TermList.compiled(name: name, path) { return compiled }
        } catch {
            throw ConfigurationFileError(error)
        }
        do {
            bytes = try FileReader.read(path)
        } catch {
            throw unreadable(name: name, path, error)
        }
        return try list(name: name, path, bytes)
    }

    static func unreadable(name: String, _ path: String, _ error: FileReader.Failure) -> ConfigurationFileError {
        ConfigurationFileError(TermListError(.unreadable(error.reason), list: name, source: path))
    }

    /// The list of which the file at `path` holds `bytes`.
    package static func list(
        name: String, _ path: String, _ bytes: [UInt8]
    ) throws(ConfigurationFileError) -> TermList {
        do {
            if let compiled = try TermList.compiled(name: name, bytes, source: path) { return compiled }
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
            throw ConfigurationFileError(error)
        } catch let error as ConfigurationFileError {
            throw error
        } catch {
            throw ConfigurationFileError(.badData, "\(path): \(error)")
        }
    }

    /// By the name of the file, or by what a text list would hardly begin with.
    package static func isGraphSettings(_ bytes: [UInt8], _ path: String) -> Bool {
        path.lowercased().hasSuffix(".json")
            || opensObject(bytes) && bytes.contains(GraphSettings.bannedPasswordList.utf8)
    }

    /// Whether `bytes` look like an object of JSON other than a banned list: a policy.
    package static func isPolicy(_ bytes: [UInt8]) -> Bool {
        opensObject(withoutByteOrderMark(bytes)) && !bytes.contains(GraphSettings.bannedPasswordList.utf8)
    }

    package static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: "\u{FEFF}".utf8) ? Array(bytes.dropFirst(3)) : bytes
    }

    private static func opensObject(_ bytes: [UInt8]) -> Bool {
        bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
    }

    private static func graphTerms(_ bytes: [UInt8], _ path: String) throws(ConfigurationFileError) -> [String] {
        let settings = try GraphSettings.read(bytes, path)
        guard let terms = settings.bannedTerms else {
            throw ConfigurationFileError(
                .badData,
                "\(path): the settings hold no value \"\(GraphSettings.bannedPasswordList)\"; export the settings again"
            )
        }
        guard !terms.isEmpty else {
            throw ConfigurationFileError(
                .badData, "\(path): the list holds no term; add terms in Entra, or leave the list out")
        }
        return terms
    }
}

public import PasswordSieve

/// The reader of banned lists: text (SPEC 4.1), compiled, or the "Password Rule Settings" of Microsoft Graph; each may be
/// packed by gzip.
public enum ListFile {
    /// Reads the list in the file at `path`.
    ///
    /// A compiled file is copied, so nothing that happens to it afterwards matters.
    ///
    /// - Parameters:
    ///   - name: the name that the list gets.
    ///   - path: the path of a regular file. Pipes and devices are refused, since they could wait for ever.
    /// - Returns: the list.
    /// - Throws: ``ConfigurationFileError`` if the file cannot be read or holds no list; it names the line at fault.
    /// - Complexity: O(*n*) in the bytes of the file.
    public static func read(name: String, _ path: String) throws(ConfigurationFileError) -> TermList {
        do {
            if let compiled = try TermList.compiled(name: name, path) { return compiled }
        } catch {
            throw ConfigurationFileError(error)
        }
        let bytes: [UInt8]
        do {
            bytes = try FileReader.readUnpacked(path)
        } catch {
            throw ConfigurationFileError(TermListError(error, list: name, source: path))
        }
        return try list(name: name, path, bytes)
    }

    /// Reads the list from `bytes`, the unpacked content of the file at `path`.
    package static func list(
        name: String, _ path: String, _ bytes: [UInt8]
    ) throws(ConfigurationFileError) -> TermList {
        do throws(TermListError) {
            if let compiled = try TermList.compiled(name: name, bytes, source: path) { return compiled }
            guard isGraphSettings(bytes, path) else { return try TermList(name: name, utf8: bytes.span, source: path) }
        } catch {
            throw ConfigurationFileError(error)
        }
        let list = try graphList(name: name, path, bytes)
        do {
            try list.checkControlCharacters()
        } catch {
            throw ConfigurationFileError(error)
        }
        return list
    }

    /// Reads the list in the settings of Microsoft Graph from `bytes`, whatever characters its terms hold.
    package static func graphList(
        name: String, _ path: String, _ bytes: [UInt8]
    ) throws(ConfigurationFileError) -> TermList {
        if [0xff, 0xfe].contains(bytes.first ?? 0) {
            throw ConfigurationFileError(TermListError(.utf16, list: name, source: path))
        }
        if let line = TextFault.line(in: bytes) {
            throw ConfigurationFileError(TermListError(.illFormedUTF8, list: name, source: path, lines: [line]))
        }
        let terms = try graphTerms(ByteOrderMark.dropUTF8(from: bytes), path)
        return TermList(name: name, terms: terms, source: path)
    }

    /// Returns true if the suffix of the name or the content shows the settings of Microsoft Graph.
    package static func isGraphSettings(_ bytes: [UInt8], _ path: String) -> Bool {
        path.lowercased().hasSuffix(".json") || JSONText.isGraphSettings(bytes.span)
    }

    /// Returns true if `bytes` look like an object of JSON other than a banned list: a policy.
    package static func isPolicy(_ bytes: [UInt8]) -> Bool {
        JSONText.opensObject(bytes.span) && !JSONText.isGraphSettings(bytes.span)
    }

    private static func graphTerms(_ bytes: [UInt8], _ path: String) throws(ConfigurationFileError) -> [String] {
        guard let terms = try GraphSettings.read(bytes, path).bannedTerms else {
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

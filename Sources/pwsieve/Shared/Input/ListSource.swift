internal import PasswordSieve
internal import PasswordSieveFoundation

/// Reads a banned list from a file that the administrator names.
enum ListSource {
    static func load(name: String, _ path: String) throws -> TermList {
        // The reader would only say that the text is not UTF-8.
        guard !ListFormat.isPackedDictionary(path) else {
            throw Failure.badData(
                "\(path): this is a packed dictionary of cracklib; make a list of it with "
                    + "\"pwsieve convert --to text\"")
        }
        if let compiled = try WholeFile.compiledList(name: name, path) { return compiled }
        return try ListFile.list(name: name, WholeFile.name(path), bytes(path, name: name))
    }

    /// The unpacked bytes of the list at `path`.
    static func bytes(_ path: String, name: String = TermList.customName) throws -> [UInt8] {
        do {
            return try WholeFile.bytes(path)
        } catch {
            throw TermListError(error, list: name, source: WholeFile.name(path))
        }
    }
}

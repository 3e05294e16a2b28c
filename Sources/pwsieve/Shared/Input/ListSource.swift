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
        return try ListFile.read(name: name, path)
    }

    /// The bytes of the list at `path`.
    static func bytes(_ path: String) throws -> [UInt8] {
        do {
            return try FileReader.read(path)
        } catch {
            throw TermListError(.unreadable(error.reason), list: TermList.customName, source: path)
        }
    }
}

internal import PasswordSieve
internal import PasswordSieveFoundation

/// Reads a banned list from a file that the administrator names.
enum ListSource {
    static func load(name: String, _ path: String) throws -> TermList {
        // A dictionary of cracklib is no text. To read it as one would only say that it is not UTF-8.
        guard !CracklibDictionary.isNamed(path) else {
            throw Failure(
                code: .badData,
                message: "\(path): this is a packed dictionary of cracklib; make a list of it with "
                    + "\"pwsieve convert --to text\"")
        }
        do {
            return try ListFile.read(name: name, path)
        } catch {
            throw Failure(error)
        }
    }

    /// The list that is no compiled one, of which the file at `path` holds `bytes`.
    static func list(name: String, _ path: String, _ bytes: [UInt8]) throws -> TermList {
        do {
            return try ListFile.list(name: name, path, bytes)
        } catch {
            throw Failure(error)
        }
    }

    /// The settings of Microsoft Graph of which the file at `path` holds `bytes`, without byte-order mark.
    static func settings(_ path: String, _ bytes: [UInt8]) throws -> GraphSettings {
        do {
            return try GraphSettings.read(bytes, path)
        } catch {
            throw Failure(error)
        }
    }
}

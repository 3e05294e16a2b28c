internal import FoundationEssentials
public import PasswordSieve

/// The reader of policy files (SPEC 13).
public enum PolicyFile {
    /// Reads the policy in the regular file at `path`. Pipes and devices are refused, since they could wait for ever.
    ///
    /// - Throws: ``ConfigurationFileError`` if the file cannot be read, is not JSON or violates SPEC 13; it names the
    ///   line or the key at fault.
    /// - Complexity: O(*n*) in the bytes of the file.
    public static func read(_ path: String) throws(ConfigurationFileError) -> Policy {
        let bytes: [UInt8]
        do {
            bytes = try FileReader.read(path)
        } catch {
            throw unreadable(path, error)
        }
        return try policy(path, bytes)
    }

    /// Decodes the policy from `bytes`, the content of the file at `path`.
    package static func policy(_ path: String, _ bytes: [UInt8]) throws(ConfigurationFileError) -> Policy {
        if let line = TextFault.line(in: bytes) {
            throw ConfigurationFileError(.badData, "\(path):\(line): the policy is not UTF-8; save the file as UTF-8")
        }
        // The scanner knows the place of a fault, and it is strict where the decoder accepts a trailing comma.
        let fault = JSONFault.place(in: bytes)
        guard fault.isEmpty else { throw notJSON(path + fault) }
        try refuseDuplicateKeys(in: bytes, path, remedy: "remove one of the two")
        do {
            return try JSONDecoder().decode(Policy.self, from: Data(bytes))
        } catch let error as PolicyError {
            throw ConfigurationFileError(.badData, "\(path): \(error)")
        } catch {
            throw notJSON(path)
        }
    }

    /// - Throws: ``ConfigurationFileError`` if a key stands twice in an object of `bytes`, the content of the file at
    ///   `path`. The decoder would silently take one of the two.
    static func refuseDuplicateKeys(
        in bytes: [UInt8], _ path: String, remedy: String
    ) throws(ConfigurationFileError) {
        guard let duplicate = JSONKeys.duplicate(in: bytes.span) else { return }
        throw ConfigurationFileError(
            .badData,
            "\(path):\(duplicate.line):\(duplicate.column): \(duplicate.path.visible): the key stands twice; \(remedy)")
    }

    private static func notJSON(_ place: String) -> ConfigurationFileError {
        ConfigurationFileError(.badData, "\(place): the policy is not JSON; correct the text")
    }

    package static func unreadable(_ path: String, _ error: FileReader.Failure) -> ConfigurationFileError {
        ConfigurationFileError(
            error.kind == .changing ? .badData : .unreadable,
            "\(path): cannot read the policy: \(error.reason); check the path and its permissions")
    }
}

internal import FoundationEssentials
public import PasswordSieve

/// Policy files (SPEC 13).
public enum PolicyFile {
    /// The policy in the file at `path`.
    ///
    /// - Throws: ``ConfigurationFileError`` if the file cannot be read, is not JSON, or breaks SPEC 13; it names the place.
    /// - Complexity: O(*n*) in the bytes of the file.
    public static func read(_ path: String) throws(ConfigurationFileError) -> Policy {
        do {
            return try policy(path, try FileReader.read(path))
        } catch let error as FileReader.Failure {
            throw unreadable(path, error)
        } catch let error as ConfigurationFileError {
            throw error
        } catch {
            throw notJSON(path)
        }
    }

    /// The policy of which the file at `path` holds `bytes`.
    package static func policy(_ path: String, _ bytes: [UInt8]) throws(ConfigurationFileError) -> Policy {
        if let line = TextFault.line(in: bytes) {
            throw ConfigurationFileError(
                .badData, "\(path):\(line): the policy is not UTF-8; save the file as UTF-8")
        }
        // The scanner knows the place of a fault; and it is strict where the decoder lets a trailing comma pass.
        let fault = JSONFault.place(in: bytes)
        guard fault.isEmpty else { throw notJSON(path + fault) }
        do {
            return try JSONDecoder().decode(Policy.self, from: Data(bytes))
        } catch let error as PolicyError {
            throw ConfigurationFileError(.badData, "\(path): \(error)")
        } catch {
            throw notJSON(path)
        }
    }

    private static func notJSON(_ place: String) -> ConfigurationFileError {
        ConfigurationFileError(.badData, "\(place): the policy is not JSON; correct the text")
    }

    package static func unreadable(_ path: String, _ error: FileReader.Failure) -> ConfigurationFileError {
        ConfigurationFileError(
            .unreadable, "\(path): cannot read the policy: \(error.reason); check the path and its permissions")
    }
}

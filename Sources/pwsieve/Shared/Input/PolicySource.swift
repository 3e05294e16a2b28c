internal import PasswordSieve
internal import PasswordSieveFoundation

/// Finds a policy by a profile's name or in a file.
enum PolicySource {
    static func load(_ nameOrPath: String) throws -> Policy {
        if let profile = Policy.Profile(rawValue: nameOrPath) { return Policy(profile) }
        do {
            return try policy(nameOrPath, try FileReader.read(nameOrPath))
        } catch let error as FileReader.Failure {
            // A word without a path or a suffix is more likely a profile's name than a file's.
            let isName = error.isMissing && !nameOrPath.contains { "/.".contains($0) }
            guard isName else { throw unreadable(nameOrPath, error) }
            throw Failure(
                code: .usage,
                message: "there is no profile \"\(nameOrPath)\" and no such file; "
                    + "use \(profileNames) or a policy file")
        }
    }

    static func load(file path: String) throws -> Policy {
        do {
            return try policy(path, try FileReader.read(path))
        } catch let error as FileReader.Failure {
            guard error.isMissing, Policy.Profile(rawValue: path) != nil else { throw unreadable(path, error) }
            throw Failure(
                code: .cannotOpen,
                message: "there is no file \"\(path)\"; the profile of that name is always valid, and "
                    + "\"pwsieve policy show \(path)\" prints it")
        }
    }

    static var profileNames: String { Policy.Profile.allCases.map(\.rawValue).joined(separator: ", ") }

    /// The policy of which the file at `path` holds `bytes`.
    static func policy(_ path: String, _ bytes: [UInt8]) throws -> Policy {
        do {
            return try PolicyFile.policy(path, bytes)
        } catch {
            throw Failure(error)
        }
    }

    static func unreadable(_ path: String, _ error: FileReader.Failure) -> Failure {
        Failure(PolicyFile.unreadable(path, error))
    }
}

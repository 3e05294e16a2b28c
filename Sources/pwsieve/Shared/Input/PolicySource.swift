internal import PasswordSieve
internal import PasswordSieveFoundation

/// Reads a policy by the name of a profile or from a file.
enum PolicySource {
    static func load(_ nameOrPath: String) throws -> Policy {
        if let profile = Policy.Profile(rawValue: nameOrPath) { return Policy(profile) }
        do {
            return try PolicyFile.policy(nameOrPath, try FileReader.read(nameOrPath))
        } catch let error as FileReader.Failure {
            guard error.isMissing, isName(nameOrPath) else { throw PolicyFile.unreadable(nameOrPath, error) }
            throw Failure.usage(
                "there is no profile \"\(nameOrPath)\" and no such file; use \(profileNames) or a policy file")
        }
    }

    /// Reads a policy file, whose name may be that of a profile.
    static func load(file path: String) throws -> Policy {
        do {
            return try PolicyFile.policy(path, try FileReader.read(path))
        } catch let error as FileReader.Failure {
            guard error.isMissing, Policy.Profile(rawValue: path) != nil else {
                throw PolicyFile.unreadable(path, error)
            }
            throw Failure(
                code: .cannotOpen,
                message: "there is no file \"\(path)\"; the profile of that name is always valid, and "
                    + "\"pwsieve policy show \(path)\" prints it")
        }
    }

    /// True for a word without a folder or a suffix, which is more likely meant as the name of a profile.
    static func isName(_ nameOrPath: String) -> Bool { !nameOrPath.contains { "/.".contains($0) } }

    static var profileNames: String { Policy.Profile.allCases.map(\.rawValue).joined(separator: ", ") }
}

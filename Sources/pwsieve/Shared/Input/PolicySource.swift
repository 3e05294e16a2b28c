internal import Glibc
internal import PasswordSieve
internal import PasswordSieveFoundation

/// Reads a policy by the name of a profile or from a file.
enum PolicySource {
    static func load(_ nameOrPath: String) throws -> Policy {
        if let profile = Policy.Profile(rawValue: nameOrPath) { return Policy(profile) }
        guard !isUnknownName(nameOrPath) else {
            throw Failure.usage(
                "there is no profile \"\(nameOrPath)\" and no such file; use \(profileNames) or a policy file")
        }
        return try read(nameOrPath)
    }

    /// Reads a policy file, whose name may be that of a profile.
    static func load(file path: String) throws -> Policy {
        guard Policy.Profile(rawValue: path) == nil || !isUnknownName(path) else {
            throw Failure(
                code: .cannotOpen,
                message: "there is no file \"\(path)\"; the profile of that name is always valid, and "
                    + "\"pwsieve policy show \(path)\" prints it")
        }
        return try read(path)
    }

    private static func read(_ path: String) throws -> Policy {
        do {
            return try PolicyFile.policy(WholeFile.name(path), WholeFile.bytes(path))
        } catch let error as FileReader.Failure {
            throw PolicyFile.unreadable(WholeFile.name(path), error)
        }
    }

    /// True for a word without a folder or a suffix that is no file: it is more likely meant as the name of a profile.
    static func isUnknownName(_ nameOrPath: String) -> Bool {
        unsafe nameOrPath != "-" && !nameOrPath.contains { "/.".contains($0) } && access(nameOrPath, F_OK) != 0
    }

    static var profileNames: String { Policy.Profile.allCases.map(\.rawValue).joined(separator: ", ") }
}

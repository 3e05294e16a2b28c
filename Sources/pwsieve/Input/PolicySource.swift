internal import FoundationEssentials
internal import PasswordSieve

/// Finds a policy by a profile's name or in a file.
enum PolicySource {
    static func load(_ nameOrPath: String) throws -> Policy {
        if let profile = Policy.Profile(rawValue: nameOrPath) { return Policy(profile) }
        do {
            return try read(nameOrPath)
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
            return try read(path)
        } catch let error as FileReader.Failure {
            guard error.isMissing, Policy.Profile(rawValue: path) != nil else { throw unreadable(path, error) }
            throw Failure(
                code: .cannotOpen,
                message: "there is no file \"\(path)\"; the profile of that name is always valid, and "
                    + "\"pwsieve policy show \(path)\" prints it")
        }
    }

    static var profileNames: String { Policy.Profile.allCases.map(\.rawValue).joined(separator: ", ") }

    private static func read(_ path: String) throws -> Policy { try policy(path, try FileReader.read(path)) }

    /// The policy of which the file at `path` holds `bytes`.
    static func policy(_ path: String, _ bytes: [UInt8]) throws -> Policy {
        if let line = TextFault.line(in: bytes) {
            throw Failure(code: .badData, message: "\(path):\(line): the policy is not UTF-8; save the file as UTF-8")
        }
        // The scanner knows the place of a fault; and it is strict where the decoder lets a trailing comma pass.
        let fault = JSONFault.place(in: bytes)
        do {
            guard fault.isEmpty else { throw notJSON(path + fault) }
            return try JSONDecoder().decode(Policy.self, from: Data(bytes))
        } catch let error as PolicyError {
            throw Failure(code: .badData, message: "\(path): \(error)")
        } catch is DecodingError {
            throw notJSON(path)
        }
    }

    private static func notJSON(_ place: String) -> Failure {
        Failure(code: .badData, message: "\(place): the policy is not JSON; correct the text")
    }

    static func unreadable(_ path: String, _ error: FileReader.Failure) -> Failure {
        Failure(
            code: .cannotOpen,
            message: "\(path): cannot read the policy: \(error.reason); check the path and its permissions")
    }
}

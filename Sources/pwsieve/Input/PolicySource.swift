internal import FoundationEssentials
internal import PasswordSieve

/// Finds a policy by a profile's name or in a file.
enum PolicySource {
    static func load(_ nameOrPath: String) throws -> Policy {
        if let profile = Policy.Profile(rawValue: nameOrPath) { return Policy(profile) }
        return try load(file: nameOrPath)
    }

    static func load(file path: String) throws -> Policy {
        let bytes: [UInt8]
        do {
            bytes = try FileReader.read(path)
        } catch {
            throw cannotRead(path, error.reason)
        }
        do {
            return try JSONDecoder().decode(Policy.self, from: Data(bytes))
        } catch let error as PolicyError {
            throw Failure(code: .badData, message: "\(path): \(error)")
        } catch {
            throw Failure(
                code: .badData, message: "\(JSONFault(error).place(in: path)): the policy is not JSON; correct the text"
            )
        }
    }

    /// Something like `strict` is more likely a profile's name than a file's.
    private static func cannotRead(_ path: String, _ reason: String) -> Failure {
        let profiles = Policy.Profile.allCases.map(\.rawValue).joined(separator: ", ")
        if path.contains("/") || path.contains(".") {
            return Failure(
                code: .cannotOpen,
                message: "\(path): cannot read the policy: \(reason); check the path and its permissions")
        }
        let isLater = path == "recommended" ? " yet" : ""
        return Failure(
            code: .usage,
            message: "there is no profile\(isLater) and no file \"\(path)\"; use \(profiles) or a policy file")
    }
}

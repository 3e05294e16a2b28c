internal import Glibc
internal import PasswordSieve
internal import PasswordSieveFoundation

/// What a word of the command line names that is compared.
enum Compared {
    case policy(Policy)
    case list(TermList)

    /// Reads what `nameOrPath` names; a list gets the name `name`. Messages say that it stands at `option`.
    init(_ nameOrPath: String, option: String, list name: String) throws {
        if let profile = Policy.Profile(rawValue: nameOrPath) {
            self = .policy(Policy(profile))
            return
        }
        // A word without a path or a suffix is more likely a profile's name than a file's.
        if !nameOrPath.contains(where: { "/.".contains($0) }), unsafe access(nameOrPath, F_OK) != 0 {
            throw Failure(
                code: .usage,
                message: "\(option) \(nameOrPath): there is no such profile and no such file; "
                    + "use \(PolicySource.profileNames), a policy file or a list")
        }
        do {
            if let list = try TermList.compiled(name: name, nameOrPath) {
                self = .list(list)
                return
            }
            let bytes = try FileReader.read(nameOrPath)
            self =
                ListFile.isPolicy(bytes)
                ? .policy(try PolicySource.policy(nameOrPath, bytes))
                : .list(try ListSource.list(name: name, nameOrPath, bytes))
        } catch let error as TermListError {
            throw Failure(error)
        } catch let error as FileReader.Failure {
            throw PolicySource.unreadable(nameOrPath, error)
        }
    }

    /// The last parts of paths where these tell them apart.
    static func names(_ paths: [String]) -> [String] {
        let names = paths.map { path in path.split(separator: "/").last.map(String.init) ?? path }
        return Set(names).count == names.count ? names : paths
    }
}

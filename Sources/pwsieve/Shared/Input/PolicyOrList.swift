internal import PasswordSieve
internal import PasswordSieveFoundation

/// A policy or a list, whichever a word of the command line names.
enum PolicyOrList {
    case policy(Policy)
    case list(TermList)

    /// Reads the profile, the policy file or the list at `nameOrPath`; a list gets the name `name`. Messages call the
    /// word `option`.
    init(_ nameOrPath: String, option: String, list name: String) throws {
        if let profile = Policy.Profile(rawValue: nameOrPath) {
            self = .policy(Policy(profile))
            return
        }
        if PolicySource.isUnknownName(nameOrPath) {
            throw Failure.usage(
                "\(option) \(nameOrPath): there is no such profile and no such file; "
                    + "use \(PolicySource.profileNames), a policy file or a list")
        }
        if let list = try WholeFile.compiledList(name: name, nameOrPath) {
            self = .list(list)
            return
        }
        do {
            let bytes = try WholeFile.bytes(nameOrPath)
            let path = WholeFile.name(nameOrPath)
            self =
                ListFile.isPolicy(bytes)
                ? .policy(try PolicyFile.policy(path, bytes))
                : .list(try ListFile.list(name: name, path, bytes))
        } catch let error as FileReader.Failure {
            throw PolicyFile.unreadable(WholeFile.name(nameOrPath), error)
        }
    }

    /// The last components of paths; the whole paths where these would be ambiguous.
    static func names(_ paths: [String]) -> [String] {
        let names = paths.map { path in path.split(separator: "/").last.map(String.init) ?? path }.map(WholeFile.name)
        return Set(names).count == names.count ? names : paths.map(WholeFile.name)
    }
}

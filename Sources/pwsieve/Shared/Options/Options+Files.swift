internal import PasswordSieve

// The files that shared options name.

extension CheckerOptions {
    /// The policy and the lists.
    var inputs: [NamedFile] {
        PolicySource.files("--policy", policy) + NamedFile.option("--custom", custom)
            + list.flatMap { Self.file("--list", $0) } + forbid.flatMap { Self.file("--forbid", $0) }
            + breached.map { NamedFile("--breached", $0) }
    }

    /// The file of a value such as `brands=brands.txt`; none if there is only a name.
    private static func file(_ option: String, _ value: String) -> [NamedFile] {
        NamedFile.option(option, value.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init))
    }
}

extension PolicyOption {
    var inputs: [NamedFile] { PolicySource.files("--policy", policy) }
}

extension CandidateOptions {
    /// The candidates; standard input if no file is named.
    var inputs: [NamedFile] { NamedFile.arguments(InputFiles.paths(files)) }
}

extension PolicySource {
    /// The file that `nameOrPath` names; none if it is a profile.
    static func files(_ option: String?, _ nameOrPath: String?) -> [NamedFile] {
        guard let nameOrPath, Policy.Profile(rawValue: nameOrPath) == nil else { return [] }
        return [NamedFile(option, nameOrPath)]
    }
}

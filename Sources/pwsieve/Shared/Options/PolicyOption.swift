internal import ArgumentParser
internal import PasswordSieve

/// The policy that lists are prepared for.
struct PolicyOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The policy that the lists are for: a profile or a policy file. (default: recommended)",
            valueName: "name|file"),
        completion: .policies)
    var policy: String?

    func load() throws -> Policy { try PolicySource.load(policy ?? Policy.Profile.recommended.rawValue) }
}

extension CompletionKind {
    /// The names of the profiles, and the JSON files in the current folder, which may be policies.
    static let policies = CompletionKind.shellCommand(
        "printf '%s\\n' \(Policy.Profile.allCases.map(\.rawValue).joined(separator: " ")); "
            + "find . -maxdepth 1 -name '*.json'")
}

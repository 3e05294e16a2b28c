internal import ArgumentParser
internal import PasswordSieve

extension CompletionKind {
    /// The names of the profiles, and the JSON files in the current folder, which may be policies.
    static let policies = CompletionKind.shellCommand(
        "printf '%s\\n' \(Policy.Profile.allCases.map(\.rawValue).joined(separator: " ")); "
            + "find . -maxdepth 1 -name '*.json'")
}

internal import ArgumentParser
internal import PasswordSieve

extension CompletionKind {
    /// The names of the profiles, and JSON files of the present folder, where policies may be.
    static let policies = CompletionKind.shellCommand(
        "printf '%s\\n' \(Policy.Profile.allCases.map(\.rawValue).joined(separator: " ")); "
            + "find . -maxdepth 1 -name '*.json'")
}

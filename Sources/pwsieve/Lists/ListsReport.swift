internal import PasswordSieve

/// The lists and the versions that judge passwords, for `pwsieve lists`.
struct ListsReport: Encodable {
    private struct Row: Encodable {
        let name: String
        let terms: Int
        let lines: Int
        let fingerprint: String
        let source: String
    }

    private let lists: [Row]
    /// The names of those that the policy forbids.
    private let forbidden: [String]
    private let policy: String
    private let policyVersion: Int
    private let substitutions: String
    private let substitutionsVersion: Int
    private let foldingVersion = FoldingVersion.current
    private let unicodeVersion = FoldingVersion.unicode
    private let icuVersion = FoldingVersion.icu

    init(_ configuration: CheckerOptions.Configuration) {
        let checker = configuration.checker
        lists = checker.lists.map { identity in
            let list = configuration.lists.first { $0.name == identity.name }
            let source = identity.name == TermList.globalName ? "shipped with pwsieve \(Version.current)" : list?.source
            return Row(
                name: identity.name, terms: identity.termCount, lines: list?.entryCount ?? 0,
                fingerprint: identity.fingerprint, source: source ?? "")
        }
        forbidden = checker.policy.forbiddenLists
        policy = checker.policy.name
        policyVersion = checker.policy.version
        substitutions = checker.policy.substitutions.name
        substitutionsVersion = checker.policy.substitutions.version
    }

    func lines(_ style: Style) -> [String] {
        var table = Table(
            [
                .init(minimum: 4), .init(alignment: .right, minimum: 9), .init(alignment: .right, minimum: 9), .left,
                .left,
            ],
            style)
        table.addHeading(["list", "terms", "lines", "fingerprint", "source"], nil)
        for row in lists {
            table.add([
                row.name.visible, row.terms.grouped, row.lines.grouped, row.fingerprint, row.source.visible,
            ])
        }
        var versions = Table([.left, .left], style)
        versions.add(["policy", "\(policy.visible), version \(policyVersion)"])
        if !forbidden.isEmpty { versions.add(["forbidden", forbidden.map(\.visible).joined(separator: ", ")]) }
        versions.add(["substitutions", "\(substitutions.visible), version \(substitutionsVersion)"])
        versions.add(["folding", "version \(foldingVersion), Unicode \(unicodeVersion) (ICU \(icuVersion))"])
        return (lists.isEmpty ? ["no lists"] : table.lines) + [""] + versions.lines
    }
}

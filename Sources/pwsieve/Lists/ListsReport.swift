internal import PasswordSieve

/// What `pwsieve lists` prints.
struct ListsReport: Encodable {
    private struct Row: Encodable {
        let name: String
        let terms: Int
        let lines: Int
        let fingerprint: String
        let source: String
    }

    private let lists: [Row]
    private let policy: String
    private let policyVersion: Int
    private let substitutions: String
    private let substitutionsVersion: Int
    private let foldingVersion = FoldingVersion.current
    private let unicodeVersion = FoldingVersion.unicode
    private let icuVersion = FoldingVersion.icu

    init(_ configuration: JudgeOptions.Configuration) {
        let checker = configuration.checker
        lists = checker.lists.map { identity in
            let list = configuration.lists.first { $0.name == identity.name }
            let source = identity.name == TermList.globalName ? "shipped with pwsieve \(Version.current)" : list?.source
            return Row(
                name: identity.name, terms: identity.termCount, lines: list?.entryCount ?? 0,
                fingerprint: identity.fingerprint, source: source ?? "")
        }
        policy = checker.policy.name
        policyVersion = checker.policy.version
        substitutions = checker.policy.substitutions.name
        substitutionsVersion = checker.policy.substitutions.version
    }

    var lines: [String] {
        let nameWidth = max(4, lists.map(\.name.visible.count).max() ?? 0)
        let heading =
            "list".padded(to: nameWidth) + "terms".indented(to: 11) + "lines".indented(to: 11)
            + "  fingerprint       source"
        let rows = lists.map { row in
            row.name.visible.padded(to: nameWidth) + row.terms.grouped.indented(to: 11)
                + row.lines.grouped.indented(to: 11) + "  \(row.fingerprint)  \(row.source.visible)"
        }
        return (rows.isEmpty ? ["no lists"] : [heading] + rows) + [
            "",
            "policy         \(policy.visible), version \(policyVersion)",
            "substitutions  \(substitutions.visible), version \(substitutionsVersion)",
            "folding        version \(foldingVersion), Unicode \(unicodeVersion) (ICU \(icuVersion))",
        ]
    }
}

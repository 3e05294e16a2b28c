internal import PasswordSieve

/// What `pwsieve bypass` prints.
struct BypassReport {
    let lines: [String]

    init(_ bypass: Bypass, _ style: Style) {
        let open = bypass.entries.filter { $0.acceptedCount > 0 }
        var lines: [String] = []
        for entry in open {
            let place = "\(bypass.hasLines ? "line" : "term") \(entry.line)"
            lines.append(style(.bold, entry.term.visible) + ", \(place): " + Self.summary(entry))
            lines += Self.table(entry.finds, style).map { "  " + $0 } + [""]
        }
        let closed = bypass.entries.filter { $0.acceptedCount == 0 }
        if !closed.isEmpty {
            lines += [
                "Nothing likely is accepted of \(closed.count.grouped) \(closed.count == 1 ? "term" : "terms"): "
                    + closed.map(\.term.visible).joined(separator: ", "), "",
            ]
        }
        lines += Self.totals(bypass, style)
        lines.append(
            style(
                .faint,
                "Policy \(bypass.policy.name.visible), version \(bypass.policy.version); \(bypass.lists.inWords)"))
        self.lines = lines
    }

    private static func summary(_ entry: Bypass.Entry) -> String {
        "\(entry.acceptedCount.grouped) of \(entry.triedCount.grouped) variants pass, "
            + "\(percent(entry.acceptedShare / entry.triedShare)) by share"
    }

    private static func table(_ finds: [Bypass.Find], _ style: Style) -> [String] {
        let rows = finds.map { find in
            [
                percent(find.variant.share),
                find.score.flatMap { score in find.required.map { "\(score) ≥ \($0)" } } ?? "",
                find.variant.text.visible, find.variant.changes.joined(separator: ", ").visible, remedy(find.remedy),
            ]
        }
        let heading = ["share", "score", "variant", "made by", "closed by"]
        let widths = heading.indices.map { column in
            ([heading] + rows).map { $0[column].count }.max() ?? 0
        }
        return ([heading] + rows).enumerated().map { number, row in
            let cells = zip(row, widths).enumerated().map { column, cell in
                column == 0 ? cell.0.indented(to: cell.1) : column == 4 ? cell.0 : cell.0.padded(to: cell.1)
            }
            let text = cells.joined(separator: "  ")
            return number == 0 ? style(.faint, text) : text
        }
    }

    private static func remedy(_ remedy: Closing.Remedy) -> String {
        let term = remedy.term.map { ["term \($0.visible)"] } ?? []
        let changes =
            remedy.policyChanges.isEmpty
            ? [] : ["policy: " + remedy.policyChanges.joined(separator: " or ")]
        return term.isEmpty && changes.isEmpty ? "no single term or rule" : (term + changes).joined(separator: ", or ")
    }

    private static func totals(_ bypass: Bypass, _ style: Style) -> [String] {
        let terms = bypass.entries.count
        let tried = bypass.entries.reduce(0) { $0 + $1.triedCount }
        let accepted = bypass.entries.reduce(0) { $0 + $1.acceptedCount }
        let share = bypass.entries.reduce(0) { $0 + $1.acceptedShare }
        let triedShare = max(bypass.entries.reduce(0) { $0 + $1.triedShare }, .leastNonzeroMagnitude)
        var lines = [
            style(
                .bold,
                "\(terms.grouped) \(terms == 1 ? "term" : "terms"): \(accepted.grouped) of \(tried.grouped) variants pass, "
                    + "\(percent(share / triedShare)) by share")
        ]
        if !bypass.rules.isEmpty {
            let rules = bypass.rules.map { "\($0.change) \(percent($0.closed))" }.joined(separator: ", ")
            lines.append("Rules that the policy lacks, and how much of it each would close: \(rules).")
        }
        lines.append(
            "Share: the estimated part of all passwords made of a term that look like this. Tried are the likeliest, "
                + "\(percent(triedShare / Double(max(terms, 1)))) of all; years as seen from \(bypass.year).")
        return lines
    }

    /// Three significant places or so, down to a thousandth of a per cent.
    static func percent(_ share: Double) -> String {
        share > 0 && share < 0.000_005
            ? "<0.001 %" : Rate(count: Int((share * 1e9).rounded()), total: 1_000_000_000).percentage
    }
}

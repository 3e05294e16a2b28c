internal import PasswordSieve

/// A summary for people.
struct SummaryText {
    private let summary: Summary
    private let style: Style

    init(_ summary: Summary, _ style: Style) {
        self.summary = summary
        self.style = style
    }

    var lines: [String] {
        var lines = [style(.bold, summary.totals)] + reasons
        guard summary.counts.total > summary.counts.errors else { return lines }
        lines += topTerms + neverFound
        lines += histogram("Scores", summary.counts.scores.rows(upTo: Summary.mostScore), of: "points")
        lines += histogram("Lengths", summary.counts.lengths.rows(upTo: Summary.mostLength), of: "characters")
        return lines
    }

    /// A line for each rule that was broken, and one for each list.
    private var reasons: [String] {
        let rows =
            summary.codes.map { ($0.code.rawValue, $0.count) }
            + summary.lists.map { ("  by list \($0.name.visible)", $0.count) }
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "  \($0.0.padded(to: width))  \($0.1.grouped.indented(to: 7))" }
    }

    private var topTerms: [String] {
        let terms = summary.topTerms
        guard !terms.isEmpty else { return [] }
        let names = terms.map { "[\($0.term.text.visible)] \($0.term.list.visible):\($0.term.line)" }
        let width = max(24, names.map(\.count).max() ?? 0)
        let heading = style(.bold, "Terms that banned most".padded(to: width + 2)) + "      banned       found"
        return ["", heading]
            + zip(names, terms).map { name, row in
                "  \(name.padded(to: width))\(row.counts.banned.grouped.indented(to: 12))"
                    + row.counts.found.grouped.indented(to: 12)
            }
    }

    private var neverFound: [String] {
        var lines: [String] = []
        for (list, terms, all) in summary.neverFound where !terms.isEmpty {
            let named = terms.prefix(summary.top).map { "[\($0.text.visible)]" }.joined(separator: " ")
            let rest = terms.count - min(terms.count, summary.top)
            lines += [
                "",
                style(.bold, "Never found")
                    + " \(terms.count.grouped) of \(all.grouped) \(all == 1 ? "term" : "terms") of list \(list.visible)",
            ]
            if summary.top > 0 { lines.append("  \(named)\(rest > 0 ? " and \(rest.grouped) more" : "")") }
        }
        return lines
    }

    private func histogram(
        _ title: String, _ rows: [(number: Int, isAndMore: Bool, count: Int)], of quantity: String
    ) -> [String] {
        let total = rows.reduce(0) { $0 + $1.count }
        guard total > 0 else { return [] }
        let most = rows.map(\.count).max() ?? 1
        let lines = rows.map { row in
            let number = "\(row.number)\(row.isAndMore ? "+" : "")"
            let bar = String(repeating: "▇", count: (row.count * 30 + most - 1) / most)
            return "  \(number.indented(to: 4))  \(row.count.grouped.indented(to: 11))  \(style(.faint, bar))"
        }
        return ["", style(.bold, title) + style(.faint, ", \(quantity)")] + lines
    }
}

internal import PasswordSieve

/// A summary for people.
struct SummaryText {
    let summary: Summary
    let style: Style

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
        var table = Table([.left, .init(alignment: .right, minimum: 7)], indent: 2, style)
        for (code, count) in summary.codes { table.add([code.rawValue, count.grouped]) }
        if summary.counts.forbidden > 0 { table.add(["  by a forbidden term", summary.counts.forbidden.grouped]) }
        for (list, count) in summary.lists { table.add(["  by list \(list.visible)", count.grouped]) }
        return table.lines
    }

    private var topTerms: [String] {
        let number = Table.Column(alignment: .right, minimum: 12, gap: 0)
        var table = Table([.init(minimum: 26), number, number], style)
        table.add([.init("Terms that banned most", .bold), "banned", "found"])
        for (term, counts) in summary.topTerms {
            table.add(["  " + term.place, counts.banned.grouped, counts.found.grouped])
        }
        return table.count > 1 ? [""] + table.lines : []
    }

    private var neverFound: [String] {
        var lines: [String] = []
        for (list, terms, all) in summary.neverFound where !terms.isEmpty {
            let count = "\(terms.count.grouped) of \(all.counted("term"))"
            lines += ["", style(.bold, "Never found") + " \(count) of list \(list.visible)"]
            let named = terms.prefix(summary.top).map { "[\($0.text.visible)]" }.joined(separator: " ")
            let rest = terms.count - min(terms.count, summary.top)
            if summary.top > 0 { lines.append("  \(named)\(rest > 0 ? " and \(rest.grouped) more" : "")") }
        }
        return lines
    }

    private func histogram(_ title: String, _ rows: [Histogram.Row], of quantity: String) -> [String] {
        guard let most = rows.map(\.count).max() else { return [] }
        var table = Table(
            [.init(alignment: .right, minimum: 4), .init(alignment: .right, minimum: 11), .left], indent: 2, style)
        for row in rows {
            let bar = String(repeating: "▇", count: (row.count * 30 + most - 1) / most)
            table.add([.init(row.name), .init(row.count.grouped), .init(bar, .faint)])
        }
        return ["", style(.bold, title) + style(.faint, ", \(quantity)")] + table.lines
    }
}

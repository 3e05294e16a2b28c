internal import PasswordSieve

/// A comparison as text for people.
struct ComparisonReport {
    let comparison: Comparison
    let style: Style

    var lines: [String] {
        basis + ["", style(.bold, comparison.totals)] + incomplete + decisions + reasons
            + terms("Added terms", comparison.added, "newly rejected")
            + terms("Removed terms", comparison.removed, "newly accepted") + passphrases
            + examples("Newly rejected, for example", comparison.tally.newlyRejected)
            + examples("Newly accepted, for example", comparison.tally.newlyAccepted)
    }

    /// The policies and lists before and after.
    private var basis: [String] {
        var table = Table([.left, .left, .left], style)
        for (title, named) in [("before", comparison.before), ("after", comparison.after)] {
            table.add([.init(title), .init(named.name.visible, .bold), .init(named.description, .faint)])
        }
        return table.lines
    }

    private var incomplete: [String] {
        guard comparison.isInterrupted else { return [] }
        return [style(.yellow, "Incomplete: \(Interruption.notice(after: comparison.judged)).")]
    }

    /// A section whose first line is a title and the names of the columns.
    private func table(_ title: String, _ columns: [String]) -> Table {
        let cell = Table.Column(alignment: .right, minimum: 14)
        var table = Table([.init(minimum: 46)] + columns.map { _ in cell }, style)
        table.add([.init(title, .bold)] + columns.map { .init($0, .faint) })
        return table
    }

    private var decisions: [String] {
        let counts = comparison.decisions
        guard counts.total > 0 else { return [] }
        let rows = [
            ("accepted", counts.acceptedBefore, counts.acceptedAfter),
            ("rejected", counts.rejectedBefore, counts.rejectedAfter),
        ]
        var table = table("Decisions", ["before", "after", "change"])
        for (name, before, after) in rows {
            table.add(["  " + name, before.grouped, after.grouped, (after - before).signed])
        }
        return [""] + table.lines
    }

    private var reasons: [String] {
        guard !comparison.reasons.isEmpty else { return [] }
        let tally = comparison.tally
        var table = table("Reasons", ["newly rejected", "newly accepted", "came", "went"])
        for reason in comparison.reasons {
            table.add(
                [reason.isList ? "    by list \(reason.name.visible)" : "  \(reason.name)"]
                    + reason.counts.map { $0 == 0 ? "–" : $0.grouped })
        }
        let lines = [""] + table.lines
        guard tally.decisions.rejectedOtherwise > 0 else { return lines }
        let scores = [(tally.lowerScores, "lower"), (tally.higherScores, "higher")].filter { $0.0 > 0 }
            .map { ", \($0.0.grouped) with a \($0.1) score" }
        let count = tally.decisions.rejectedOtherwise.grouped
        let note = "  came and went: among the \(count) that stay rejected for other reasons"
        return lines + [style(.faint, note + scores.joined())]
    }

    private func terms(_ title: String, _ terms: [Comparison.Term], _ effect: String) -> [String] {
        guard !terms.isEmpty else { return [] }
        let effective = terms.filter { $0.changed > 0 }
        let idle = terms.filter { $0.changed == 0 }
        var table = table("\(title), \(terms.count.grouped)", [effect, "by it alone"])
        for term in effective.prefix(comparison.top) {
            table.add([
                "  [\(term.term.visible)] line \(term.line)", term.changed.grouped, term.alone.grouped,
            ])
        }
        var lines = [""] + table.lines
        let rest = effective.count - min(effective.count, comparison.top)
        if rest > 0 { lines.append(style(.faint, "  and \(rest.grouped) more")) }
        guard !idle.isEmpty else { return lines }
        let named = idle.prefix(comparison.top).map { "[\($0.term.visible)]" }
        let more = idle.count > named.count ? ["and \((idle.count - named.count).grouped) more"] : []
        lines.append("  " + style(.faint, "no decision changed by ") + (named + more).joined(separator: " "))
        return lines
    }

    // MARK: Passphrases

    private var passphrases: [String] {
        let passphrases = comparison.passphrases
        var table = table(
            "False rejections of \(PassphraseComparison.count.grouped) good passphrases",
            ["rejected", "rate", "95 % interval"])
        for (title, rate) in [("before", passphrases.rejectedBefore), ("after", passphrases.rejectedAfter)] {
            table.add(["  " + title, rate.count.grouped, rate.percentage, rate.percentageInterval])
        }
        if passphrases.decisions.isChanged {
            table.add([
                "  \(passphrases.decisions.newlyRejected.grouped) newly rejected, "
                    + "\(passphrases.decisions.newlyAccepted.grouped) newly accepted"
            ])
        }
        let named = comparison.termsAtFault.prefix(comparison.top)
        for (term, count) in named {
            table.add(["    " + term.place, count.grouped])
        }
        let hidden = passphrases.termsAtFault.count - named.count
        let rest = "  and \(hidden.grouped) more \(hidden == 1 ? "term" : "terms")"
        return [""] + table.lines + (hidden > 0 ? [style(.faint, rest)] : [])
    }

    // MARK: Examples

    private func examples(_ title: String, _ sample: Sample) -> [String] {
        guard !sample.examples.isEmpty else { return [] }
        return ["", style(.bold, title)]
            + sample.examples.flatMap { example in
                let place = comparison.files.count > 1 ? "\(comparison.files[example.file].visible):" : "line "
                return [
                    "  \(example.password?.visible ?? "")  " + style(.faint, "\(place)\(example.line)"),
                    "    before  \(example.before ?? "")", "    after   \(example.explanation)",
                ]
            }
    }
}

extension Int {
    /// With its sign, such as `+1,204` or `−3`.
    var signed: String { self > 0 ? "+\(grouped)" : self < 0 ? "−\((-self).grouped)" : "0" }
}

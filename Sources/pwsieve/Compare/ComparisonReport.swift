internal import PasswordSieve

/// What `pwsieve compare` prints for people.
struct ComparisonReport {
    private let comparison: Comparison
    private let style: Style

    init(_ comparison: Comparison, _ style: Style) {
        self.comparison = comparison
        self.style = style
    }

    var lines: [String] {
        basis + ["", style(.bold, comparison.totals)] + incomplete + decisions + reasons
            + terms("Added terms", comparison.added, "newly rejected")
            + terms("Removed terms", comparison.removed, "newly accepted") + passphrases
            + examples("Newly rejected, for example", comparison.tally.newlyRejected)
            + examples("Newly accepted, for example", comparison.tally.newlyAccepted)
    }

    /// By what is judged before and after.
    private var basis: [String] {
        let judges = [("before", comparison.before), ("after", comparison.after)]
        let width = judges.map(\.1.name.visible.count).max() ?? 0
        return judges.map { title, judge in
            "\(title.padded(to: 6))  " + style(.bold, judge.name.visible)
                + "".padded(to: width - judge.name.visible.count + 2) + style(.faint, judge.description)
        }
    }

    private var incomplete: [String] {
        guard comparison.isInterrupted else { return [] }
        return [style(.yellow, "Incomplete: " + RowContext.interruption(after: comparison.judged) + ".")]
    }

    private var decisions: [String] {
        let counts = comparison.decisions
        guard counts.total > 0 else { return [] }
        let rows = [
            ("accepted", counts.acceptedBefore, counts.acceptedAfter),
            ("rejected", counts.rejectedBefore, counts.rejectedAfter),
        ]
        return ["", table("Decisions", ["before", "after", "change"])]
            + rows.map { row($0, [$1.grouped, $2.grouped, ($2 - $1).signed]) }
    }

    private var reasons: [String] {
        let reasons = comparison.reasons
        guard !reasons.isEmpty else { return [] }
        let tally = comparison.tally
        var lines = ["", table("Reasons", ["newly rejected", "newly accepted", "came", "went"])]
        lines += reasons.map { reason in
            row(
                reason.isList ? "  by list \(reason.name.visible)" : reason.name,
                [reason.newlyRejected, reason.newlyAccepted, reason.came, reason.went].map(\.cell))
        }
        guard tally.decisions.rejectedOtherwise > 0 else { return lines }
        let scores = [(tally.lowerScores, "lower"), (tally.higherScores, "higher")].filter { $0.0 > 0 }
            .map { ", \($0.0.grouped) with a \($0.1) score" }
        lines.append(
            style(
                .faint,
                "  came and went: of the \(tally.decisions.rejectedOtherwise.grouped) that stay rejected for other reasons"
                    + scores.joined()))
        return lines
    }

    private func terms(_ title: String, _ terms: [Comparison.Term], _ effect: String) -> [String] {
        guard !terms.isEmpty else { return [] }
        let effective = terms.filter { $0.effect.changed > 0 }
        let idle = terms.filter { $0.effect.changed == 0 }
        var lines = ["", table("\(title), \(terms.count.grouped)", [effect, "by it alone"])]
        lines += effective.prefix(comparison.top).map {
            row("\(Self.name($0)) line \($0.line)", [$0.effect.changed.grouped, $0.effect.alone.grouped])
        }
        let rest = effective.count - min(effective.count, comparison.top)
        if rest > 0 { lines.append(style(.faint, "  and \(rest.grouped) more")) }
        guard !idle.isEmpty else { return lines }
        let named = idle.prefix(comparison.top).map(Self.name)
        let more = idle.count > named.count ? ["and \((idle.count - named.count).grouped) more"] : []
        lines.append("  " + style(.faint, "no decision changed by ") + (named + more).joined(separator: " "))
        return lines
    }

    private static func name(_ term: Comparison.Term) -> String { "[\(term.text.visible)]" }

    // MARK: Passphrases

    private var passphrases: [String] {
        let trial = comparison.passphrases
        let rates = [("before", trial.rejectedBefore), ("after", trial.rejectedAfter)]
        var lines = [
            "",
            table(
                "False rejections of \(PassphraseTrial.count.grouped) good passphrases",
                ["rejected", "rate", "95 % interval"]),
        ]
        lines += rates.map { row($0, [$1.count.grouped, $1.percentage, $1.percentageInterval]) }
        if trial.decisions.isChanged {
            lines.append(
                "  \(trial.decisions.newlyRejected.grouped) newly rejected, "
                    + "\(trial.decisions.newlyAccepted.grouped) newly accepted")
        }
        let named = comparison.termsAtFault.prefix(comparison.top)
        lines += named.map {
            row("  [\($0.term.text.visible)] \($0.term.list.visible):\($0.term.line)", [$0.count.grouped])
        }
        let hidden = trial.termsAtFault.count - named.count
        if hidden > 0 { lines.append(style(.faint, "  and \(hidden.grouped) more \(hidden == 1 ? "term" : "terms")")) }
        return lines
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

    // MARK: Columns

    private static let labelWidth = 46
    private static let cellWidth = 16

    private func table(_ title: String, _ columns: [String]) -> String {
        style(.bold, title.padded(to: Self.labelWidth))
            + style(.faint, columns.map { $0.indented(to: Self.cellWidth) }.joined())
    }

    private func row(_ label: String, _ cells: [String]) -> String {
        "  \(label)".padded(to: Self.labelWidth) + cells.map { $0.indented(to: Self.cellWidth) }.joined()
    }
}

extension Int {
    /// With its sign, such as `+1,204` or `−3`.
    var signed: String { self > 0 ? "+\(grouped)" : self < 0 ? "−\((-self).grouped)" : "0" }

    /// A count in a table that has many zeros.
    fileprivate var cell: String { self == 0 ? "–" : grouped }
}

internal import PasswordSieve

/// A comparison as text for people.
struct ComparisonReport {
    let comparison: Comparison
    let style: Style

    var lines: [String] {
        basis + ["", style(.bold, comparison.totals)] + incomplete + decisions + reasons
            + terms("Added terms", comparison.added, "newly rejected")
            + terms("Removed terms", comparison.removed, "newly accepted") + goodPasswords
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
        let cell = Table.Column(alignment: .right, minimum: 8)
        var table = Table([.init(minimum: 28)] + columns.map { _ in cell }, style)
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

    // MARK: Good passwords

    private var goodPasswords: [String] {
        comparison.goodPasswords.areGenerated ? passphrases + otherKinds : []
    }

    private var passphrases: [String] {
        let goodPasswords = comparison.goodPasswords
        var table = rates(["rejected", "rate", "95 % interval", "other rules"])
        for (title, counts) in [
            ("before", goodPasswords.passphrases.before), ("after", goodPasswords.passphrases.after),
        ] {
            table.add([
                title, counts.banned.grouped, counts.rate.percentage, counts.rate.percentageInterval,
                counts.byOtherRules.grouped,
            ])
        }
        if goodPasswords.newlyBanned + goodPasswords.noLongerBanned > 0 {
            table.add([
                "\(goodPasswords.newlyBanned.grouped) newly rejected, "
                    + "\(goodPasswords.noLongerBanned.grouped) newly accepted"
            ])
        }
        let named = comparison.termsAtFault.prefix(comparison.top)
        for (term, count) in named { table.add(["  " + term.place, count.grouped]) }
        let hidden = goodPasswords.termsAtFault.count - named.count
        let rest = hidden > 0 ? [style(.faint, "  and \(hidden.counted("more term"))")] : []
        let title = "False rejections of \(goodPasswords.passphrases.after.passwords.grouped) good passphrases"
        return ["", style(.bold, title)] + table.lines + rest + otherRules.map { style(.faint, $0) }
    }

    /// The rules that are counted apart.
    private var otherRules: [String] {
        let kind = comparison.goodPasswords.passphrases
        let counts = [("before", kind.before.otherRules), ("after", kind.after.otherRules)].filter { !$1.isEmpty }
        return ["  other rules: rejected for length, characters or classes alone"]
            + counts.map { "    \($0): \($1)" }
    }

    /// The kinds of which some are rejected, and the number of the others.
    private var otherKinds: [String] {
        let kinds = comparison.goodPasswords.kinds.dropFirst()
        var table = rates(["before", "after", "95 % interval", "other rules"])
        for kind in kinds where kind.isRejected {
            table.add([
                kind.name, kind.before.rate.percentage, kind.after.rate.percentage,
                kind.after.rate.percentageInterval, kind.after.byOtherRules.grouped,
            ])
        }
        let number = kinds.first?.after.passwords ?? 0
        let title = style(.bold, "False rejections of other good passwords, \(number.grouped) of each kind")
        let rest = kinds.count - table.count + 1
        return ["", title] + (table.count > 1 ? table.lines : [])
            + (rest > 0 ? [style(.faint, "  none of \(rest.counted("other kind"))")] : [])
    }

    private func rates(_ columns: [String]) -> Table {
        let widths = [8, 8, 13, 11]
        var table = Table(
            [.init(minimum: 31)] + widths.map { .init(alignment: .right, minimum: $0) }, indent: 2, style)
        table.addHeading([""] + columns)
        return table
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

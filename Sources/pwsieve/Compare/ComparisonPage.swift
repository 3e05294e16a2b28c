internal import PasswordSieve

/// A comparison as an HTML page.
struct ComparisonPage {
    let comparison: Comparison

    private var decisions: DecisionCounts { comparison.decisions }

    var html: HTML {
        ReportPage.page(
            title: "What changes from “\(comparison.before.name)” to “\(comparison.after.name)”",
            candidates: comparison.judged, files: comparison.files,
            """
            \(incomplete)\(changes)\(reasons)\(terms)\(goodPasswords)\(examples)\
            \(ReportPage.reading(required: comparison.after.checker.policy.minimumScore))\(basis)
            """)
    }

    private var incomplete: HTML {
        comparison.isInterrupted ? ReportPage.incomplete(after: comparison.judged) : ""
    }

    // MARK: Candidates

    private var changes: HTML {
        func row(_ name: HTML, _ before: Int, _ after: Int) -> [HTML] {
            [name, "\(grouped: before)", "\(grouped: after)", "\((after - before).signed)"]
        }
        let tiles = ReportPage.tiles(
            [
                (decisions.newlyRejected, "bad", "newly rejected"),
                (decisions.newlyAccepted, "good", "newly accepted"),
                (decisions.rejectedOtherwise, "", "rejected for other reasons"),
                (decisions.unchanged, "", "unchanged"),
            ], errors: comparison.errors, of: comparison.judged)
        let table = ReportPage.table(
            caption: "All candidates that could be judged", ["decision", "before", "after", "change"],
            numbers: [1, 2, 3],
            [
                row("accepted", decisions.acceptedBefore, decisions.acceptedAfter),
                row("rejected", decisions.rejectedBefore, decisions.rejectedAfter),
            ])
        return ReportPage.section("Decisions", "\(tiles)\n\(table)")
    }

    private var reasons: HTML {
        let rows = comparison.reasons.map { reason -> [HTML] in
            let name: HTML = reason.isList ? "list \(HTML.quoted(reason.name))" : "<code>\(reason.name)</code>"
            return [name] + reason.counts.map { "\(grouped: $0)" }
        }
        guard !rows.isEmpty else { return "" }
        let tally = comparison.tally
        return ReportPage.section(
            "Reasons",
            """
            \(ReportPage.table(
                caption: "“Came” and “went” count candidates that are rejected before and after.",
                ["reason", "newly rejected", "newly accepted", "came", "went"], numbers: [1, 2, 3, 4], rows))
            <p>Rejected for other reasons: \(grouped: decisions.rejectedOtherwise), \
            \(grouped: tally.lowerScores) with a lower score and \(grouped: tally.higherScores) with a higher one.</p>
            """)
    }

    // MARK: Terms

    private var terms: [HTML] {
        guard comparison.change != nil else { return [] }
        return [
            section("Added terms", comparison.added, "newly rejected", "accepted without this term"),
            section("Removed terms", comparison.removed, "newly accepted", "rejected if this term is put back"),
        ]
    }

    private func section(_ title: String, _ terms: [Comparison.Term], _ effect: String, _ alone: String) -> HTML {
        guard !terms.isEmpty else { return "" }
        let effective = terms.filter { $0.changed > 0 }
        let rows = effective.prefix(comparison.top).map { term -> [HTML] in
            [HTML.quoted(term.term), "\(term.line)", "\(grouped: term.changed)", "\(grouped: term.alone)"]
        }
        let table = ReportPage.table(
            caption: "Candidates with the term that are \(effect); “by it alone”: of these, \(alone).",
            ["term", "line", effect, "by it alone"], numbers: [1, 2, 3], rows)
        let rest: HTML =
            effective.count > rows.count ? "<p>And \(grouped: effective.count - rows.count) more.</p>" : ""
        let idle = terms.filter { $0.changed == 0 }.map { (text: $0.term, line: $0.line) }
        let idleTitle: HTML = "No decision changed by \(grouped: idle.count) of \(grouped: terms.count)"
        let idleTerms = idle.isEmpty ? "" : ReportPage.terms(idleTitle, idle, most: comparison.top)
        return ReportPage.section(title, "\(table)\n\(rest)\(idleTerms)")
    }

    // MARK: Good passwords

    private var goodPasswords: HTML {
        let counts = comparison.goodPasswords
        guard counts.areGenerated else { return "" }
        let rows = counts.kinds.map { kind -> [HTML] in
            let others = [kind.before.otherRules, kind.after.otherRules]
            return [
                "\(kind.name)", "\(grouped: kind.after.passwords)", "\(kind.before.rate.percentage)",
                "\(kind.after.rate.percentage)", "\(kind.after.rate.percentageInterval)",
                "\(others[0] == others[1] ? others[0] : others.joined(separator: " → "))",
            ]
        }
        let atFault = ReportPage.table(
            caption: "Terms of newly rejected passphrases", ["term", "list", "line", "passphrases"], numbers: [2, 3],
            comparison.termsAtFault.prefix(comparison.top).map { $0.cells + ["\(grouped: $1)"] })
        let table = ReportPage.table(
            caption: "Generated good passwords",
            ["kind", "passwords", "before", "after", "95 % interval after", "other rules"],
            numbers: [1, 2, 3, 4], rows)
        return ReportPage.section(
            "False rejections",
            """
            \(table)
            <p>“Before” and “after” are the shares that are banned or hold a name. “Other rules” counts those that only \
            break rules of length, characters or classes, which no list changes.</p>
            <p>Passphrases: \(grouped: counts.newlyBanned) newly rejected, \
            \(grouped: counts.noLongerBanned) newly accepted.</p>
            \(atFault)
            """)
    }

    // MARK: Examples

    private var examples: HTML {
        ReportPage.examples(
            [
                ("Newly rejected", comparison.tally.newlyRejected), ("Newly accepted", comparison.tally.newlyAccepted),
            ], files: comparison.files, showsPasswords: true)
    }

    // MARK: Policies and lists

    private var basis: HTML {
        let checkers = [("before", comparison.before.checker), ("after", comparison.after.checker)]
        let rows = checkers.flatMap { when, checker -> [[HTML]] in
            let policy: HTML = "\(HTML.quoted(checker.policy.name)), version \(checker.policy.version)"
            guard !checker.lists.isEmpty else { return [["\(when)", policy, "no lists", "", ""]] }
            return checker.lists.map { ["\(when)", policy] + $0.cells }
        }
        return ReportPage.section(
            "What it was judged by",
            """
            \(ReportPage.table(
                caption: "Lists with equal fingerprints hold the same terms.",
                ["", "policy", "list", "terms", "fingerprint"], numbers: [3], rows))
            <dl><dt>Program</dt><dd>pwsieve \(Version.current), Unicode \(FoldingVersion.unicode)</dd></dl>
            """)
    }
}

internal import PasswordSieve

/// A comparison as an HTML page.
struct ComparisonPage {
    let comparison: Comparison

    private var decisions: DecisionCounts { comparison.decisions }

    var html: HTML {
        let title = "What changes from “\(comparison.before.name)” to “\(comparison.after.name)”"
        return ReportPage.page(
            title: title,
            """
            <h1>\(title)</h1>
            <p class="lead">\(grouped: comparison.judged) candidates from \(ReportParts.names(of: comparison.files)), \
            judged on \(ReportParts.day).</p>
            \(incomplete)\(changes)\(reasons)\(terms)\(passphrases)\(examples)\
            \(ReportParts.reading(required: comparison.after.checker.policy.minimumScore))\(basis)
            """)
    }

    private var incomplete: HTML {
        comparison.isInterrupted ? ReportParts.incomplete(after: comparison.judged) : ""
    }

    // MARK: Candidates

    private var changes: HTML {
        func tile(_ count: Int, _ kind: String, _ name: String) -> HTML {
            ReportParts.tile(count, of: comparison.judged, kind, name)
        }
        let errors = comparison.tally.errors > 0 ? [tile(comparison.tally.errors, "warn", "could not be judged")] : []
        func row(_ name: HTML, _ before: Int, _ after: Int) -> [HTML] {
            [name, "\(grouped: before)", "\(grouped: after)", "\((after - before).signed)"]
        }
        return ReportPage.section(
            "Decisions",
            """
            <ul class="tiles">\(tile(decisions.newlyRejected, "bad", "newly rejected"))\
            \(tile(decisions.newlyAccepted, "good", "newly accepted"))\
            \(tile(decisions.rejectedOtherwise, "", "rejected for other reasons"))\
            \(tile(decisions.unchanged, "", "unchanged"))\(errors)</ul>
            \(ReportPage.table(
                caption: "All candidates that could be judged", ["decision", "before", "after", "change"],
                numbers: [1, 2, 3],
                [
                    row("accepted", decisions.acceptedBefore, decisions.acceptedAfter),
                    row("rejected", decisions.rejectedBefore, decisions.rejectedAfter),
                ]))
            """)
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
            <p>Among the \(grouped: decisions.rejectedOtherwise) that stay rejected for other reasons, \
            \(grouped: tally.lowerScores) have a lower score and \(grouped: tally.higherScores) a higher one.</p>
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
        return ReportPage.section(
            title, "\(table)\n\(rest)\(idle(terms.filter { $0.changed == 0 }, of: terms.count))")
    }

    private func idle(_ terms: [Comparison.Term], of all: Int) -> HTML {
        guard !terms.isEmpty else { return "" }
        let named = terms.prefix(comparison.top)
        let items = named.map { "<li>\(HTML.quoted($0.term)), line \($0.line)</li>" as HTML }
        let rest: HTML =
            terms.count > named.count ? "<li>and \(grouped: terms.count - named.count) more</li>" : ""
        return """
            <p>No decision changed by \(grouped: terms.count) of \(grouped: all):</p>
            <ul>\(items)\(rest)</ul>
            """
    }

    // MARK: Passphrases

    private var passphrases: HTML {
        let passphrases = comparison.passphrases
        func row(_ name: HTML, _ rate: Rate) -> [HTML] {
            [name, "\(grouped: rate.count)", "\(rate.percentage)", "\(rate.percentageInterval)"]
        }
        let terms = comparison.termsAtFault.prefix(comparison.top).map { term, count -> [HTML] in
            [HTML.quoted(term.text), HTML.quoted(term.list), "\(term.line)", "\(grouped: count)"]
        }
        let atFault = ReportPage.table(
            caption: "Terms of newly rejected passphrases", ["term", "list", "line", "passphrases"], numbers: [2, 3],
            terms)
        return ReportPage.section(
            "False rejections",
            """
            \(ReportPage.table(
                caption: "Of \(PassphraseComparison.count.grouped) generated good passphrases",
                ["", "rejected", "rate", "95 % interval, per cent"], numbers: [1, 2, 3],
                [row("before", passphrases.rejectedBefore), row("after", passphrases.rejectedAfter)]))
            <p>\(grouped: passphrases.decisions.newlyRejected) are newly rejected, \
            \(grouped: passphrases.decisions.newlyAccepted) newly accepted.</p>
            \(atFault)
            """)
    }

    // MARK: Examples

    private var examples: HTML {
        let parts = [
            ("Newly rejected", comparison.tally.newlyRejected), ("Newly accepted", comparison.tally.newlyAccepted),
        ].filter { !$0.1.examples.isEmpty }.map { title, sample in table(title, sample.examples) }
        guard !parts.isEmpty else { return "" }
        return ReportPage.section("Examples", "<p>A few of each kind, spread evenly over the input.</p>\n\(parts)")
    }

    private func table(_ title: String, _ examples: [Sample.Example]) -> HTML {
        let rows = examples.map { example -> [HTML] in
            let file: HTML = comparison.files.count > 1 ? "\(HTML.quoted(comparison.files[example.file])):" : ""
            return [
                "\(file)\(example.line)", HTML.quoted(example.password ?? ""), HTML.arithmetic(example.before ?? ""),
                HTML.arithmetic(example.explanation),
            ]
        }
        return ReportPage.table(caption: title, ["line", "password", "before", "after"], numbers: [], rows)
    }

    // MARK: Policies and lists

    private var basis: HTML {
        let checkers = [("before", comparison.before.checker), ("after", comparison.after.checker)]
        let rows = checkers.flatMap { when, checker -> [[HTML]] in
            let policy: HTML = "\(HTML.quoted(checker.policy.name)), version \(checker.policy.version)"
            guard !checker.lists.isEmpty else { return [["\(when)", policy, "no lists", "", ""]] }
            return checker.lists.map {
                ["\(when)", policy, HTML.quoted($0.name), "\(grouped: $0.termCount)", "<code>\($0.fingerprint)</code>"]
            }
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

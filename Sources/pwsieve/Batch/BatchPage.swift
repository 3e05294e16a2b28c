internal import PasswordSieve

/// The report of a batch as an HTML page.
struct BatchPage {
    let summary: Summary
    /// The examples.
    let outcome: BatchRun.Outcome
    /// The names of the files that were judged.
    let files: [String]

    private var counts: BatchSummary { summary.counts }
    private var checker: PasswordChecker { summary.configuration.checker }
    private var policy: Policy { checker.policy }

    var html: HTML {
        ReportPage.page(
            title: "What the policy “\(policy.name)” refuses", candidates: counts.total, files: files,
            """
            \(notices)\(verdicts)\(reasons)\(scores)\(terms)\(neverFound)\(candidates)\(lengths)\
            \(ReportPage.reading(required: policy.minimumScore))\(basis)
            """)
    }

    private var notices: [HTML] {
        var notices: [HTML] = []
        if counts.isInterrupted { notices.append(ReportPage.incomplete(after: counts.total)) }
        if policy.mode == .audit {
            notices.append(
                """
                <p class="notice" role="note"><strong>Audit mode.</strong> Nothing is rejected; \
                \(counts.audited.counted("candidate")) would be if the policy were enforced.</p>

                """)
        }
        return notices
    }

    // MARK: Counts

    private var verdicts: HTML {
        let rejected = counts.rejected + counts.audited
        let accepted = counts.accepted - counts.audited
        let rejection = policy.mode == .audit ? "would be rejected" : "rejected"
        let tiles = ReportPage.tiles(
            [(rejected, "bad", rejection), (accepted, "good", "accepted")], errors: counts.errors, of: counts.total)
        let shares = [("rejected", rejected), ("accepted", accepted), ("error", counts.errors)]
        return ReportPage.section("Verdicts", "\(tiles)\n\(Charts.shares(summary.totals, shares))")
    }

    private var reasons: HTML {
        guard !summary.codes.isEmpty else { return "" }
        func table(_ caption: String, _ kind: String, _ rows: [(name: HTML, count: Int)]) -> HTML {
            ReportPage.table(
                caption: caption, [kind, "candidates", "of all"], numbers: [1, 2],
                rows.map { [$0, "\(grouped: $1)", "\(Rate(count: $1, total: counts.total).percentage)"] })
        }
        var codes = summary.codes.map { ("<code>\($0.rawValue)</code>: \(Self.meaning($0))" as HTML, $1) }
        if counts.forbidden > 0 { codes.append(("… of these, holds a forbidden term", counts.forbidden)) }
        let lists = summary.lists.map { (HTML.quoted($0), $1) }
        return ReportPage.section(
            "Violations",
            """
            \(table("A candidate may break several rules.", "rule", codes))
            \(table("Banned, by each list with a term in it", "list", lists))
            """)
    }

    private static func meaning(_ code: Violation.Code) -> String {
        switch code {
        case .tooShort: "fewer characters than required"
        case .tooLong: "more characters than allowed"
        case .disallowedCharacter: "a character that is not allowed"
        case .complexity: "too few kinds of characters"
        case .containsName: "holds the person's own name"
        case .tooSimilar: "like the old password"
        case .breached: "has leaked"
        case .banned: "made of banned terms and patterns, or holds a forbidden term"
        }
    }

    private var scores: HTML {
        guard counts.scores.total > 0, let required = policy.minimumScore else { return "" }
        return ReportPage.section(
            "Scores",
            Charts.histogram(
                "Candidates by their points", unit: "point",
                counts.scores.rows(upTo: max(Summary.mostScore, required + 3)), limit: required))
    }

    private var lengths: HTML {
        guard counts.lengths.total > 0 else { return "" }
        return ReportPage.section(
            "Lengths",
            Charts.histogram(
                "Candidates by their length", unit: "character", counts.lengths.rows(upTo: Summary.mostLength)))
    }

    // MARK: Terms

    private var terms: HTML {
        let rows = summary.topTerms.map { $0.cells + ["\(grouped: $1.banned)", "\(grouped: $1.found)"] }
        guard !rows.isEmpty else { return "" }
        let hidden = summary.redaction == .redact ? " Terms of the global list are left out." : ""
        return ReportPage.section(
            "Terms that banned most",
            ReportPage.table(
                caption: "Banned candidates that hold the term, and all candidates that hold it.\(hidden)",
                ["term", "list", "line", "banned", "found"], numbers: [2, 3, 4], rows))
    }

    private var neverFound: HTML {
        let parts = summary.neverFound.filter { !$0.terms.isEmpty && summary.top > 0 }.map { list, terms, all -> HTML in
            let title: HTML = "\(grouped: terms.count) of \(all.counted("term")) of list \(HTML.quoted(list))"
            return "\(ReportPage.terms(title, terms.map { ($0.text, $0.line) }, most: summary.top))\n"
        }
        return parts.isEmpty ? "" : ReportPage.section("Terms that were never found", "\(parts)")
    }

    // MARK: Candidates

    private var candidates: HTML {
        ReportPage.examples(
            [
                (policy.mode == .audit ? "Would be rejected" : "Rejected", outcome.rejected),
                ("Accepted", outcome.accepted), ("Could not be judged", outcome.errors),
            ], files: files, showsPasswords: summary.redaction == .showPasswords)
    }

    // MARK: Policy and lists

    private var basis: HTML {
        let lists = checker.lists.map { identity -> [HTML] in
            let source = summary.configuration.lists.first { $0.name == identity.name }?.source
            return identity.cells + [identity.name == TermList.globalName ? "shipped" : HTML.quoted(source ?? "")]
        }
        let table =
            lists.isEmpty
            ? "<p>No lists.</p>"
            : ReportPage.table(
                caption: "Lists with equal fingerprints hold the same terms.",
                ["list", "terms", "fingerprint", "from"], numbers: [1], lists)
        return ReportPage.section(
            "What it was judged by",
            """
            <dl><dt>Policy</dt><dd>\(HTML.quoted(policy.name)), version \(policy.version)</dd>\
            <dt>Program</dt><dd>pwsieve \(Version.current), Unicode \(FoldingVersion.unicode)</dd></dl>
            \(table)
            """)
    }
}

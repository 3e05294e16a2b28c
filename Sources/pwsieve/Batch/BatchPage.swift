internal import PasswordSieve

/// The report of a batch as an HTML page.
struct BatchPage {
    let summary: Summary
    let examples: BatchExamples
    /// The names of the files that were judged.
    let files: [String]
    let configuration: CheckerOptions.Configuration

    private var counts: BatchSummary { summary.counts }
    private var policy: Policy { configuration.checker.policy }

    var html: HTML {
        let title = "What the policy “\(policy.name)” refuses"
        return ReportPage.page(
            title: title,
            """
            <h1>\(title)</h1>
            <p class="lead">\(grouped: counts.total) candidates from \(ReportParts.names(of: files)), judged on \(ReportParts.day).</p>
            \(notices)\(verdicts)\(reasons)\(scores)\(terms)\(neverFound)\(examplesSection)\(lengths)\(ReportParts.reading(required: policy.minimumScore))\(basis)
            """)
    }

    private var notices: [HTML] {
        var notices: [HTML] = []
        if counts.isInterrupted { notices.append(ReportParts.incomplete(after: counts.total)) }
        if policy.mode == .audit {
            notices.append(
                """
                <p class="notice" role="note"><strong>Audit mode.</strong> Nothing is rejected; \
                \(grouped: counts.audited) candidates would be if the policy were enforced.</p>

                """)
        }
        return notices
    }

    // MARK: Counts

    private var verdicts: HTML {
        func tile(_ count: Int, _ kind: String, _ name: String) -> HTML {
            ReportParts.tile(count, of: counts.total, kind, name)
        }
        let rejected = counts.rejected + counts.audited
        let accepted = counts.accepted - counts.audited
        let errors = counts.errors > 0 ? [tile(counts.errors, "warn", "could not be judged")] : []
        return ReportPage.section(
            "Verdicts",
            """
            <ul class="tiles">\
            \(tile(rejected, "bad", policy.mode == .audit ? "would be rejected" : "rejected"))\
            \(tile(accepted, "good", "accepted"))\(errors)</ul>
            \(Charts.shares(summary.totals, [("rejected", rejected), ("accepted", accepted), ("error", counts.errors)]))
            """)
    }

    private var reasons: HTML {
        guard !summary.codes.isEmpty else { return "" }
        func row(_ name: HTML, _ count: Int) -> [HTML] {
            [name, "\(grouped: count)", "\(Rate(count: count, total: counts.total).percentage)"]
        }
        let codes = summary.codes.map { row("<code>\($0.code.rawValue)</code>: \(Self.meaning($0.code))", $0.count) }
        let lists = summary.lists.map { row(HTML.quoted($0.name), $0.count) }
        let byList =
            lists.isEmpty
            ? ""
            : ReportPage.table(
                caption: "Banned, by each list with a term in it", ["list", "candidates", "of all"], numbers: [1, 2],
                lists)
        return ReportPage.section(
            "Violations",
            """
            \(ReportPage.table(
                caption: "A candidate may break several rules.", ["rule", "candidates", "of all"], numbers: [1, 2], codes))
            \(byList)
            """)
    }

    private static func meaning(_ code: Violation.Code) -> String {
        switch code {
        case .tooShort: "fewer characters than required"
        case .tooLong: "more characters than allowed"
        case .disallowedCharacter: "a character that is not allowed"
        case .complexity: "too few kinds of characters"
        case .containsName: "holds the person's own name"
        case .banned: "made of banned terms and patterns"
        }
    }

    private var scores: HTML {
        guard counts.scores.total > 0, let required = policy.minimumScore else { return "" }
        return ReportPage.section(
            "Scores",
            Charts.histogram(
                "Candidates by their points", unit: "points",
                counts.scores.rows(upTo: max(Summary.mostScore, required + 3)), limit: required))
    }

    private var lengths: HTML {
        guard counts.lengths.total > 0 else { return "" }
        return ReportPage.section(
            "Lengths",
            Charts.histogram(
                "Candidates by their length", unit: "characters", counts.lengths.rows(upTo: Summary.mostLength)))
    }

    // MARK: Terms

    private var terms: HTML {
        let rows = summary.topTerms.map { term, counts -> [HTML] in
            [
                HTML.quoted(term.text), HTML.quoted(term.list), "\(term.line)", "\(grouped: counts.banned)",
                "\(grouped: counts.found)",
            ]
        }
        guard !rows.isEmpty else { return "" }
        let hidden =
            summary.redaction == .redact ? " Terms of the global list are left out." : ""
        return ReportPage.section(
            "Terms that banned most",
            ReportPage.table(
                caption: "Banned candidates that hold the term, and all candidates that hold it.\(hidden)",
                ["term", "list", "line", "banned", "found"], numbers: [2, 3, 4], rows))
    }

    private var neverFound: HTML {
        let parts = summary.neverFound.filter { !$0.terms.isEmpty && summary.top > 0 }.map { list, terms, all -> HTML in
            let named = terms.prefix(summary.top).map { "<li>\(HTML.quoted($0.text)), line \($0.line)</li>" as HTML }
            let rest: HTML =
                terms.count > summary.top ? "<li>and \(grouped: terms.count - summary.top) more</li>" : ""
            return """
                <p>\(grouped: terms.count) of the \(grouped: all) terms of list \(HTML.quoted(list)):</p>
                <ul>\(named)\(rest)</ul>

                """
        }
        guard !parts.isEmpty else { return "" }
        return ReportPage.section("Terms that were never found", "\(parts)")
    }

    // MARK: Candidates

    private var examplesSection: HTML {
        let parts = [
            (policy.mode == .audit ? "Would be rejected" : "Rejected", examples.rejected),
            ("Accepted", examples.accepted), ("Could not be judged", examples.errors),
        ].compactMap { title, sample in sample.examples.isEmpty ? nil : table(title, sample.examples) }
        guard !parts.isEmpty else { return "" }
        return ReportPage.section("Examples", "<p>A few of each kind, spread evenly over the input.</p>\n\(parts)")
    }

    private func table(_ title: String, _ examples: [Sample.Example]) -> HTML {
        let isShown = summary.redaction == .showPasswords
        let rows = examples.map { example -> [HTML] in
            let place: HTML =
                files.count > 1 ? "\(HTML.quoted(files[example.file])):\(example.line)" : "\(example.line)"
            let password = isShown ? [HTML.quoted(example.password ?? "")] : []
            return [place] + password + [HTML.arithmetic(example.explanation)]
        }
        return ReportPage.table(
            caption: title, ["line"] + (isShown ? ["password"] : []) + ["why"], numbers: [], rows)
    }

    // MARK: Policy and lists

    private var basis: HTML {
        let lists = configuration.checker.lists.map { identity -> [HTML] in
            let source = configuration.lists.first { $0.name == identity.name }?.source
            return [
                HTML.quoted(identity.name), "\(grouped: identity.termCount)", "<code>\(identity.fingerprint)</code>",
                identity.name == TermList.globalName ? "shipped" : HTML.quoted(source ?? ""),
            ]
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

internal import FoundationEssentials
internal import PasswordSieve

/// A self-contained page: no network, no scripts, light and dark, for screens and paper.
enum ReportPage {
    /// The page of a report on candidates that were judged today.
    static func page(title: String, candidates: Int, files: [String], _ body: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(ReportStyle.hash)'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="pwsieve \(Version.current)">
        <title>\(title)</title>
        <style>\(ReportStyle.sheet)</style>
        </head>
        <body>
        <main>
        <h1>\(title)</h1>
        <p class="lead">\(candidates.counted("candidate")) from \(names(of: files)), judged on \(day).</p>
        \(body)
        </main>
        </body>
        </html>

        """
    }

    static func section(_ title: String, _ body: HTML) -> HTML {
        "<section>\n<h2>\(title)</h2>\n\(body)\n</section>\n"
    }

    /// A table in which the first cell of a row is its heading. The columns of `numbers` are aligned
    /// right. Nothing without rows.
    static func table(caption: String, _ heading: [String], numbers: Set<Int> = [], _ rows: [[HTML]]) -> HTML {
        guard !rows.isEmpty else { return "" }
        func kind(_ column: Int) -> HTML { numbers.contains(column) ? " class=\"number\"" : "" }
        let columns = heading.enumerated().map { "<th scope=\"col\"\(kind($0.offset))>\($0.element)</th>" as HTML }
        let lines = rows.map { row -> HTML in
            let cells = row.enumerated().map { column, cell -> HTML in
                column == 0 ? "<th scope=\"row\"\(kind(0))>\(cell)</th>" : "<td\(kind(column))>\(cell)</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        return """
            <div class="wide"><table>
            <caption>\(caption)</caption>
            <thead><tr>\(columns)</tr></thead>
            <tbody>
            \(lines)</tbody>
            </table></div>
            """
    }

    // MARK: Parts that reports have in common

    private static var day: String { String(Date.now.formatted(.iso8601).prefix(10)) }

    /// The names of the first files, and the number of the others.
    private static func names(of files: [String]) -> HTML {
        let shown = files.prefix(3).map { HTML.quoted($0) }
        let list = shown.dropFirst().reduce(shown.first ?? "") { "\($0), \($1)" as HTML }
        return files.count > 3 ? "\(list) and \((files.count - 3).counted("more file"))" : list
    }

    /// The notice that a run was interrupted.
    static func incomplete(after candidates: Int) -> HTML {
        """
        <p class="notice" role="note"><strong>Incomplete.</strong> The run was interrupted; what follows counts the \
        \(candidates.counted("candidate")) before that.</p>

        """
    }

    /// Large numbers with their shares of all. `kind` is a class of the style sheet.
    static func tiles(_ counts: [(count: Int, kind: String, name: String)], errors: Int, of all: Int) -> HTML {
        let errors = errors > 0 ? [(count: errors, kind: "warn", name: "could not be judged")] : []
        let tiles = (counts + errors).map { count, kind, name -> HTML in
            let share = Rate(count: count, total: all).percentage
            return
                "<li><b class=\"\(kind)\">\(grouped: count)</b><span>\(name), <span class=\"figure\">\(share)</span></span></li>"
        }
        return "<ul class=\"tiles\">\(tiles)</ul>"
    }

    /// The first `most` terms with their lines, under a title.
    static func terms(_ title: HTML, _ terms: [(text: String, line: Int)], most: Int) -> HTML {
        let items = terms.prefix(most).map { "<li>\(HTML.quoted($0.text)), line \($0.line)</li>" as HTML }
        let rest: HTML = terms.count > items.count ? "<li>and \(grouped: terms.count - items.count) more</li>" : ""
        return "<p>\(title):</p>\n<ul>\(items)\(rest)</ul>"
    }

    /// A section with a table for each sample; empty if there are no examples.
    static func examples(
        _ samples: [(title: String, sample: Sample)], files: [String], showsPasswords: Bool
    ) -> HTML {
        let tables = samples.map { title, sample -> HTML in
            let isCompared = sample.examples.contains { $0.before != nil }
            let rows = sample.examples.map { example -> [HTML] in
                let file: HTML = files.count > 1 ? "\(HTML.quoted(files[example.file])):" : ""
                let reasons = [example.before, example.explanation].compactMap(\.self)
                return ["\(file)\(example.line)"] + (showsPasswords ? [HTML.quoted(example.password ?? "")] : [])
                    + reasons.map(HTML.arithmetic)
            }
            let heading =
                ["line"] + (showsPasswords ? ["password"] : []) + (isCompared ? ["before", "after"] : ["why"])
            return table(caption: title, heading, rows)
        }
        guard samples.contains(where: { !$0.sample.examples.isEmpty }) else { return "" }
        return section("Examples", "<p>A few of each kind, spread evenly over the input.</p>\n\(tables)")
    }

    /// An explanation of the arithmetic; empty if the policy does not score.
    static func reading(required: Int?) -> HTML {
        guard let required else { return "" }
        return section(
            "How to read the arithmetic",
            """
            <p>A password is folded first: case, width and look-alike characters do not count, and digits and symbols are \
            read as the letters that they stand for. Then it is cut into pieces that cost as few points as possible. A \
            banned term costs one point, with a typo one or two; a pattern, such as a year or a walk on the keyboard, \
            costs as much; every other character costs one. \(required) points are required.</p>
            <p><code>[contoso] + [blank] + [1] + [2] = 4 &lt; 5</code>: two terms and two characters make four points, \
            one too few. <code>[term]×2</code> costs two points. Characters that are not shown are counted, as in \
            <code>3 characters</code>.</p>
            """)
    }
}

extension TermCounts.Term {
    /// The text, the list and the line.
    var cells: [HTML] { [HTML.quoted(text), HTML.quoted(list), "\(line)"] }
}

extension Verdict.ListIdentity {
    /// The name, the number of terms and the fingerprint.
    var cells: [HTML] { [HTML.quoted(name), "\(grouped: termCount)", "<code>\(fingerprint)</code>"] }
}

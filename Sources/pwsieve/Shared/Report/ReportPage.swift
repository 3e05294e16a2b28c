internal import PasswordSieve

/// A self-contained page: no network, no scripts, light and dark, for screens and paper.
enum ReportPage {
    static func page(title: String, _ body: HTML) -> HTML {
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
    static func table(caption: String, _ heading: [String], numbers: Set<Int>, _ rows: [[HTML]]) -> HTML {
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
}

/// Charts as inline SVG. Colours come from the style sheet of the page; the numbers are in a table below each.
enum Charts {
    /// A bar as wide as the page with a part for each count, such as accepted and rejected.
    static func shares(_ title: String, _ parts: [(kind: String, count: Int)]) -> HTML {
        let total = max(1, parts.reduce(0) { $0 + $1.count })
        var left = 0
        let bars = parts.map { part -> HTML in
            defer { left += part.count }
            return "<rect class=\"\(part.kind)\" x=\"\(left)\" y=\"0\" width=\"\(part.count)\" height=\"1\"/>"
        }
        return """
            <svg class="shares" viewBox="0 0 \(total) 1" preserveAspectRatio="none" role="img" aria-label="\(title)">\
            \(bars)</svg>
            """
    }

    /// A column for each number of `unit`, a noun in the singular. A line separates the numbers below `limit`, in the
    /// colour of rejections, from the rest.
    static func histogram(_ title: String, unit: String, _ rows: [Histogram.Row], limit: Int? = nil) -> HTML {
        guard let first = rows.first?.number else { return "" }
        let most = max(1, rows.map(\.count).max() ?? 1)
        let (height, top) = (190, 16)
        let step = min(48, max(30, 720 / rows.count))
        // Room for the text beside the line.
        let width = max(rows.count * step, 320)
        let bars = rows.enumerated().map { index, row -> HTML in
            // Small counts stay visible.
            let extent = row.count == 0 ? 0 : max(1, row.count * height / most)
            let kind = limit.map { row.number < $0 ? "rejected" : "accepted" } ?? "bar"
            let (left, y) = (index * step, top + height - extent)
            return """
                <rect class="\(kind)" x="\(left + 2)" y="\(y)" width="\(step - 4)" height="\(extent)">\
                <title>\(row.name) \(unit)\(row.name == "1" ? "" : "s"): \(grouped: row.count)</title></rect>\
                <text x="\(left + step / 2)" y="\(top + height + 15)" text-anchor="middle">\(row.name)</text>

                """
        }
        let line = limit.map { limit -> HTML in
            let x = min(max(0, limit - first), rows.count) * step
            return """
                <line class="limit" x1="\(x)" y1="0" x2="\(x)" y2="\(top + height)"/>\
                <text x="\(x + 5)" y="10">accepted from \(limit) on</text>

                """
        }
        let table = ReportPage.table(
            caption: title, [unit + "s", "candidates"], numbers: [0, 1],
            rows.map { ["\($0.name)", "\(grouped: $0.count)"] })
        return """
            <figure>
            <figcaption>\(title)</figcaption>
            <div class="wide"><svg width="\(width)" height="\(top + height + 22)" role="img" \
            aria-label="\(title), as in the table below">
            \(bars)<line class="axis" x1="0" y1="\(top + height)" x2="\(rows.count * step)" y2="\(top + height)"/>
            \(line ?? "")</svg></div>
            <details><summary>The numbers</summary>
            \(table)
            </details>
            </figure>
            """
    }
}

/// Charts as inline SVG. Colours come from the style sheet of the page; the numbers are in a table below each.
enum Charts {
    /// A bar with a part for each count, such as accepted and rejected.
    static func shares(_ title: String, _ parts: [(kind: String, count: Int)]) -> HTML {
        let total = max(1, parts.reduce(0) { $0 + $1.count })
        let width = 720
        var left = 0
        let bars = parts.map { part -> HTML in
            let extent = part.count * width / total
            defer { left += extent }
            return "<rect class=\"\(part.kind)\" x=\"\(left)\" y=\"0\" width=\"\(extent)\" height=\"22\"/>"
        }
        return "<svg viewBox=\"0 0 \(width) 22\" role=\"img\" aria-label=\"\(title)\">\(bars)</svg>"
    }

    /// A column for each number. A line separates the numbers below `limit`, in the colour of rejections, from the
    /// rest.
    static func histogram(_ title: String, unit: String, _ rows: [Histogram.Row], limit: Int? = nil) -> HTML {
        guard let first = rows.first?.number else { return "" }
        let most = max(1, rows.map(\.count).max() ?? 1)
        let (width, height, top) = (720, 190, 16)
        let step = min(48, width / rows.count)
        let bars = rows.enumerated().map { index, row -> HTML in
            // Small counts stay visible.
            let extent = row.count == 0 ? 0 : max(1, row.count * height / most)
            let kind = limit.map { row.number < $0 ? "rejected" : "accepted" } ?? "bar"
            let (left, y) = (index * step, top + height - extent)
            return """
                <rect class="\(kind)" x="\(left + 2)" y="\(y)" width="\(step - 4)" height="\(extent)">\
                <title>\(row.name) \(unit): \(grouped: row.count)</title></rect>\
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
            caption: title, [unit, "candidates"], numbers: [0, 1],
            rows.map { ["\($0.name)", "\(grouped: $0.count)"] })
        return """
            <figure>
            <figcaption>\(title)</figcaption>
            <svg viewBox="0 0 \(width) \(top + height + 22)" role="img" aria-label="\(title), as in the table below">
            \(bars)<line class="axis" x1="0" y1="\(top + height)" x2="\(rows.count * step)" y2="\(top + height)"/>
            \(line ?? "")</svg>
            <details><summary>The numbers</summary>
            \(table)
            </details>
            </figure>
            """
    }
}

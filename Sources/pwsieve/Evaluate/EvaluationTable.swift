internal import PasswordSieve

/// Tables below each other whose columns have the same width: a label, a number of passwords, and for each judge a group
/// of a count, a rate and something more.
struct EvaluationTable {
    /// What a judge has in a row.
    struct Cells {
        var count = ""
        var rate = ""
        var more = ""
        /// Of the rate, for emphasis.
        var colour: Style.Colour?
    }

    private struct Row {
        let label: String
        let passwords: String
        let groups: [Cells]
        let isHeading: Bool
    }

    private var rows: [Row?] = []
    private let judges: [String]
    private let style: Style

    init(judges: [String], _ style: Style) {
        self.judges = judges.map(\.visible)
        self.style = style
    }

    mutating func addHeading(_ label: String, passwords: String = "", _ cells: Cells) {
        if !rows.isEmpty { rows.append(nil) }
        rows.append(
            Row(label: label, passwords: passwords, groups: judges.map { _ in cells }, isHeading: true))
    }

    mutating func add(_ label: String, passwords: String = "", _ groups: [Cells]) {
        rows.append(Row(label: "  " + label, passwords: passwords, groups: groups, isHeading: false))
    }

    private struct Widths {
        var label = 0
        var passwords = 0
        var count = 0
        var rate = 0
        var more = 0

        var group: Int { count + rate + more + 4 }
    }

    /// The rows; above them the judges, if there are several.
    var lines: [String] {
        var widths = Widths()
        for row in rows.compactMap(\.self) {
            widths.label = max(widths.label, row.label.count)
            widths.passwords = max(widths.passwords, row.passwords.count)
            for cells in row.groups {
                widths.count = max(widths.count, cells.count.count)
                widths.rate = max(widths.rate, cells.rate.count)
                widths.more = max(widths.more, cells.more.count)
            }
        }
        // A name that is wider than its columns widens them.
        let needed = judges.map(\.count).max() ?? 0
        if judges.count > 1 { widths.count += max(0, needed - widths.group) }
        return (judges.count > 1 ? [names(widths)] : []) + rows.map { $0.map { line($0, widths) } ?? "" }
    }

    private static let gap = "    "

    private func names(_ widths: Widths) -> String {
        let start = "".padded(to: widths.label + 2 + widths.passwords)
        return judges.reduce(start) { $0 + Self.gap + cell($1, widths.group, .bold) }
    }

    private func line(_ row: Row, _ widths: Widths) -> String {
        let label = row.isHeading ? style(.bold, row.label) : row.label
        let faint: Style.Colour? = row.isHeading ? .faint : nil
        var line = label + "".padded(to: widths.label - row.label.count + 2)
        line += cell(row.passwords, widths.passwords, faint)
        for cells in row.groups {
            let columns = [
                cell(cells.count, widths.count, faint), cell(cells.rate, widths.rate, cells.colour ?? faint),
                cell(cells.more, widths.more, faint),
            ]
            line += Self.gap + columns.joined(separator: "  ")
        }
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// At the right of its column; only what can be seen is coloured.
    private func cell(_ text: String, _ width: Int, _ colour: Style.Colour?) -> String {
        let shown = colour.flatMap { text.isEmpty ? nil : style($0, text) } ?? text
        return "".padded(to: width - text.count) + shown
    }
}

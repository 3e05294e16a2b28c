internal import PasswordSieve

/// A table in text whose columns are as wide as their widest cell.
///
/// Widths count characters; colours take none. Rows may have fewer cells than there are columns. Blanks at the end of
/// a line are left out.
struct Table {
    struct Column {
        enum Alignment { case left, right }

        var alignment = Alignment.left
        /// The least width.
        var minimum = 0
        /// The greatest width; a longer cell moves the rest of its row to the right.
        var maximum = Int.max
        /// Blanks in front of the column.
        var gap = 2

        static let left = Column()
        static let right = Column(alignment: .right)
    }

    /// The text of a cell, in which control characters are escaped already, and its colour.
    struct Cell: ExpressibleByStringLiteral {
        let text: String
        let colour: Style.Colour?
        /// The number of columns that the cell takes.
        let span: Int

        init(_ text: String, _ colour: Style.Colour? = nil, span: Int = 1) {
            (self.text, self.colour, self.span) = (text, colour, span)
        }

        init(stringLiteral text: String) { self.init(text) }
    }

    private var columns: [Column]
    private let style: Style
    private var rows: [[Cell]] = []

    /// An empty table, whose lines begin with `indent` blanks.
    init(_ columns: [Column], indent: Int = 0, _ style: Style) {
        self.columns = columns
        self.columns[0].gap = indent
        self.style = style
    }

    var count: Int { rows.count }

    /// Appends a row; one without cells is an empty line.
    mutating func add(_ cells: [Cell]) { rows.append(cells) }

    mutating func add(_ cells: [String]) { add(cells.map { Cell($0) }) }

    /// Appends a row with the names of the columns.
    mutating func addHeading(_ names: [String], _ colour: Style.Colour? = .faint) {
        add(names.map { Cell($0, colour) })
    }

    /// The rows, a line each.
    var lines: [String] {
        let widths = widths
        return rows.map { line($0, widths) }
    }

    private var widths: [Int] {
        var widths = columns.map(\.minimum)
        for row in rows {
            forEachCell(of: row) { cell, columns in
                if cell.span == 1 {
                    let column = columns.lowerBound
                    widths[column] = max(widths[column], min(cell.text.count, self.columns[column].maximum))
                }
            }
        }
        // A cell that is wider than the columns it spans widens the first of them.
        for row in rows {
            forEachCell(of: row) { cell, columns in
                if cell.span > 1 { widths[columns.lowerBound] += max(0, cell.text.count - width(of: columns, widths)) }
            }
        }
        return widths
    }

    /// The width of some columns, with the gaps between them.
    private func width(of range: Range<Int>, _ widths: [Int]) -> Int {
        widths[range].reduce(0, +) + columns[range].dropFirst().reduce(0) { $0 + $1.gap }
    }

    private func forEachCell(of row: [Cell], _ body: (Cell, Range<Int>) -> Void) {
        var column = 0
        for cell in row {
            body(cell, column..<column + cell.span)
            column += cell.span
        }
    }

    private func line(_ row: [Cell], _ widths: [Int]) -> String {
        var line = ""
        // Blanks that are written as soon as something follows them.
        var blanks = 0
        forEachCell(of: row) { cell, range in
            let padding = max(0, width(of: range, widths) - cell.text.count)
            let isRight = columns[range.lowerBound].alignment == .right
            blanks += columns[range.lowerBound].gap + (isRight ? padding : 0)
            if !cell.text.isEmpty {
                line += String(repeating: " ", count: blanks) + (cell.colour.map { style($0, cell.text) } ?? cell.text)
                blanks = 0
            }
            blanks += isRight ? 0 : padding
        }
        return line
    }
}

import Testing

@testable import pwsieve

@Suite("Tables in text")
struct TableTests {
    private let plain = Style(isColoured: false)

    @Test("Columns are as wide as their widest cell, and nothing stands at the end of a line")
    func widths() {
        var table = Table([.left, .right, .left], indent: 1, plain)
        table.addHeading(["name", "count", "note"])
        table.add(["a", "1,024", "x"])
        table.add(["longer", "7"])
        table.add([Table.Cell]())
        table.add(["b", "", "y"])
        #expect(
            table.lines == [" name    count  note", " a       1,024  x", " longer      7", "", " b              y"])
    }

    @Test("A column keeps to its least and its greatest width")
    func limits() {
        var table = Table([.init(minimum: 4), .init(maximum: 3), .left], plain)
        table.add(["a", "12345", "x"])
        table.add(["b", "1", "y"])
        #expect(table.lines == ["a     12345  x", "b     1    y"])
    }

    @Test("A cell that spans columns widens the first of them")
    func spans() {
        var table = Table([.left, .init(alignment: .right, gap: 4), .right], plain)
        table.add(["", .init("a long name", span: 2)])
        table.add(["x", "1", "2"])
        #expect(table.lines == ["     a long name", "x           1  2"])
    }

    @Test("Colours take no width, and blanks have none")
    func colours() {
        var table = Table([.right, .left], Style(isColoured: true))
        table.add([.init("1", .red), "x"])
        table.add(["100", .init("", .green)])
        #expect(table.lines == ["  \u{1b}[31m1\u{1b}[0m  x", "100"])
    }
}

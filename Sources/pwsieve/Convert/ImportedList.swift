internal import PasswordSieve
internal import PasswordSieveFoundation

/// A list in any format, as its file holds it.
struct ImportedList {
    struct Term {
        let text: String
        /// The line in a text, else the position; from 1.
        let line: Int
    }

    let source: String
    /// True if ``Term/line`` is a line.
    let hasLines: Bool
    var terms: [Term]
    /// The settings that the list is part of, if it comes from Microsoft Graph.
    var settings: GraphSettings?
    /// Remarks for the administrator on how the list was read.
    var remarks: [Remark] = []

    /// A remark on the terms of some lines.
    struct Remark {
        let lines: [Int]
        let text: String
    }

    /// The file and the first of the lines, such as `contoso.txt:3, 7–9` or `contoso.txt, terms 3, 7–9`.
    func place(of lines: [Int]) -> String {
        guard !lines.isEmpty else { return source }
        var ranges: [ClosedRange<Int>] = []
        for line in lines.sorted() {
            if let last = ranges.last, line <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, line)
            } else {
                ranges.append(line...line)
            }
        }
        let place = hasLines ? ":" : lines.count == 1 ? ", term " : ", terms "
        return source + place + TermListError.firstPlaces(ranges)
    }
}

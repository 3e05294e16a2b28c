internal import PasswordSieveFoundation

/// A list as a file holds it, whatever its form.
struct ImportedList {
    struct Term {
        let text: String
        /// The line of a text, else the position; from 1.
        let line: Int
    }

    /// The file.
    let source: String
    /// Whether ``Term/line`` is a line.
    let hasLines: Bool
    var terms: [Term]
    /// The settings that the list is part of, if it is from Microsoft Graph.
    var settings: GraphSettings?
    /// What the administrator should know of how it was read.
    var remarks: [Remark] = []

    /// Something that holds for the terms of some lines.
    struct Remark {
        let lines: [Int]
        let text: String
    }

    /// The remark in one line, with its place.
    func sentence(_ remark: Remark) -> String { "\(place(of: remark.lines)): \(remark.text)" }

    /// Such as `contoso.txt:3, 7–9`; every line is named.
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
        let words = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return source + (hasLines ? ":" : ", term ") + words.joined(separator: ", ")
    }
}

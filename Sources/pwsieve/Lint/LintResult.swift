/// What came of linting one list.
struct LintResult {
    let document: ListDocument
    /// In the order of their lines.
    let findings: [Finding]
    /// The fixed list.
    let fixedLines: [String]
    /// What the fixed list has in place of a line that it changes, by the line.
    let replacements: [Int: [String]]
    /// Each change of the fixed list, in the order of the lines.
    let changes: [Change]
    /// How many terms the list has, duplicates too, and how many the fixed list has.
    let termCount: Int
    let fixedTermCount: Int

    struct Change: Encodable {
        let line: Int?
        let change: String
    }
}

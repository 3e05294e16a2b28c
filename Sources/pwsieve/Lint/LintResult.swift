/// The result of linting one list.
struct LintResult {
    let document: ListDocument
    let findings: [Finding]
    let fixedLines: [String]
    /// The lines of the fixed list, by the line that they replace.
    let replacements: [Int: [String]]
    /// The changes of the fixed list, ordered by line.
    let changes: [Change]
    /// The number of terms in the list, with duplicates, and in the fixed list.
    let termCount: Int
    let fixedTermCount: Int

    struct Change: Encodable {
        let line: Int?
        let change: String
    }
}

/// A mistake in a list, or something that could be better.
struct Finding: Encodable {
    let rule: LintRule
    let severity: LintRule.Severity
    /// The line, or the position of the term; nil for the list as a whole.
    let line: Int?
    /// The mistake and the remedy, in one line.
    let message: String
    /// True if `--fix` corrects it.
    let isFixable: Bool
}

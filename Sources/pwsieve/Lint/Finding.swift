/// Something that is wrong with a list, or could be better.
struct Finding {
    let rule: LintRule
    let severity: LintRule.Severity
    /// The line, or the term's position; nil if it is the list as a whole.
    let line: Int?
    /// What is wrong and what to do, in one line.
    let message: String
    /// Whether `--fix` mends it.
    let isFixed: Bool

    init(_ rule: LintRule, _ severity: LintRule.Severity, line: Int?, _ message: String, isFixed: Bool = false) {
        self.rule = rule
        self.severity = severity
        self.line = line
        self.message = message
        self.isFixed = isFixed
    }
}

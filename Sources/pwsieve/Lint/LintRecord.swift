internal import PasswordSieve

/// Lint results as JSON.
struct LintRecord: Encodable {
    private let files: [File]
    private let counts: Counts
    private let policy: String
    private let policyVersion: Int
    private let commonAbovePercent: Double

    private struct File: Encodable {
        let file: String
        let terms: Int
        let findings: [Row]
        let fixedFile: String?
        let fixedTerms: Int?
        let changes: [LintedList.Change]?
    }
    private struct Row: Encodable {
        let rule: LintRule
        let severity: LintRule.Severity
        let line: Int?
        let message: String
        let isFixable: Bool
        /// Nil if there is no baseline.
        let isKnown: Bool?

        init(_ finding: Finding, _ list: LintedList, _ linter: Linter) {
            rule = finding.rule
            severity = linter.rules.severity(finding.rule)
            line = finding.line.map(Int.init)
            message = list.message(finding, linter)
            isFixable = finding.isFixable
            isKnown = linter.baseline.map { _ in finding.isKnown }
        }
    }
    private struct Counts: Encodable {
        let findings: Int
        let bySeverity: [String: Int]
        let byRule: [String: Int]
    }

    init(_ lists: [LintedList], _ linter: Linter) {
        files = lists.map { list in
            File(
                file: list.document.path, terms: list.termCount,
                findings: list.findings.map { Row($0, list, linter) }, fixedFile: list.fixedPath,
                fixedTerms: list.fixedPath.map { _ in list.fixed(replacingVariants: linter.replacesVariants).termCount
                },
                changes: list.fixedPath.map { _ in list.changes(replacingVariants: linter.replacesVariants) })
        }
        let all = files.flatMap(\.findings)
        counts = Counts(
            findings: all.count,
            bySeverity: Dictionary(grouping: all, by: \.severity.rawValue).mapValues(\.count),
            byRule: Dictionary(grouping: all, by: \.rule.rawValue).mapValues(\.count))
        policy = linter.policy.name
        policyVersion = linter.policy.version
        commonAbovePercent = linter.commonAbove * 100
    }
}

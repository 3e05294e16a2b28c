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
        let findings: [Finding]
        let fixedFile: String?
        let fixedTerms: Int?
        let changes: [LintedList.Change]?
    }
    private struct Counts: Encodable {
        let findings: Int
        let bySeverity: [String: Int]
        let byRule: [String: Int]
    }

    init(_ lists: [LintedList], _ linter: Linter) {
        files = lists.map { list in
            File(
                file: list.document.path, terms: list.termCount, findings: list.findings, fixedFile: list.fixedPath,
                fixedTerms: list.fixedPath.map { _ in list.fixedTermCount },
                changes: list.fixedPath.map { _ in list.changes })
        }
        let all = lists.flatMap(\.findings)
        counts = Counts(
            findings: all.count,
            bySeverity: Dictionary(grouping: all, by: \.severity.rawValue).mapValues(\.count),
            byRule: Dictionary(grouping: all, by: \.rule.rawValue).mapValues(\.count))
        policy = linter.policy.name
        policyVersion = linter.policy.version
        commonAbovePercent = linter.commonAbove * 100
    }
}

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
        let changes: [LintResult.Change]?
    }
    private struct Counts: Encodable {
        let findings: Int
        let bySeverity: [String: Int]
        let byRule: [String: Int]
    }

    init(_ results: [LintResult], fixedPaths: [String]?, _ linter: Linter) {
        files = results.enumerated().map { index, result in
            File(
                file: result.document.path, terms: result.termCount, findings: result.findings,
                fixedFile: fixedPaths?[index], fixedTerms: fixedPaths == nil ? nil : result.fixedTermCount,
                changes: fixedPaths == nil ? nil : result.changes)
        }
        let all = results.flatMap(\.findings)
        counts = Counts(
            findings: all.count,
            bySeverity: Dictionary(grouping: all, by: \.severity.rawValue).mapValues(\.count),
            byRule: Dictionary(grouping: all, by: \.rule.rawValue).mapValues(\.count))
        policy = linter.policy.name
        policyVersion = linter.policy.version
        commonAbovePercent = linter.commonAbove * 100
    }
}

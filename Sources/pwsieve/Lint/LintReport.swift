internal import PasswordSieve

/// Lint results as text for people: the findings, most severe first and rule by rule, and a summary.
struct LintReport {
    let results: [LintResult]
    /// The path of each fixed list; nil without `--fix`.
    let fixedPaths: [String]?
    /// The greatest number of findings to show of a rule in a list.
    let limit: Int
    let style: Style

    var lines: [String] {
        var lines: [String] = []
        for (index, result) in results.enumerated() {
            let found = findings(result)
            lines += found
            if !found.isEmpty { lines.append("") }
            if let fixedPaths { lines += changes(result, fixedPaths[index]) + [""] }
        }
        return lines + results.map(summary) + (fixedPaths == nil ? [hint].compactMap { $0 } : [])
    }

    private func findings(_ result: LintResult) -> [String] {
        let byRule = Dictionary(grouping: result.findings, by: \.rule)
        let rules = LintRule.allCases.filter { byRule[$0] != nil }
        let sorted = LintRule.Severity.allCases.flatMap { severity in
            rules.filter { byRule[$0]?.first?.severity == severity }
        }
        return sorted.flatMap { rule -> [String] in
            let all = byRule[rule] ?? []
            let name = style(.faint, "[\(rule.rawValue)]")
            let more =
                all.count > limit
                ? ["\(result.document.path.visible): and \((all.count - limit).grouped) more \(name)"] : []
            return all.prefix(limit).map { finding in
                "\(place(result, finding.line)): \(word(finding.severity)): \(finding.message) \(name)"
            } + more
        }
    }

    private func place(_ result: LintResult, _ line: Int?) -> String {
        let path = result.document.path.visible
        return line.map { "\(path)\(result.document.isText ? ":" : ", term ")\($0)" } ?? path
    }

    private func word(_ severity: LintRule.Severity) -> String {
        switch severity {
        case .error: style(.red, severity.rawValue)
        case .warning: style(.yellow, severity.rawValue)
        case .note: style(.bold, severity.rawValue)
        }
    }

    private func changes(_ result: LintResult, _ path: String) -> [String] {
        let rest = result.findings.count { !$0.isFixable }
        return [style(.bold, "\(path.visible): \(result.changes.count.counted("change"))")]
            + result.changes.map { "  \(place(result, $0.line)): \($0.change)" }
            + ["  not fixed: \(rest.counted("finding"))"]
    }

    private func summary(_ result: LintResult) -> String {
        let path = result.document.path.visible
        let terms = result.termCount.counted("term")
        guard !result.findings.isEmpty else { return "\(path): \(terms), \(style(.green, "no findings"))" }
        let counts = LintRule.Severity.allCases.compactMap { severity -> String? in
            let count = result.findings.count { $0.severity == severity }
            return count == 0 ? nil : count.counted(severity.rawValue)
        }
        return "\(path): \(terms), \(counts.joined(separator: ", "))"
    }

    private var hint: String? {
        let count = results.reduce(0) { $0 + $1.findings.count { $0.isFixable } }
        return count == 0 ? nil : "--fix corrects \(count.grouped) of them in a copy"
    }
}

internal import PasswordSieve

/// Lint results as text for people: the findings, most severe first and rule by rule, and a summary.
struct LintReport {
    let lists: [LintedList]
    /// The greatest number of findings to show of a rule in a list.
    let limit: Int
    let style: Style

    var lines: [String] {
        var lines: [String] = []
        for list in lists {
            let found = findings(list)
            lines += found.isEmpty ? [] : found + [""]
            if let path = list.fixedPath { lines += changes(list, path) + [""] }
        }
        lines += lists.map(summary)
        let fixable = lists.filter { $0.fixedPath == nil }.reduce(0) { $0 + $1.findings.count { $0.isFixable } }
        return lines + (fixable == 0 ? [] : ["--fix corrects \(fixable.grouped) of them in a copy"])
    }

    private func findings(_ list: LintedList) -> [String] {
        let byRule = Dictionary(grouping: list.findings, by: \.rule)
        let rules = LintRule.allCases.filter { byRule[$0] != nil }
        let sorted = LintRule.Severity.allCases.flatMap { severity in
            rules.filter { byRule[$0]?.first?.severity == severity }
        }
        return sorted.flatMap { rule -> [String] in
            let all = byRule[rule] ?? []
            let name = style(.faint, "[\(rule.rawValue)]")
            let more =
                all.count > limit
                ? ["\(list.document.path.visible): and \((all.count - limit).grouped) more \(name)"] : []
            return all.prefix(limit).map { finding in
                "\(place(list, finding.line)): \(word(finding.severity)): \(finding.message) \(name)"
            } + more
        }
    }

    private func place(_ list: LintedList, _ line: Int?) -> String {
        let path = list.document.path.visible
        return line.map { "\(path)\(list.document.isText ? ":" : ", term ")\($0)" } ?? path
    }

    private func word(_ severity: LintRule.Severity) -> String {
        switch severity {
        case .error: style(.red, severity.rawValue)
        case .warning: style(.yellow, severity.rawValue)
        case .note: style(.bold, severity.rawValue)
        }
    }

    private func changes(_ list: LintedList, _ path: String) -> [String] {
        let rest = list.findings.count { !$0.isFixable }
        return [style(.bold, "\(path.visible): \(list.changes.count.counted("change"))")]
            + list.changes.map { "  \(place(list, $0.line)): \($0.change)" }
            + ["  not fixed: \(rest.counted("finding"))"]
    }

    private func summary(_ list: LintedList) -> String {
        let path = list.document.path.visible
        let terms = list.termCount.counted("term")
        guard !list.findings.isEmpty else { return "\(path): \(terms), \(style(.green, "no findings"))" }
        let counts = LintRule.Severity.allCases.compactMap { severity -> String? in
            let count = list.findings.count { $0.severity == severity }
            return count == 0 ? nil : count.counted(severity.rawValue)
        }
        return "\(path): \(terms), \(counts.joined(separator: ", "))"
    }
}

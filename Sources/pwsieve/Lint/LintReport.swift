internal import PasswordSieve

/// Lint results as text for people: the findings, most severe first and rule by rule, and a summary.
struct LintReport {
    let lists: [LintedList]
    let linter: Linter
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
        let fixable = lists.filter { $0.fixedPath == nil && $0.document.isReadable }.reduce(0) {
            $0 + $1.findings.count { $0.isFixable && !$0.isKnown }
        }
        return lines + (fixable == 0 ? [] : ["--fix corrects \(fixable.grouped) of them in a copy"])
    }

    private func findings(_ list: LintedList) -> [String] {
        var shown: [LintRule: [Finding]] = [:]
        var counts: [LintRule: Int] = [:]
        for finding in list.findings where !finding.isKnown {
            let count = counts[finding.rule, default: 0]
            counts[finding.rule] = count + 1
            if count < limit { shown[finding.rule, default: []].append(finding) }
        }
        let rules = LintRule.allCases.filter { counts[$0] != nil }
        let sorted = LintRule.Severity.allCases.flatMap { severity in
            rules.filter { linter.rules.severity($0) == severity }
        }
        return sorted.flatMap { rule -> [String] in
            let name = style(.faint, "[\(rule.rawValue)]")
            let rest = counts[rule, default: 0] - limit
            let more = rest > 0 ? ["\(list.document.path.visible): and \(rest.grouped) more \(name)"] : []
            return shown[rule, default: []].map { finding in
                let severity = word(linter.rules.severity(rule))
                return "\(place(list, finding.line)): \(severity): \(list.message(finding, linter)) \(name)"
            } + more
        }
    }

    private func place(_ list: LintedList, _ line: (some BinaryInteger)?) -> String {
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
        let changes = list.changes(replacingVariants: linter.replacesVariants)
        return [style(.bold, "\(path.visible): \(changes.count.counted("change"))")]
            + changes.map { "  \(place(list, $0.line)): \($0.change)" }
            + ["  not fixed: \(rest.counted("finding"))"]
    }

    private func summary(_ list: LintedList) -> String {
        let path = list.document.path.visible
        let terms = list.termCount.counted("term")
        let known = list.findings.count { $0.isKnown }
        let ofBaseline = known == 0 ? "" : ", \(known.grouped) more in the baseline"
        let counts = LintRule.Severity.allCases.compactMap { severity -> String? in
            let count = list.findings.count { !$0.isKnown && linter.rules.severity($0.rule) == severity }
            return count == 0 ? nil : count.counted(severity.rawValue)
        }
        let findings = counts.isEmpty ? style(.green, "no findings") : counts.joined(separator: ", ")
        return "\(path): \(terms), \(findings)\(ofBaseline)"
    }
}

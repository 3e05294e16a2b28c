internal import PasswordSieve

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), for tools that show them in the
/// text.
enum SARIFLog {
    /// A value of JSON.
    private struct Value: Encodable, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
        ExpressibleByDictionaryLiteral
    {
        private let content: any Encodable

        init(_ content: any Encodable) { self.content = content }
        init(stringLiteral text: String) { content = text }
        init(arrayLiteral elements: Value...) { content = elements }
        /// Leaves out the members that are nil.
        init(dictionaryLiteral members: (String, Value?)...) {
            content = Dictionary(members.compactMap { name, value in value.map { (name, $0) } }) { $1 }
        }

        func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
    }

    static func document(_ lists: [LintedList], _ linter: Linter) -> some Encodable {
        let rules = LintRule.allCases.map { rule -> Value in
            [
                "id": Value(rule.rawValue), "shortDescription": ["text": Value(rule.summary)],
                "help": ["text": Value(rule.help)],
                "defaultConfiguration": ["level": Value(linter.rules.severity(rule).rawValue)],
            ]
        }
        let driver: Value = ["name": "pwsieve", "version": Value(Version.current), "rules": Value(rules)]
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
                    "results": Value(lists.flatMap { results($0, linter) }),
                ]
            ],
        ] as Value
    }

    private static func results(_ list: LintedList, _ linter: Linter) -> [Value] {
        let fixable = Set(list.findings.lazy.filter(\.isFixable).compactMap { $0.line.map(Int.init) })
        var replacements: [Int: [String]] = [:]
        list.forEachFixedLine(replacingVariants: linter.replacesVariants) { line, fixed, _ in
            if fixable.contains(line) { replacements[line] = fixed }
        }
        return list.findings.map { result($0, list, replacements, linter) }
    }

    private static func result(
        _ finding: Finding, _ list: LintedList, _ replacements: [Int: [String]], _ linter: Linter
    ) -> Value {
        let file: Value = ["uri": Value(uri(list.document.path))]
        // Only a text has lines.
        let line = list.document.isText ? finding.line.map(Int.init) : nil
        let region = line.map { ["startLine": Value($0)] as Value }
        return [
            "ruleId": Value(finding.rule.rawValue),
            "ruleIndex": Value(LintRule.allCases.firstIndex(of: finding.rule) ?? 0),
            "level": Value(linter.rules.severity(finding.rule).rawValue),
            "message": ["text": Value(list.message(finding, linter))],
            "baselineState": linter.baseline.map { _ in Value(finding.isKnown ? "unchanged" : "new") },
            "locations": [["physicalLocation": ["artifactLocation": file, "region": region]]],
            "fixes": line.flatMap { fix(finding, at: $0, list, replacements, file) }.map { [$0] },
        ]
    }

    /// The replacement of the line by that of the fixed list. A file in another encoding cannot be fixed line by line.
    private static func fix(
        _ finding: Finding, at line: Int, _ list: LintedList, _ replacements: [Int: [String]], _ file: Value
    ) -> Value? {
        guard finding.isFixable, !finding.rule.isOfFile, let new = replacements[line],
            !list.document.faults.contains(where: { $0.line == line && $0.rule.isOfFile })
        else { return nil }
        let length = list.document.length(ofLine: line)
        let isRemoved = new.isEmpty && line < list.document.lineCount
        let region: Value = [
            "startLine": Value(line), "startColumn": Value(1), "endLine": Value(isRemoved ? line + 1 : line),
            "endColumn": Value(isRemoved ? 1 : length + 1),
        ]
        let content = new.isEmpty ? nil : ["text": Value(new.joined(separator: "\n"))] as Value
        return [
            "description": ["text": Value(finding.rule.help)],
            "artifactChanges": [
                ["artifactLocation": file, "replacements": [["deletedRegion": region, "insertedContent": content]]]
            ],
        ]
    }

    /// A relative or absolute path as a URI reference (RFC 3986).
    private static func uri(_ path: String) -> String {
        let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        let encoded = path.utf8.map { byte in
            let digits = String(byte, radix: 16).uppercased()
            return kept.contains(byte) ? String(Unicode.Scalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
        return path.hasPrefix("/") ? "file://" + encoded : encoded
    }
}

internal import PasswordSieve

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), for tools that show them in the
/// text.
struct SARIFLog: Encodable {
    private let document: Value

    /// A value of JSON.
    private indirect enum Value: Encodable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
        ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
    {
        case text(String), number(Int), array([Value]), object([String: Value])

        init(stringLiteral text: String) { self = .text(text) }
        init(arrayLiteral elements: Value...) { self = .array(elements) }
        /// Leaves out the members that are nil.
        init(dictionaryLiteral members: (String, Value?)...) {
            self = .object(Dictionary(members.compactMap { name, value in value.map { (name, $0) } }) { $1 })
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .array(let elements): try container.encode(elements)
            case .object(let members): try container.encode(members)
            }
        }
    }

    init(_ lists: [LintedList], _ linter: Linter) {
        let rules = LintRule.allCases.map { rule -> Value in
            [
                "id": .text(rule.rawValue), "shortDescription": ["text": .text(rule.summary)],
                "help": ["text": .text(rule.help)],
                "defaultConfiguration": ["level": .text(rule.severity(isForEntra: linter.isForEntra).rawValue)],
            ]
        }
        let driver: Value = ["name": "pwsieve", "version": .text(Version.current), "rules": .array(rules)]
        document = [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
                    "results": .array(lists.flatMap { list in list.findings.map { Self.result($0, list) } }),
                ]
            ],
        ]
    }

    func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

    private static func result(_ finding: Finding, _ list: LintedList) -> Value {
        let file: Value = ["uri": .text(uri(list.document.path))]
        // Only a text has lines.
        let line = list.document.isText ? finding.line : nil
        let region = line.map { ["startLine": .number($0)] as Value }
        return [
            "ruleId": .text(finding.rule.rawValue),
            "ruleIndex": .number(LintRule.allCases.firstIndex(of: finding.rule) ?? 0),
            "level": .text(finding.severity.rawValue), "message": ["text": .text(finding.message)],
            "locations": [["physicalLocation": ["artifactLocation": file, "region": region]]],
            "fixes": line.flatMap { fix(finding, at: $0, list, file) }.map { [$0] },
        ]
    }

    /// The replacement of the line by that of the fixed list. A file in another encoding cannot be fixed line by line.
    private static func fix(_ finding: Finding, at line: Int, _ list: LintedList, _ file: Value) -> Value? {
        let wholeFile: [LintRule] = [.utf16, .notUTF8, .byteOrderMark]
        guard finding.isFixable, !wholeFile.contains(finding.rule), let new = list.replacements[line],
            !list.findings.contains(where: { $0.line == line && wholeFile.contains($0.rule) })
        else { return nil }
        let length = list.document.lines[line - 1].length
        let isRemoved = new.isEmpty && line < list.document.lines.count
        let region: Value = [
            "startLine": .number(line), "startColumn": .number(1), "endLine": .number(isRemoved ? line + 1 : line),
            "endColumn": .number(isRemoved ? 1 : length + 1),
        ]
        let content = new.isEmpty ? nil : ["text": .text(new.joined(separator: "\n"))] as Value
        return [
            "description": ["text": .text(finding.rule.help)],
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

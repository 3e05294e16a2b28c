internal import PasswordSieve

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), for tools that show them in the
/// text. The names are those of the format.
struct SARIFLog: Encodable {
    private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    private let version = "2.1.0"
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    private struct Run: Encodable {
        let tool: Tool
        let columnKind = "unicodeCodePoints"
        let results: [Result]
        enum CodingKeys: CodingKey { case tool, columnKind, results }
    }
    private struct Tool: Encodable { let driver: Driver }
    private struct Driver: Encodable {
        let name = "pwsieve"
        let version = Version.current
        let rules: [Rule]
        enum CodingKeys: CodingKey { case name, version, rules }
    }
    private struct Message: Encodable { let text: String }
    private struct Rule: Encodable {
        struct Configuration: Encodable { let level: LintRule.Severity }
        let id: String
        let shortDescription: Message
        let help: Message
        let defaultConfiguration: Configuration
    }
    private struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: LintRule.Severity
        let message: Message
        let locations: [Location]
        let fixes: [Fix]?
    }
    private struct Location: Encodable { let physicalLocation: Place }
    private struct Place: Encodable {
        let artifactLocation: Artifact
        let region: Region?
    }
    private struct Artifact: Encodable { let uri: String }
    private struct Region: Encodable {
        let startLine: Int
        var startColumn: Int?
        var endLine: Int?
        var endColumn: Int?
    }
    private struct Fix: Encodable {
        let description: Message
        let artifactChanges: [Change]
    }
    private struct Change: Encodable {
        let artifactLocation: Artifact
        let replacements: [Replacement]
    }
    private struct Replacement: Encodable {
        let deletedRegion: Region
        let insertedContent: Message?
    }

    init(_ results: [LintResult], _ linter: Linter) {
        let rules = LintRule.allCases.map { rule in
            Rule(
                id: rule.rawValue, shortDescription: Message(text: rule.summary), help: Message(text: rule.help),
                defaultConfiguration: .init(level: linter.severity(rule)))
        }
        runs = [
            Run(
                tool: Tool(driver: Driver(rules: rules)),
                results: results.flatMap { result in result.findings.map { Self.result($0, result) } })
        ]
    }

    private static func result(_ finding: Finding, _ result: LintResult) -> Result {
        let artifact = Artifact(uri: uri(result.document.path))
        // Only a text has lines.
        let line = result.document.isText ? finding.line : nil
        return Result(
            ruleId: finding.rule.rawValue, ruleIndex: LintRule.allCases.firstIndex(of: finding.rule) ?? 0,
            level: finding.severity, message: Message(text: finding.message),
            locations: [
                Location(
                    physicalLocation: Place(artifactLocation: artifact, region: line.map { Region(startLine: $0) }))
            ], fixes: line.flatMap { fix(finding, at: $0, result, artifact) }.map { [$0] })
    }

    /// The replacement of the line by that of the fixed list. A file in another encoding cannot be fixed line by line.
    private static func fix(_ finding: Finding, at line: Int, _ result: LintResult, _ artifact: Artifact) -> Fix? {
        let wholeFile: [LintRule] = [.utf16, .notUTF8, .byteOrderMark]
        guard finding.isFixed, !wholeFile.contains(finding.rule), let new = result.replacements[line],
            !result.findings.contains(where: { $0.line == line && wholeFile.contains($0.rule) })
        else { return nil }
        let length = result.document.lines[line - 1].length
        let isRemoved = new.isEmpty && line < result.document.lines.count
        let region = Region(
            startLine: line, startColumn: 1, endLine: isRemoved ? line + 1 : line, endColumn: isRemoved ? 1 : length + 1
        )
        let content = new.isEmpty ? nil : Message(text: new.joined(separator: "\n"))
        return Fix(
            description: Message(text: finding.rule.help),
            artifactChanges: [
                Change(
                    artifactLocation: artifact,
                    replacements: [Replacement(deletedRegion: region, insertedContent: content)])
            ])
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

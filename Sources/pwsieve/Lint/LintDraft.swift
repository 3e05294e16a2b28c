/// A list while it is linted.
struct LintDraft {
    /// One term of the list, cleaned.
    struct Entry {
        let line: Int
        let text: String
        let folded: String
        /// Not too long to be used.
        let isUsable: Bool
        /// Whether the fixed list has it not.
        var isRemoved = false
        /// Whether it is a variant, which goes with `--replace-variants` only.
        var isVariant = false
    }

    let document: ListDocument
    var entries: [Entry] = []
    /// The entries that are left of duplicates.
    var unique: [Int] = []
    var firstByFolding: [String: Int] = [:]
    /// Words that the fixed list has in addition, by the line that they stand before.
    var added: [Int: [String]] = [:]
    private(set) var findings: [Finding]
    private var changes: [LintResult.Change] = []
    private let severity: (LintRule) -> LintRule.Severity

    init(_ document: ListDocument, _ severity: @escaping (LintRule) -> LintRule.Severity) {
        self.document = document
        self.severity = severity
        findings = document.findings
        changes = document.findings.filter(\.isFixed).map { finding in
            let change =
                switch finding.rule {
                case .utf16: "written as UTF-8"
                case .byteOrderMark: "byte-order mark removed"
                case .notUTF8: "read as Windows-1252 and written as UTF-8"
                case .innerTab: "made a line of each term"
                default: "blanks removed"
                }
            return LintResult.Change(line: finding.line, change: change)
        }
    }

    var uniqueTerms: [String] { unique.map { entries[$0].text } }

    /// What a place in the list is called.
    var placeWord: String { document.isText ? "line" : "term" }

    /// Adds a finding; `change`: what `--fix` does, nil if nothing.
    mutating func add(_ rule: LintRule, _ line: Int?, _ message: String, change: String? = nil) {
        findings.append(Finding(rule, severity(rule), line: line, message, isFixed: change != nil))
        if let change { changes.append(LintResult.Change(line: line, change: change)) }
    }

    func result(replacesVariants: Bool) -> LintResult {
        let byLine = Dictionary(grouping: entries, by: \.line)
        var fixed: [String] = []
        var replacements: [Int: [String]] = [:]
        var fixedTermCount = 0
        for line in document.lines {
            let kept = (byLine[line.number] ?? []).filter { !($0.isRemoved || replacesVariants && $0.isVariant) }
            let terms = (added[line.number] ?? []) + kept.map(\.text)
            fixedTermCount += terms.count
            let text = (line.comment.map { [$0] } ?? []) + terms.map { $0.asListLine(isEscaped: line.isEscaped) }
            replacements[line.number] = text
            fixed += text
        }
        func precedes(_ first: Int?, _ second: Int?) -> Bool { (first ?? 0) < (second ?? 0) }
        return LintResult(
            document: document, findings: findings.sorted { precedes($0.line, $1.line) }, fixedLines: fixed,
            replacements: replacements, changes: changes.sorted { precedes($0.line, $1.line) },
            termCount: document.lines.reduce(0) { $0 + $1.terms.count }, fixedTermCount: fixedTermCount)
    }
}

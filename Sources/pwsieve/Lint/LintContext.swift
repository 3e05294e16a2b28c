/// The state of linting one list.
struct LintContext {
    /// One term of the list, cleaned.
    struct Entry {
        let line: Int
        let text: String
        let folded: String
        /// False if it is too long to be used.
        let isUsable: Bool
        /// True if the fixed list leaves it out.
        var isRemoved = false
        /// True if it is a variant, which only `--replace-variants` removes.
        var isVariant = false
    }

    let document: ListDocument
    var entries: [Entry] = []
    /// The positions of the entries without duplicates.
    var unique: [Int] = []
    var firstByFolding: [String: Int] = [:]
    /// Words that the fixed list adds, by the line before which it adds them.
    var added: [Int: [String]] = [:]
    private(set) var findings: [Finding]
    private var changes: [LintResult.Change] = []
    private let severity: (LintRule) -> LintRule.Severity

    init(_ document: ListDocument, _ severity: @escaping (LintRule) -> LintRule.Severity) {
        self.document = document
        self.severity = severity
        findings = document.findings
        changes = document.findings.filter(\.isFixable).map { finding in
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

    /// The word for a place in the list.
    var placeWord: String { document.isText ? "line" : "term" }

    /// Adds a finding. `change` describes what `--fix` does; nil if nothing.
    mutating func add(_ rule: LintRule, _ line: Int?, _ message: String, change: String? = nil) {
        findings.append(Finding(rule, severity(rule), line: line, message, isFixable: change != nil))
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

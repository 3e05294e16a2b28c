/// A list, what was found in it, and the corrected copy.
struct LintedList {
    /// One term of the list, cleaned.
    struct Entry {
        let line: Int
        let text: String
        let folded: String
        /// The second spelling, folded (SPEC 4.2).
        let second: String?
        /// False if it is too long to be used.
        let isUsable: Bool
        /// True if the fixed list leaves it out.
        var isRemoved = false
        /// True if it is a variant, which only `--replace-variants` removes.
        var isVariant = false
    }

    struct Change: Encodable {
        let line: Int?
        let change: String
    }

    let document: ListDocument
    /// The path of the fixed list; nil if none is written.
    let fixedPath: String?
    var entries: [Entry] = []
    /// The positions of the entries without duplicates.
    var unique: [Int] = []
    var firstByFolding: [String: Int] = [:]
    /// Words that the fixed list adds, by the line before which it adds them.
    var added: [Int: [String]] = [:]
    private(set) var findings: [Finding] = []
    /// The changes of the fixed list.
    private(set) var changes: [Change] = []
    /// The lines of the fixed list, by the line that they replace.
    private(set) var replacements: [Int: [String]] = [:]
    private(set) var fixedTermCount = 0
    private let isForEntra: Bool

    init(_ document: ListDocument, fixedPath: String?, isForEntra: Bool) {
        self.document = document
        self.fixedPath = fixedPath
        self.isForEntra = isForEntra
        for fault in document.faults { add(fault.rule, fault.line, fault.message, change: fault.change) }
    }

    var uniqueTerms: [String] { unique.map { entries[$0].text } }

    /// The number of terms, with duplicates.
    var termCount: Int { document.lines.reduce(0) { $0 + $1.terms.count } }

    /// The fixed list as a text.
    var fixedText: String { document.lines.flatMap { replacements[$0.number] ?? [] }.map { $0 + "\n" }.joined() }

    /// The word for a place in the list.
    var placeWord: String { document.isText ? "line" : "term" }

    /// Adds a finding. `change` describes what `--fix` does; nil if nothing.
    mutating func add(_ rule: LintRule, _ line: Int?, _ message: String, change: String? = nil) {
        findings.append(
            Finding(
                rule: rule, severity: rule.severity(isForEntra: isForEntra), line: line, message: message,
                isFixable: change != nil))
        if let change { changes.append(Change(line: line, change: change)) }
    }

    /// Orders findings and changes by line, and makes the lines of the fixed list.
    mutating func finish(replacingVariants: Bool) {
        findings.sort { ($0.line ?? 0) < ($1.line ?? 0) }
        changes.sort { ($0.line ?? 0) < ($1.line ?? 0) }
        let kept = entries.filter { !($0.isRemoved || replacingVariants && $0.isVariant) }
        let byLine = Dictionary(grouping: kept, by: \.line)
        for line in document.lines {
            let terms = (added[line.number] ?? []) + (byLine[line.number] ?? []).map(\.text)
            fixedTermCount += terms.count
            replacements[line.number] =
                (line.comment.map { [$0] } ?? []) + terms.map { $0.asListLine(isEscaped: line.isEscaped) }
        }
    }
}

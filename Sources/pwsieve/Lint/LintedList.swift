internal import PasswordSieve

/// A list, what was found in it, and the corrected copy.
struct LintedList {
    /// One term of the list, cleaned.
    struct Entry {
        let text: String
        let line: Int32
        var state: State = []

        struct State: OptionSet {
            let rawValue: UInt8

            /// It is too long to be used.
            static let isUnusable = State(rawValue: 1)
            /// The fixed list leaves it out.
            static let isRemoved = State(rawValue: 2)
            /// It is a variant, which only `--replace-variants` removes.
            static let isVariant = State(rawValue: 4)
        }
    }

    struct Change: Encodable {
        let line: Int?
        let change: String
    }

    let document: ListDocument
    /// The path of the fixed list; nil if none is written.
    let fixedPath: String?
    var entries: [Entry] = []
    /// The number of terms in the file, with duplicates and those that fold to nothing.
    var termCount = 0
    /// The positions of the entries without duplicates.
    var unique: [Int32] = []
    /// The words that the list lacks.
    var bases: [String] = []
    /// Words that the fixed list adds, by the line before which it adds them.
    var added: [Int32: [String]] = [:]
    private(set) var findings: [Finding] = []
    private let rules: LintRules

    init(_ document: ListDocument, fixedPath: String?, _ rules: LintRules) {
        self.document = document
        self.fixedPath = document.isReadable ? fixedPath : nil
        self.rules = rules
        document.faults.forEach { add($0) }
    }

    /// The word for a place in the list.
    var placeWord: String { document.isText ? "line" : "term" }

    func severity(_ finding: Finding) -> LintRule.Severity { rules.severity(finding.rule) }

    /// Adds a finding, unless its rule is switched off; then nothing is to be changed either.
    ///
    /// - Returns: true if it was added.
    @discardableResult
    mutating func add(
        _ rule: LintRule, _ line: Int32?, entry: Int32? = nil, _ detail: Finding.Detail, isFixable: Bool = false
    ) -> Bool {
        guard rules.contains(rule) else { return false }
        findings.append(Finding(rule: rule, line: line, entry: entry, detail: detail, isFixable: isFixable))
        return true
    }

    mutating func add(_ fault: ListDocument.Fault) {
        add(
            fault.rule, fault.line.map(Int32.init),
            .text(message: fault.message, change: fault.change, key: fault.key), isFixable: fault.change != nil)
    }

    /// Adds a finding about an entry.
    @discardableResult
    mutating func add(_ rule: LintRule, entry: Int32, _ detail: Finding.Detail, isFixable: Bool = false) -> Bool {
        add(rule, entries[entry].line, entry: entry, detail, isFixable: isFixable)
    }

    /// Orders the findings by line, and marks those that `baseline` holds.
    mutating func finish(_ baseline: LintBaseline?) {
        findings.sort { ($0.line ?? 0) < ($1.line ?? 0) }
        guard var baseline else { return }
        for index in findings.indices {
            findings[index].isKnown = baseline.take(findings[index].rule, key(findings[index]), document.path)
        }
    }
}

// MARK: The corrected copy

extension LintedList {
    /// The changes of the fixed list, by line.
    func changes(replacingVariants: Bool) -> [Change] {
        findings.compactMap { finding in
            change(finding, replacingVariants: replacingVariants).map {
                Change(line: finding.line.map(Int.init), change: $0)
            }
        }
    }

    /// Calls `body` with the number of each line and with the lines of the fixed list in its place.
    func forEachFixedLine(replacingVariants: Bool, _ body: (_ line: Int, _ fixed: [String], _ terms: Int) -> Void) {
        var next = entries.startIndex
        for line in document.lines {
            var terms = added[Int32(line.number)] ?? []
            while next < entries.endIndex, entries[next].line == line.number {
                let state = entries[next].state
                if !state.contains(.isRemoved), !(replacingVariants && state.contains(.isVariant)) {
                    terms.append(entries[next].text)
                }
                next += 1
            }
            let comment = line.comment.map { [$0] } ?? []
            body(line.number, comment + terms.map { $0.asListLine(isEscaped: line.isEscaped) }, terms.count)
        }
    }

    /// The fixed list as a text, and the number of its terms.
    func fixed(replacingVariants: Bool) -> (text: String, termCount: Int) {
        var (text, count) = ("", 0)
        forEachFixedLine(replacingVariants: replacingVariants) { _, lines, terms in
            count += terms
            for line in lines { text += line + "\n" }
        }
        return (text, count)
    }
}

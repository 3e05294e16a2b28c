internal import PasswordSieve

/// The text that `pwsieve explain` prints.
struct ExplanationReport {
    private let explanation: Explanation
    private let password: String?
    private let typed: [Unicode.Scalar]?
    private let style: Style

    /// An explanation of `password`, nil if nothing of it is to be shown.
    init(_ explanation: Explanation, on password: String?, _ style: Style) {
        self.explanation = explanation
        self.password = password
        typed = password.map { Array($0.unicodeScalars) }
        self.style = style
    }

    var lines: [String] {
        let report = VerdictReport(explanation.verdict, on: password, style)
        var lines = report.judgement
        let sections = [
            ("Folded characters", characterRows), ("Matches", matchRows), ("Segmentations", segmentationRows),
            ("Rules", explanation.rules.map { RuleRows($0, showsNames: password != nil, style).rows } ?? []),
        ]
        for (title, rows) in sections where !rows.isEmpty {
            lines += ["", style(.bold, title)] + rows.map { "  " + $0 }
        }
        lines += ["", style(.bold, "Least change"), "  " + explanation.leastChange.message]
        if case .found = explanation.leastChange {
            lines.append(style(.faint, "  The password with it was judged, and is accepted."))
        }
        return lines + ["", report.basis]
    }

    /// A row for each folded character: its place, the characters typed, the folded one, and its other readings.
    private var characterRows: [String] {
        guard let typed else { return [] }
        var table = Table([.left, .left, .left, .left], style)
        table.addHeading(["place", "typed", "folded", "read as"])
        for character in explanation.characters {
            let source = String(String.UnicodeScalarView(typed[character.range])).visible
            let readings = character.readings.map { String($0).visible }.joined(separator: " ")
            table.add([
                place(character.range), source, String(character.character).visible,
                readings.isEmpty ? "" : "or \(readings)",
            ])
        }
        return table.lines
    }

    private var matchRows: [String] {
        guard !explanation.matches.isEmpty else { return ["none"] }
        var table = Table([.left, .left, .left, .left, .left], style)
        table.addHeading(["place", "points", "kind", password == nil ? "" : "typed", "from"])
        for segment in explanation.matches.map(\.segment) {
            table.add([
                place(segment.range), String(segment.points), kind(segment), text(segment), source(segment),
            ])
        }
        let omitted = explanation.omittedMatchCount
        return table.lines + (omitted > 0 ? ["and \(omitted.grouped) more"] : [])
    }

    private var segmentationRows: [String] {
        guard !explanation.segmentations.isEmpty else { return [] }
        let rows = explanation.segmentations.map { $0.arithmetic(showing: Segmentation.Disclosure(password)) }
        let count = explanation.segmentationCount
        let more = count == .max ? "and very many more" : "and \((count - rows.count).grouped) more"
        return rows + (count > rows.count ? [style(.faint, more)] : [])
    }

    // MARK: Cells

    private func place(_ range: Range<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1)–\(range.upperBound)"
    }

    private func kind(_ segment: Segmentation.Segment) -> String {
        guard let term = segment.term else {
            return segment.kind == .block ? "block, \(segment.repetitions) times" : segment.kind.rawValue
        }
        return term.isReversed ? "reversed term" : term.edits > 0 ? "term, one edit" : "term"
    }

    private func text(_ segment: Segmentation.Segment) -> String {
        typed.map { String(String.UnicodeScalarView($0[segment.range])).visible } ?? ""
    }

    private func source(_ segment: Segmentation.Segment) -> String {
        guard let term = segment.term else { return "" }
        let isShown = password != nil || !term.isGlobal
        let others = term.lists.dropFirst().map { ", also in \($0.visible)" }.joined()
        return isShown ? "\(term.text.visible) (\(term.list.visible):\(term.line)\(others))" : "\(term.list.visible)"
    }
}

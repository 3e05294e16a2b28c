internal import PasswordSieve

/// An evaluation as text for people.
struct EvaluationReport {
    let evaluation: Evaluation
    let style: Style

    var lines: [String] {
        var lines = basis + [""] + rates.lines
        lines += terms("Terms with the most false rejections", most: .accept)
        lines += terms("Terms that caught most", most: .reject)
        guard evaluation.redaction == .showPasswords else { return lines }
        let tally = evaluation.tally.checkers[0]
        lines += examples("False rejections, for example", tally[.accept].rejectedSample)
        for (spare, sample) in tally[.reject].narrowSamples.enumerated() {
            lines += examples("Missed with \(points(spare, of: evaluation.checkers.prefix(1))), for example", sample)
        }
        return lines
    }

    private var basis: [String] {
        var table = Table([.left, .left], style)
        for named in evaluation.checkers {
            table.add([.init(named.name.visible, .bold), .init(named.description, .faint)])
        }
        guard evaluation.rules == .banned else { return table.lines }
        return table.lines
            + [style(.faint, "only banned passwords count, not length, characters and classes")]
    }
}

// MARK: Rates

extension EvaluationReport {
    /// Several tables in one, so that their columns align: a label, the number of passwords, and a count, a rate and a
    /// third figure for each checker.
    private var rates: Table {
        let group = [Table.Column(alignment: .right, gap: 4), .right, .right]
        var table = Table([.left, .right] + evaluation.checkers.flatMap { _ in group }, style)
        if evaluation.checkers.count > 1 {
            table.add([.init("", span: 2)] + evaluation.checkers.map { .init($0.name.visible, .bold, span: 3) })
        }
        let kinds = Expectation.allCases.filter { !evaluation.files($0).isEmpty }
        var sections = kinds.map { ($0, addFiles) } + kinds.map { ($0, addRules) }
        if evaluation.checkers.contains(where: { $0.checker.policy.minimumScore != nil }) {
            sections += kinds.map { ($0, addNarrow) }
        }
        for (kind, add) in sections { add(kind, &table) }
        guard evaluation.showsCurves else { return table }
        PolicySetting.allCases.forEach { addCurve($0, to: &table) }
        addEqualFalseRejections(to: &table)
        return table
    }

    func addHeading(_ label: String, passwords: String = "", columns: [String], to table: inout Table) {
        // The names of the checkers belong to the first heading.
        if table.count > 1 { table.add([Table.Cell]()) }
        let group = columns.map { Table.Cell($0, .faint) }
        table.add([.init(label, .bold), .init(passwords, .faint)] + evaluation.checkers.flatMap { _ in group })
    }

    private func addFiles(_ expectation: Expectation, to table: inout Table) {
        let isCatch = expectation == .reject
        addHeading(
            isCatch ? "Should be rejected" : "Should be accepted", passwords: "passwords",
            columns: [expectation.share, "rate", "95 % interval"], to: &table)
        let files = evaluation.files(expectation)
        for file in files {
            let cells = compared(expectation) { evaluation.rejected($0, file: file).rate }
            table.add(
                [.init("  " + evaluation.files[file].name.visible)]
                    + [.init(evaluation.tally.files[file].passwords.grouped)] + cells)
        }
        let passwords = Table.Cell(evaluation.passwords(expectation).grouped)
        if files.count > 1 {
            table.add(["  total", passwords] + compared(expectation) { evaluation.rejected($0, expectation).rate })
        }
        let others = evaluation.checkers.indices.map { evaluation.rejected($0, expectation).otherRate }
        guard others.contains(where: { $0.count > 0 }) else { return }
        let cells = others.flatMap { [Table.Cell($0.count.grouped), .init($0.percentage), ""] }
        table.add([.init("  by other rules alone", .faint), passwords] + cells)
    }

    /// The cells of a rate for each checker, coloured where it is significantly better or worse than the first.
    private func compared(_ expectation: Expectation, _ rate: (Int) -> Rate) -> [Table.Cell] {
        let base = rate(0).interval
        return evaluation.checkers.indices.flatMap { checker -> [Table.Cell] in
            let rate = rate(checker)
            var colour: Style.Colour?
            if let base, let interval = rate.interval {
                let (isHigher, isLower) = (interval.low > base.high, interval.high < base.low)
                let isBetter = expectation == .reject ? isHigher : isLower
                colour = isHigher || isLower ? (isBetter ? .green : .red) : nil
            }
            return [.init(rate.count.grouped), .init(rate.percentage, colour), .init(rate.percentageInterval)]
        }
    }

    private func addRules(_ expectation: Expectation, to table: inout Table) {
        let tallies = evaluation.tally.checkers.map { $0[expectation] }
        guard evaluation.checkers.indices.contains(where: { evaluation.rejected($0, expectation).isNotEmpty }) else {
            return
        }
        addHeading(
            expectation == .reject ? "Caught by" : "Falsely rejected by",
            columns: [expectation.share, "rate", "by it alone"], to: &table)
        let total = evaluation.passwords(expectation)
        func add<Key>(
            _ keys: [Key], _ property: (Key) -> ExpectationTally.Property,
            alone: ((Key) -> ExpectationTally.Property)? = nil, _ title: (Key) -> String
        ) {
            // Most first. The sort is stable, so that equals stay in the order of the keys.
            let found = keys.filter { key in tallies.contains { $0[property(key)] > 0 } }
            for key in found.sorted(by: { tallies[0][property($0)] > tallies[0][property($1)] }) {
                let cells = tallies.flatMap { tally in
                    let rate = Rate(count: tally[property(key)], total: total)
                    return [rate.count.grouped, rate.percentage, alone.map { tally[$0(key)].grouped } ?? ""]
                }
                table.add(["  " + title(key), ""] + cells)
            }
        }
        add(RejectionRule.allCases, ExpectationTally.Property.rule, alone: ExpectationTally.Property.ruleAlone, \.title)
        add(TokenKind.allCases, ExpectationTally.Property.token, \.title)
        add(Set(tallies.flatMap(\.lists)).sorted(), ExpectationTally.Property.list) { "banned by list \($0.visible)" }
    }

    private func addNarrow(_ expectation: Expectation, to table: inout Table) {
        addHeading(
            expectation == .reject ? "Missed narrowly, with" : "Accepted narrowly, with",
            columns: ["accepted", "rate", ""], to: &table)
        let total = evaluation.passwords(expectation)
        for spare in 0..<ExpectationTally.narrowScores {
            let cells = zip(evaluation.checkers, evaluation.tally.checkers).flatMap { named, tally -> [String] in
                guard named.checker.policy.minimumScore != nil else { return ["–", "", ""] }
                let rate = Rate(count: tally[expectation][.narrow(spare: spare)], total: total)
                return [rate.count.grouped, rate.percentage, ""]
            }
            table.add(["  " + points(spare, of: evaluation.checkers[...]), ""] + cells)
        }
    }

    /// A score, such as `5 points`; relative to the required one where that differs among the checkers.
    private func points(_ spare: Int, of checkers: ArraySlice<NamedChecker>) -> String {
        let required = Set(checkers.compactMap(\.checker.policy.minimumScore))
        guard required.count == 1, let required = required.first else {
            return spare == 0 ? "the points required" : "\(spare) more than required"
        }
        return (required + spare).counted("point")
    }
}

// MARK: Terms and examples

extension EvaluationReport {
    /// A title that names the first checker where there are several.
    private func title(_ text: String) -> String {
        let first = evaluation.checkers[0].name.visible
        return style(.bold, evaluation.checkers.count > 1 ? "\(text) (\(first))" : text)
    }

    private func terms(_ heading: String, most expectation: Expectation) -> [String] {
        let all = evaluation.tally.checkers[0].terms(most: expectation)
        guard !all.isEmpty, evaluation.top > 0 else { return [] }
        let shown = all.filter { evaluation.redaction.shows($0.term) }
        var table = Table(
            [.init(minimum: 24), .init(alignment: .right, minimum: 16), .init(alignment: .right, minimum: 8)],
            indent: 2, style)
        if !shown.isEmpty { table.addHeading(["term", "falsely rejected", "caught"]) }
        for tally in shown.prefix(evaluation.top) {
            table.add([tally.term.place, tally[.accept].grouped, tally[.reject].grouped])
        }
        let lines = ["", title(heading)] + table.lines
        let hidden = all.count - shown.count
        guard hidden > 0 else { return lines }
        let remedy = "--show-passwords names \(hidden == 1 ? "it" : "them")"
        return lines + [style(.faint, "  \(hidden.counted("term")) of the global list; \(remedy)")]
    }

    private func examples(_ heading: String, _ sample: Sample) -> [String] {
        guard !sample.examples.isEmpty else { return [] }
        var table = Table([.left, .init(maximum: 32), .left], indent: 2, style)
        for example in sample.examples {
            let place = "\(evaluation.files[example.file].name.visible):\(example.line)"
            table.add([place, example.password?.visible ?? "", example.explanation])
        }
        return ["", title(heading)] + table.lines
    }
}

internal import PasswordSieve

/// What `pwsieve evaluate` prints for people.
struct EvaluationReport {
    private let evaluation: Evaluation
    private let style: Style

    init(_ evaluation: Evaluation, _ style: Style) {
        self.evaluation = evaluation
        self.style = style
    }

    var lines: [String] {
        var lines = basis + [""] + tables.lines
        lines += terms("Terms with the most false rejections", most: .accept)
        lines += terms("Terms that caught most", most: .reject)
        guard evaluation.disclosure == .showPasswords else { return lines }
        let tally = evaluation.tally.judges[0]
        lines += examples("False rejections, for example", tally.shouldAccept.rejectedSample)
        for (spare, sample) in tally.shouldReject.narrowSamples.enumerated() {
            lines += examples("Missed with \(points(spare, of: 0)), for example", sample)
        }
        return lines
    }

    /// By what each column is judged.
    private var basis: [String] {
        let width = evaluation.judges.map(\.name.visible.count).max() ?? 0
        let judges = evaluation.judges.map { judge in
            style(.bold, judge.name.visible) + "".padded(to: width - judge.name.visible.count + 2)
                + style(.faint, judge.description)
        }
        guard evaluation.rules == .banned else { return judges }
        return judges + [style(.faint, "only banned passwords count, not length, characters and classes")]
    }
}

// MARK: Rates

extension EvaluationReport {
    private typealias Cells = EvaluationTable.Cells

    private var judges: Range<Int> { evaluation.judges.indices }

    private var tables: EvaluationTable {
        var table = EvaluationTable(judges: evaluation.judges.map(\.name), style)
        let kinds = Expectation.allCases.filter { !evaluation.files($0).isEmpty }
        for kind in kinds { addFiles(kind, to: &table) }
        for kind in kinds { addRules(kind, to: &table) }
        for kind in kinds { addNarrow(kind, to: &table) }
        return table
    }

    private func addFiles(_ expectation: Expectation, to table: inout EvaluationTable) {
        let isCatch = expectation == .reject
        table.addHeading(
            isCatch ? "Should be rejected" : "Should be accepted", passwords: "passwords",
            Cells(count: isCatch ? "caught" : "rejected", rate: "rate", more: "95 % interval"))
        let files = evaluation.files(expectation)
        for file in files {
            table.add(
                evaluation.files[file].name.visible, passwords: evaluation.tally.files[file].passwords.grouped,
                compared(expectation) { evaluation.rejected($0, file: file) })
        }
        guard files.count > 1 else { return }
        table.add(
            "total", passwords: evaluation.passwords(expectation).grouped,
            compared(expectation) { evaluation.rejected($0, expectation) })
    }

    /// The cells of a rate for each judge, coloured where it is surely better or worse than that of the first.
    private func compared(_ expectation: Expectation, _ rate: (Int) -> Rate) -> [Cells] {
        let base = rate(0).interval
        return judges.map { judge in
            let rate = rate(judge)
            var cells = Cells(count: rate.count.grouped, rate: rate.percentage, more: rate.percentageInterval)
            if let base, let interval = rate.interval {
                let (isHigher, isLower) = (interval.low > base.high, interval.high < base.low)
                let isBetter = expectation == .reject ? isHigher : isLower
                cells.colour = isHigher || isLower ? (isBetter ? .green : .red) : nil
            }
            return cells
        }
    }

    private func addRules(_ expectation: Expectation, to table: inout EvaluationTable) {
        let tallies = judges.map { evaluation.tally.judges[$0][expectation] }
        guard tallies.contains(where: { !$0.byRule.isEmpty }) else { return }
        let isCatch = expectation == .reject
        table.addHeading(
            isCatch ? "Caught by" : "Falsely rejected by",
            Cells(count: isCatch ? "caught" : "rejected", rate: "rate", more: "by it alone"))
        let total = evaluation.passwords(expectation)
        func add<Key: Hashable>(
            _ keys: [Key], _ counts: KeyPath<ExpectationTally, [Key: Int]>,
            alone: KeyPath<ExpectationTally, [Key: Int]>? = nil, _ title: (Key) -> String
        ) {
            // Most first. The sort is stable, so that equals stay in the order of the keys.
            let found = keys.filter { key in tallies.contains { $0[keyPath: counts][key] != nil } }
            for key in found.sorted(by: { tallies[0].count($0, counts) > tallies[0].count($1, counts) }) {
                table.add(
                    title(key),
                    tallies.map { tally in
                        let rate = Rate(count: tally.count(key, counts), total: total)
                        return Cells(
                            count: rate.count.grouped, rate: rate.percentage,
                            more: alone.map { tally.count(key, $0).grouped } ?? "")
                    })
            }
        }
        add(RejectionRule.allCases, \.byRule, alone: \.byRuleAlone, \.title)
        add(TokenKind.allCases, \.byToken, \.title)
        add(Set(tallies.flatMap(\.byList.keys)).sorted(), \.byList) { "banned by list \($0.visible)" }
    }

    private func addNarrow(_ expectation: Expectation, to table: inout EvaluationTable) {
        guard judges.contains(where: { evaluation.judges[$0].checker.policy.minimumScore != nil }) else { return }
        let isCatch = expectation == .reject
        table.addHeading(
            isCatch ? "Missed narrowly, with" : "Accepted narrowly, with",
            Cells(count: "accepted", rate: "rate"))
        let total = evaluation.passwords(expectation)
        for spare in 0..<ExpectationTally.narrowScores {
            table.add(
                points(spare, of: nil),
                judges.map { judge in
                    guard evaluation.judges[judge].checker.policy.minimumScore != nil else { return Cells(count: "–") }
                    let rate = Rate(count: evaluation.tally.judges[judge][expectation].narrow[spare], total: total)
                    return Cells(count: rate.count.grouped, rate: rate.percentage)
                })
        }
    }

    /// Such as `5 points`; where judges require different scores, how many more than required. `judge` is nil for all.
    private func points(_ spare: Int, of judge: Int?) -> String {
        let required = Set(
            (judge.map { $0..<$0 + 1 } ?? judges).compactMap {
                evaluation.judges[$0].checker.policy.minimumScore
            })
        guard required.count == 1, let required = required.first else {
            return spare == 0 ? "the points required" : "\(spare) more than required"
        }
        return "\(required + spare) points"
    }
}

extension ExpectationTally {
    fileprivate func count<Key: Hashable>(_ key: Key, _ counts: KeyPath<ExpectationTally, [Key: Int]>) -> Int {
        self[keyPath: counts][key] ?? 0
    }
}

// MARK: Terms and examples

extension EvaluationReport {
    /// Where there are several judges, what is said of the first alone says so.
    private func title(_ text: String) -> String {
        style(.bold, evaluation.judges.count > 1 ? "\(text) (\(evaluation.judges[0].name.visible))" : text)
    }

    private func terms(_ heading: String, most expectation: Expectation) -> [String] {
        let all = evaluation.tally.judges[0].terms(most: expectation)
        let shown = all.filter(evaluation.shows)
        let names = shown.prefix(evaluation.top).map { "[\($0.text.visible)] \($0.list.visible):\($0.line)" }
        guard !all.isEmpty, evaluation.top > 0 else { return [] }
        var lines = ["", title(heading)]
        if !names.isEmpty {
            let width = max(24, names.map(\.count).max() ?? 0)
            func row(_ name: String, _ falselyRejected: String, _ caught: String) -> String {
                "  " + name.padded(to: width) + falselyRejected.indented(to: 18) + caught.indented(to: 10)
            }
            lines.append(style(.faint, row("term", "falsely rejected", "caught")))
            lines += zip(names, shown).map { row($0, $1.shouldAccept.grouped, $1.shouldReject.grouped) }
        }
        let hidden = all.count - shown.count
        if hidden > 0 {
            let terms = "\(hidden.grouped) \(hidden == 1 ? "term" : "terms") of the global list"
            lines.append(style(.faint, "  \(terms); --show-passwords names \(hidden == 1 ? "it" : "them")"))
        }
        return lines
    }

    private func examples(_ heading: String, _ sample: Sample) -> [String] {
        let examples = sample.examples
        guard !examples.isEmpty else { return [] }
        let places = examples.map { "\(evaluation.files[$0.file].name.visible):\($0.line)" }
        let passwords = examples.map { $0.password?.visible ?? "" }
        let placeWidth = places.map(\.count).max() ?? 0
        let passwordWidth = min(32, passwords.map(\.count).max() ?? 0)
        return ["", title(heading)]
            + examples.indices.map { index in
                "  \(places[index].padded(to: placeWidth))  \(passwords[index].padded(to: passwordWidth))  "
                    + examples[index].explanation
            }
    }
}

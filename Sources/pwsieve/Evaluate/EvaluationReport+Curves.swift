internal import PasswordSieve

extension EvaluationReport {
    /// The shares that each checker catches and refuses with each value of a setting.
    func addCurve(_ setting: PolicySetting, to table: inout Table) {
        guard evaluation.policies.contains(where: setting.isUsed) else { return }
        addHeading(setting.title, columns: ["caught", "refused", ""], to: &table)
        for value in setting.values(evaluation.policies) {
            let cells = evaluation.checkers.indices.flatMap { checker -> [Table.Cell] in
                let policy = evaluation.policies[checker]
                guard setting.isUsed(by: policy) else { return ["–", "–", ""] }
                let isOwn = setting.value(in: policy) == value
                let rates = [Expectation.reject, .accept].map { expectation in
                    Table.Cell(
                        evaluation.rejected(checker, expectation, with: value, of: setting).percentage,
                        isOwn ? .bold : nil)
                }
                return rates + [.init(isOwn ? "as it is" : "", .faint)]
            }
            table.add([.init("  \(value)"), ""] + cells)
        }
    }

    /// The catch of all checkers at the false rejections of each.
    func addEqualFalseRejections(to table: inout Table) {
        guard evaluation.checkers.count > 1, evaluation.policies.contains(where: PolicySetting.minimumScore.isUsed)
        else { return }
        addHeading(
            "At equal false rejections", passwords: "passwords", columns: ["caught", "refused", "minimum score"],
            to: &table)
        let files = evaluation.files(.reject)
        for (other, named) in evaluation.checkers.enumerated() {
            let equal = evaluation.checkers.indices.map { evaluation.equalFalseRejections($0, as: other) }
            let refused = evaluation.rejected(other, .accept).rate.percentage
            func row(_ title: String, _ passwords: Int, _ files: [Int], isFirst: Bool) -> [Table.Cell] {
                let cells = equal.enumerated().flatMap { checker, equal -> [String] in
                    guard let equal else { return ["–", isFirst ? "more" : "", ""] }
                    let caught = files.reduce(0) {
                        $0 + equal.rejected(of: evaluation.curve(.minimumScore, checker, file: $1))
                    }
                    let isScored = PolicySetting.minimumScore.isUsed(by: evaluation.policies[checker])
                    let scores = isScored ? equal.scores.map(String.init).joined(separator: "–") : ""
                    return [Rate.percentage(caught, of: passwords)] + (isFirst ? [refused, scores] : ["", ""])
                }
                return ([title, passwords.grouped] + cells).map { .init($0) }
            }
            table.add(row("  as \(named.name.visible)", evaluation.passwords(.reject), files, isFirst: true))
            guard files.count > 1 else { continue }
            for file in files {
                let passwords = evaluation.tally.files[file].passwords
                table.add(row("    \(evaluation.files[file].name.visible)", passwords, [file], isFirst: false))
            }
        }
    }
}

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
        let checkers = evaluation.checkers.indices
        guard checkers.count > 1, checkers.contains(where: evaluation.usesScore) else { return }
        addHeading(
            "At equal false rejections", passwords: "passwords", columns: ["caught", "refused", "minimum score"],
            to: &table)
        let files = evaluation.files(.reject)
        for other in checkers {
            let equal = checkers.map { evaluation.equalFalseRejections($0, as: other) }
            let refused = evaluation.rejected(other, .accept).rate.percentage
            func cells(_ files: [Int], of passwords: Int, isTotal: Bool) -> [String] {
                checkers.flatMap { checker -> [String] in
                    guard let equal = equal[checker] else { return ["–", isTotal ? "more" : "", ""] }
                    let caught = Rate.percentage(evaluation.rejected(checker, at: equal, files: files), of: passwords)
                    guard isTotal else { return [caught, "", ""] }
                    let scores = equal.scores.map(String.init).joined(separator: "–")
                    return [caught, refused, evaluation.usesScore(checker) ? scores : ""]
                }
            }
            let passwords = evaluation.passwords(.reject)
            table.add(
                ["  as \(evaluation.checkers[other].name.visible)", passwords.grouped]
                    + cells(files, of: passwords, isTotal: true))
            for file in files where files.count > 1 {
                let passwords = evaluation.tally.files[file].passwords
                table.add(
                    ["    \(evaluation.files[file].name.visible)", passwords.grouped]
                        + cells([file], of: passwords, isTotal: false))
            }
        }
    }
}

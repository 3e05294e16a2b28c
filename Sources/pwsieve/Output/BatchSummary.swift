internal import PasswordSieve

/// What a batch comes to.
struct BatchSummary {
    private(set) var accepted = 0
    private(set) var rejected = 0
    /// Of those accepted, the ones that break a rule: in audit mode.
    private(set) var audited = 0
    private(set) var errors = 0
    /// Candidates that break a rule, by its code. In audit mode they are accepted all the same.
    private(set) var byCode: [Violation.Code: Int] = [:]
    /// Candidates that are banned, by each list that has a part in it.
    private(set) var byList: [String: Int] = [:]

    var total: Int { accepted + rejected + errors }

    mutating func count(_ candidate: Candidate) {
        guard case .success(let judged) = candidate.result else {
            errors += 1
            return
        }
        if judged.verdict.isAccepted { accepted += 1 } else { rejected += 1 }
        if judged.verdict.isAccepted, !judged.verdict.violations.isEmpty { audited += 1 }
        for code in judged.verdict.codes { byCode[code, default: 0] += 1 }
        for list in judged.verdict.violatedLists { byList[list, default: 0] += 1 }
    }

    var exitStatus: ExitStatus {
        if errors > 0 { return .badData }
        return rejected > 0 ? .rejected : .accepted
    }

    /// The totals in one line.
    var totals: String {
        let wouldBe = audited > 0 ? " (\(audited.grouped) would be rejected if the policy were enforced)" : ""
        var parts = ["\(accepted.grouped) accepted\(wouldBe)", "\(rejected.grouped) rejected"]
        if errors > 0 { parts.append("\(errors.grouped) could not be judged") }
        return "\(total.grouped) \(total == 1 ? "candidate" : "candidates"): " + parts.joined(separator: ", ")
    }

    /// One line for each rule that was broken, in the order of SPEC 11, and one for each list.
    var details: [String] {
        let codes = Violation.Code.allCases.compactMap { code in byCode[code].map { (code.rawValue, $0) } }
        let lists = byList.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let rows = codes + lists.map { ("  by list \($0.key.visible)", $0.value) }
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "  \($0.0.padded(to: width))  \($0.1.grouped.indented(to: 7))" }
    }
}

internal import PasswordSieve

/// A bypass search as text for people.
struct BypassReport {
    let lines: [String]

    init(_ bypass: Bypass, _ style: Style) {
        var lines: [String] = []
        for entry in bypass.entries where entry.acceptedCount > 0 {
            let place = "\(bypass.hasLines ? "line" : "term") \(entry.line)"
            let summary = Self.summary(
                accepted: entry.acceptedCount, of: entry.triedCount, share: entry.acceptedShare / entry.triedShare,
                byOtherRules: entry.refusedByOtherRulesCount)
            lines.append(style(.bold, entry.term.visible) + ", \(place): " + summary)
            lines += Self.table(entry.variants, style) + [""]
        }
        let closed = bypass.entries.filter { $0.acceptedCount == 0 }
        if !closed.isEmpty {
            let terms = closed.map(\.term.visible).joined(separator: ", ")
            lines += ["No likely variant of \(closed.count.counted("term")) is accepted: \(terms)", ""]
        }
        lines += Self.totals(bypass, style)
        let policy = "Policy \(bypass.policy.visible), version \(bypass.policyVersion)"
        self.lines = lines + [style(.faint, "\(policy); \(bypass.lists.inWords)")]
    }

    private static func summary(accepted: Int, of tried: Int, share: Double, byOtherRules: Int) -> String {
        let others = byOtherRules > 0 ? "; only length, characters or classes refuse \(byOtherRules.grouped) more" : ""
        return
            "\(accepted.grouped) of \(tried.counted("variant")) pass, \(percent(share)) by share" + others
    }

    private static func table(_ variants: [Bypass.AcceptedVariant], _ style: Style) -> [String] {
        var table = Table([.right, .left, .left, .left, .left], indent: 2, style)
        table.addHeading(["share", "score", "variant", "made by", "closed by"])
        for variant in variants {
            let score = variant.score.flatMap { score in variant.required.map { "\(score) ≥ \($0)" } } ?? ""
            table.add([
                percent(variant.share), score, variant.variant.visible,
                variant.changes.joined(separator: ", ").visible, remedy(variant),
            ])
        }
        return table.lines
    }

    private static func remedy(_ variant: Bypass.AcceptedVariant) -> String {
        var remedies = variant.closingTerm.map { ["term \($0.visible)"] } ?? []
        if !variant.closingPolicyChanges.isEmpty {
            remedies.append("policy: " + variant.closingPolicyChanges.joined(separator: " or "))
        }
        return remedies.isEmpty ? "no single term or rule" : remedies.joined(separator: ", or ")
    }

    private static func totals(_ bypass: Bypass, _ style: Style) -> [String] {
        func sum<Number: AdditiveArithmetic>(_ value: (Bypass.Entry) -> Number) -> Number {
            bypass.entries.reduce(.zero) { $0 + value($1) }
        }
        let terms = bypass.entries.count
        let triedShare = max(sum(\.triedShare), .leastNonzeroMagnitude)
        let all = summary(
            accepted: sum(\.acceptedCount), of: sum(\.triedCount), share: sum(\.acceptedShare) / triedShare,
            byOtherRules: sum(\.refusedByOtherRulesCount))
        var lines = [style(.bold, "\(terms.counted("term")): \(all)")]
        if !bypass.rules.isEmpty {
            let rules = bypass.rules.map { "\($0.change) \(percent($0.closedShare))" }.joined(separator: ", ")
            lines.append("Rules that the policy lacks, and how much of this each would close: \(rules).")
        }
        return lines + [
            "Share: the estimated part of all passwords made from a term that look like this. The variants tried are the "
                + "likeliest, \(percent(triedShare / Double(max(terms, 1)))) of all; years relative to \(bypass.year)."
        ]
    }

    /// A share in per cent with about three significant places, down to a thousandth of a per cent.
    static func percent(_ share: Double) -> String {
        share > 0 && share < 0.000_005
            ? "<0.001 %" : Rate(count: Int((share * 1e9).rounded()), total: 1_000_000_000).percentage
    }
}

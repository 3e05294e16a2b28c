internal import PasswordSieve

/// A verdict as text, for `check` and `explain`.
struct VerdictReport {
    /// The decision, the arithmetic, the reasons, and what to tell the person.
    let judgement: [String]
    /// The policy and the lists.
    let basis: String

    var lines: [String] { judgement + ["", basis] }

    /// The text to tell the person is in the language of `catalogue`.
    init(_ verdict: Verdict, on password: String?, for catalogue: MessageCatalogue = .english, _ style: Style) {
        let shown = Segmentation.Disclosure(password)
        var lines = [Self.decision(verdict, style)]
        if let segmentation = verdict.segmentation {
            lines += ["", "  " + style(.bold, segmentation.arithmetic(showing: shown))]
            lines += Self.terms(segmentation, areAllShown: password != nil).map { "    " + $0 }
        }
        if !verdict.violations.isEmpty {
            lines += ["", "Reasons"]
            for (code, message) in zip(verdict.violations.map(\.code), verdict.administratorMessages(showing: shown)) {
                lines.append("  " + style(.yellow, code.rawValue.padded(to: 20)) + message)
            }
            lines += ["", "What to tell the person"]
            lines += verdict.messages(for: .person, in: catalogue).map { "  " + $0 }
        }
        judgement = lines
        basis = style(
            .faint, "Policy \(verdict.policyName.visible), version \(verdict.policyVersion); \(verdict.lists.inWords)")
    }

    private static func decision(_ verdict: Verdict, _ style: Style) -> String {
        let isAudited = verdict.isAccepted && !verdict.violations.isEmpty
        let word = style(verdict.isAccepted ? .green : .red, verdict.decision.rawValue)
        let score = verdict.segmentation.map { segmentation in
            " with \(segmentation.score.counted("point")), \(segmentation.required) needed"
                + (segmentation.isPassphrase ? " for a passphrase" : "")
        }
        return word + (score ?? "") + (isAudited ? " (audit mode; enforced, it would be rejected)" : "")
    }

    /// The list and line of each term of the arithmetic.
    private static func terms(_ segmentation: Segmentation, areAllShown: Bool) -> [String] {
        var seen: Set<BannedTerm> = []
        return segmentation.terms.filter { seen.insert($0).inserted }.compactMap { term in
            guard !term.isGlobal || areAllShown else { return nil }
            let how = term.isReversed ? ", spelled backwards" : term.edits > 0 ? ", with a typo" : ""
            return "[\(term.text.visible)] is banned by list \(term.list), line \(term.line)\(how)"
        }
    }
}

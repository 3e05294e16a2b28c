internal import PasswordSieve

/// The rules that a lint applies, with their severities under a policy.
struct LintRules {
    /// True if the policy refuses lists beyond the limits of Microsoft Entra.
    let isForEntra: Bool
    private let disabled: Set<LintRule>

    /// All rules but those with the names `disabled`.
    ///
    /// - Throws: ``Failure`` if there is no such rule.
    init(disabling names: [String] = [], isForEntra: Bool) throws {
        self.isForEntra = isForEntra
        disabled = Set(
            try names.map { name in
                guard let rule = LintRule(rawValue: name) else {
                    let all = LintRule.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Failure.usage("--disable \(name.visible): there is no such rule; use one of \(all)")
                }
                return rule
            })
    }

    func contains(_ rule: LintRule) -> Bool { !disabled.contains(rule) }

    func severity(_ rule: LintRule) -> LintRule.Severity { rule.severity(isForEntra: isForEntra) }
}

internal import PasswordSieve

extension Verdict {
    /// The administrator's messages; the arithmetic alone if no rule is broken.
    func explanation(showing shown: Segmentation.Disclosure) -> String {
        violations.isEmpty
            ? segmentation?.arithmetic(showing: shown) ?? ""
            : administratorMessages(showing: shown).joined(separator: " ")
    }

    /// The terms that the password is rejected for.
    var rejectingTerms: [BannedTerm] {
        violations.flatMap { violation -> [BannedTerm] in
            switch violation {
            case .forbidden(let terms, _): terms
            case .bannedWhole(let term, _): [term]
            case .bannedByScore: segmentation?.terms ?? []
            default: []
            }
        }
    }
}

internal import PasswordSieve

extension Verdict {
    /// The administrator's messages; the arithmetic alone if no rule is broken.
    func explanation(quoting password: String) -> String {
        guard violations.isEmpty else {
            return administratorMessages(showing: .password(password)).joined(separator: " ")
        }
        return segmentation?.arithmetic(showing: .password(password)) ?? ""
    }

    /// The terms that the password is rejected for.
    var rejectingTerms: [BannedTerm] {
        violations.flatMap { violation -> [BannedTerm] in
            switch violation {
            case .bannedWhole(let term, _): [term]
            case .bannedByScore: segmentation?.terms ?? []
            default: []
            }
        }
    }
}

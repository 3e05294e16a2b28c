public import PasswordSieve

extension PasswordJudgement {
    /// One sentence or two for each thing that is wrong with the password, in English: the cloud's first, nothing twice.
    ///
    /// The person hears what rejects the password, so nothing in audit mode; and where cloud and domain ask for the same
    /// kind of thing, the stricter of both. The administrator hears everything that was found; those texts quote banned
    /// terms, and so parts of the password, and do not belong in logs.
    public func messages(for audience: Verdict.Audience) -> [String] {
        switch audience {
        case .person:
            var reasons: [Reason] = []
            for reason in rejections.flatMap(Reason.all) { reason.add(to: &reasons) }
            return reasons.map(\.message) + (mode == .enforce && isRecentlyUsed == true ? [recentlyUsed.person] : [])
        case .administrator:
            let texts = verdicts.flatMap { $0.messages(for: .administrator) }
            return (texts + (isRecentlyUsed == true ? [recentlyUsed.administrator] : [])).reduce(into: []) {
                if !$0.contains($1) { $0.append($1) }
            }
        }
    }

    /// What is said of a password of the history.
    private var recentlyUsed: (person: String, administrator: String) {
        (
            "You have used this password before. Choose one that is new.",
            "In the user's password history."
        )
    }
}

/// A violation and what the person is told of it.
private struct Reason {
    let violation: Violation
    let message: String

    /// The reasons of a verdict, which has one message for each violation.
    static func all(_ verdict: Verdict) -> [Reason] {
        zip(verdict.violations, verdict.messages(for: .person)).map { Reason(violation: $0, message: $1) }
    }

    /// Adds this reason, unless `reasons` has one that asks for as much; takes the place of one that asks for less.
    func add(to reasons: inout [Reason]) {
        guard !reasons.contains(where: { $0.message == message || $0.covers(self) }) else { return }
        guard let weaker = reasons.firstIndex(where: { covers($0) }) else {
            reasons.append(self)
            return
        }
        reasons[weaker] = self
    }

    /// Whether whoever does what this reason says does also what `other` says.
    private func covers(_ other: Reason) -> Bool {
        switch (violation, other.violation) {
        case (.tooShort(_, let minimum, _, let isFolded), .tooShort(_, let otherMinimum, _, let isOtherFolded)):
            minimum >= otherMinimum && (isFolded || !isOtherFolded)
        case (.tooLong(_, let maximum, _, let isFolded), .tooLong(_, let otherMaximum, _, let isOtherFolded)):
            maximum <= otherMaximum && isFolded == isOtherFolded
        case (.complexity(_, let required, let scheme), .complexity(_, let otherRequired, let otherScheme)):
            required >= otherRequired && scheme.classes.count <= otherScheme.classes.count
        case (.containsName(let hits), .containsName(let otherHits)):
            Set(hits.map(\.kind)).isSuperset(of: otherHits.map(\.kind))
        default:
            false
        }
    }
}

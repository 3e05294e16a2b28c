public import PasswordSieve

extension PasswordJudgement {
    /// Returns one sentence or two for each problem with the password, the cloud's first, without repetitions.
    ///
    /// The person reads only what rejects the password, so nothing in audit mode; where cloud and domain require the
    /// same kind of thing, only the stricter of the two. The administrator reads everything that was found; those texts
    /// quote banned terms, and so parts of the password, and do not belong in logs.
    ///
    /// The parameters and the complexity are those of ``ResetResult/messages(for:in:outcomes:)``.
    public func messages(
        for audience: Verdict.Audience, in catalogue: MessageCatalogue = .english,
        outcomes: ResetMessageCatalogue? = nil
    ) -> [String] {
        let history = outcomes ?? .matching(catalogue)
        switch audience {
        case .person:
            var reasons: [Reason] = []
            for reason in rejections.flatMap({ Reason.all($0, in: catalogue) }) { reason.add(to: &reasons) }
            let isRejected = mode == .enforce && isRecentlyUsed == true
            return reasons.map(\.message) + (isRejected ? [history.text(.personRecentlyUsed)] : [])
        case .administrator:
            let texts = verdicts.flatMap { $0.messages(for: .administrator, in: catalogue) }
            return (texts + (isRecentlyUsed == true ? [history.text(.administratorRecentlyUsed)] : []))
                .withoutRepetitions
        }
    }
}

/// A violation and its message for the person.
private struct Reason {
    let violation: Violation
    let message: String

    /// Returns the reasons of a verdict, which has one message for each violation.
    static func all(_ verdict: Verdict, in catalogue: MessageCatalogue) -> [Reason] {
        zip(verdict.violations, verdict.messages(for: .person, in: catalogue)).map(Reason.init)
    }

    /// Adds this reason unless one of `reasons` covers it, in place of the first that it covers.
    func add(to reasons: inout [Reason]) {
        guard !reasons.contains(where: { $0.message == message || $0.covers(self) }) else { return }
        if let weaker = reasons.firstIndex(where: covers) {
            reasons[weaker] = self
        } else {
            reasons.append(self)
        }
    }

    /// Returns true if a password that satisfies this reason satisfies `other`, too.
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
        // The cloud's text says what to do for both.
        case (.tooSimilar, .tooSimilar): true
        default:
            false
        }
    }
}

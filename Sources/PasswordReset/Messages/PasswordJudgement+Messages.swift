public import PasswordSieve

extension PasswordJudgement {
    /// One sentence or two for each thing that is wrong with the password: the cloud's first, nothing twice.
    ///
    /// The person hears what rejects the password, so nothing in audit mode; and where cloud and domain ask for the same
    /// kind of thing, the stricter of both. The administrator hears everything that was found; those texts quote banned
    /// terms, and so parts of the password, and do not belong in logs.
    ///
    /// - Parameters:
    ///   - audience: who reads it.
    ///   - catalogue: the texts of the rules.
    ///   - outcomes: the texts about the history; nil: those that are built in for the language of `catalogue`, or in
    ///     English if there are none.
    /// - Returns: the sentences; empty if there is nothing to say.
    /// - Complexity: O(*n*) in what is written, and in the texts of the catalogues when they are first used.
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

/// A violation and what the person is told of it.
private struct Reason {
    let violation: Violation
    let message: String

    /// The reasons of a verdict, which has one message for each violation.
    static func all(_ verdict: Verdict, in catalogue: MessageCatalogue) -> [Reason] {
        zip(verdict.violations, verdict.messages(for: .person, in: catalogue)).map {
            Reason(violation: $0, message: $1)
        }
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

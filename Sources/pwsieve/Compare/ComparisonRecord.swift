internal import PasswordSieve

/// A comparison as JSON. Nil is left out: what does not apply, and what must not be shown.
struct ComparisonRecord: Encodable {
    /// `lists` or `policies`.
    let compared: String
    let before, after: CheckerRecord
    let files: [FileRecord]
    let candidates: Int
    let errors: Int
    let interrupted: Bool
    let changes: ChangeRecord
    /// The reasons of newly rejected candidates, after the change; those of newly accepted ones, before it.
    let newlyRejectedFor, newlyAcceptedFor: ReasonCounts
    let changedReasons: ChangedReasonsRecord
    /// All terms in which the lists differ, those with most effect first.
    let addedTerms, removedTerms: [Comparison.Term]?
    let passphrases: PassphraseRecord
    let newlyRejectedExamples, newlyAcceptedExamples: [ExampleRecord]?

    init(_ comparison: Comparison) {
        let tally = comparison.tally
        compared = comparison.change == nil ? "policies" : "lists"
        before = CheckerRecord(
            comparison.before, accepted: tally.decisions.acceptedBefore, rejected: tally.decisions.rejectedBefore)
        after = CheckerRecord(
            comparison.after, accepted: tally.decisions.acceptedAfter, rejected: tally.decisions.rejectedAfter)
        files = zip(comparison.files, tally.files).map { FileRecord($0, $1) }
        candidates = comparison.judged
        errors = tally.errors
        interrupted = comparison.isInterrupted
        let decisions = tally.decisions
        changes = ChangeRecord(
            newlyRejected: decisions.newlyRejected, newlyAccepted: decisions.newlyAccepted,
            changedReasons: decisions.rejectedOtherwise, unchanged: decisions.unchanged)
        newlyRejectedFor = tally.newlyRejectedFor
        newlyAcceptedFor = tally.newlyAcceptedFor
        changedReasons = ChangedReasonsRecord(
            came: tally.came, went: tally.went, lowerScore: tally.lowerScores, higherScore: tally.higherScores)
        addedTerms = comparison.change.map { _ in comparison.added }
        removedTerms = comparison.change.map { _ in comparison.removed }
        passphrases = PassphraseRecord(comparison)
        func examples(_ sample: Sample) -> [ExampleRecord]? {
            guard comparison.disclosure == .showPasswords else { return nil }
            return sample.examples.map { ExampleRecord($0, file: comparison.files[$0.file]) }
        }
        newlyRejectedExamples = examples(tally.newlyRejected)
        newlyAcceptedExamples = examples(tally.newlyAccepted)
    }

    struct CheckerRecord: Encodable {
        let name: String
        let policy: String
        let policyVersion: Int
        let required: Int?
        let lists: [ListRecord]
        let accepted, rejected: Int

        init(_ named: NamedChecker, accepted: Int, rejected: Int) {
            let checker = named.checker
            name = named.name
            policy = checker.policy.name
            policyVersion = checker.policy.version
            required = checker.policy.minimumScore
            lists = checker.lists.map(ListRecord.init)
            (self.accepted, self.rejected) = (accepted, rejected)
        }
    }
}

extension ComparisonRecord {
    struct ChangeRecord: Encodable {
        let newlyRejected, newlyAccepted, changedReasons, unchanged: Int
    }

    /// The changed reasons of candidates that are rejected before and after.
    struct ChangedReasonsRecord: Encodable {
        let came, went: ReasonCounts
        let lowerScore, higherScore: Int
    }

    struct PassphraseRecord: Encodable {
        struct Term: Encodable {
            let term: String
            let list: String
            let line: Int
            let passphrases: Int
        }

        let before, after: RateRecord
        let newlyRejected, newlyAccepted: Int
        let termsAtFault: [Term]

        init(_ comparison: Comparison) {
            let passphrases = comparison.passphrases
            before = RateRecord(passphrases.rejectedBefore)
            after = RateRecord(passphrases.rejectedAfter)
            newlyRejected = passphrases.decisions.newlyRejected
            newlyAccepted = passphrases.decisions.newlyAccepted
            termsAtFault = comparison.termsAtFault.prefix(comparison.top).map {
                Term(term: $0.term.text, list: $0.term.list, line: $0.term.line, passphrases: $0.count)
            }
        }
    }
}

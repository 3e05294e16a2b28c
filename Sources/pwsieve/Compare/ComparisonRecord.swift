internal import PasswordSieve

/// A comparison as JSON. What is nil is left out: what does not apply, and what may not be shown.
struct ComparisonRecord: Encodable {
    /// `lists` or `policies`.
    let compared: String
    let before, after: JudgeRecord
    let files: [FileRecord]
    let candidates: Int
    let errors: Int
    let interrupted: Bool
    let changes: ChangeRecord
    /// Of candidates that are newly rejected, after; of those that are newly accepted, before.
    let newlyRejectedFor, newlyAcceptedFor: ReasonRecord
    let changedReasons: ChangedReasonsRecord
    /// All terms that differ, those with most effect first.
    let addedTerms, removedTerms: [TermRecord]?
    let passphrases: PassphraseRecord
    let newlyRejectedExamples, newlyAcceptedExamples: [ExampleRecord]?

    init(_ comparison: Comparison) {
        let tally = comparison.tally
        compared = comparison.change == nil ? "policies" : "lists"
        before = JudgeRecord(
            comparison.before, accepted: tally.decisions.acceptedBefore, rejected: tally.decisions.rejectedBefore)
        after = JudgeRecord(
            comparison.after, accepted: tally.decisions.acceptedAfter, rejected: tally.decisions.rejectedAfter)
        files = zip(comparison.files, tally.files).map(FileRecord.init)
        candidates = comparison.judged
        errors = tally.errors
        interrupted = comparison.isInterrupted
        changes = ChangeRecord(tally.decisions)
        newlyRejectedFor = ReasonRecord(tally.newlyRejectedFor)
        newlyAcceptedFor = ReasonRecord(tally.newlyAcceptedFor)
        changedReasons = ChangedReasonsRecord(tally)
        addedTerms = comparison.change.map { _ in comparison.added.map(TermRecord.init) }
        removedTerms = comparison.change.map { _ in comparison.removed.map(TermRecord.init) }
        passphrases = PassphraseRecord(comparison)
        func examples(_ sample: Sample) -> [ExampleRecord]? {
            guard comparison.disclosure == .showPasswords else { return nil }
            return sample.examples.map { ExampleRecord($0, comparison.files) }
        }
        newlyRejectedExamples = examples(tally.newlyRejected)
        newlyAcceptedExamples = examples(tally.newlyAccepted)
    }

    struct JudgeRecord: Encodable {
        let name: String
        let policy: String
        let policyVersion: Int
        let required: Int?
        let lists: [EvaluationRecord.ListRecord]
        let accepted, rejected: Int

        init(_ judge: Judge, accepted: Int, rejected: Int) {
            let checker = judge.checker
            name = judge.name
            policy = checker.policy.name
            policyVersion = checker.policy.version
            required = checker.policy.minimumScore
            lists = checker.lists.map {
                EvaluationRecord.ListRecord(name: $0.name, terms: $0.termCount, fingerprint: $0.fingerprint)
            }
            (self.accepted, self.rejected) = (accepted, rejected)
        }
    }

    struct FileRecord: Encodable {
        let file: String
        let passwords: Int
        let errors: Int
        let firstError: EvaluationRecord.FaultRecord?

        init(_ name: String, _ tally: FileTally) {
            file = name
            passwords = tally.passwords
            errors = tally.errors
            firstError = tally.firstError.map { EvaluationRecord.FaultRecord(line: $0.line, error: $0.message) }
        }
    }
}

extension ComparisonRecord {
    struct ChangeRecord: Encodable {
        let newlyRejected, newlyAccepted, changedReasons, unchanged: Int

        init(_ decisions: DecisionCounts) {
            newlyRejected = decisions.newlyRejected
            newlyAccepted = decisions.newlyAccepted
            changedReasons = decisions.rejectedOtherwise
            unchanged = decisions.unchanged
        }
    }

    struct ReasonRecord: Encodable {
        let byCode, byList: [String: Int]

        init(_ counts: ReasonCounts) {
            byCode = Dictionary(uniqueKeysWithValues: counts.byCode.map { ($0.key.rawValue, $0.value) })
            byList = counts.byList
        }
    }

    /// Of candidates that are rejected before and after.
    struct ChangedReasonsRecord: Encodable {
        let came, went: ReasonRecord
        let lowerScore, higherScore: Int

        init(_ tally: ComparisonTally) {
            came = ReasonRecord(tally.came)
            went = ReasonRecord(tally.went)
            lowerScore = tally.lowerScores
            higherScore = tally.higherScores
        }
    }

    struct TermRecord: Encodable {
        let term: String
        let line: Int
        /// Candidates whose decision changes and that hold it; of these, the ones that change by it alone.
        let changed, alone: Int

        init(_ term: Comparison.Term) {
            self.term = term.text
            line = term.line
            changed = term.effect.changed
            alone = term.effect.alone
        }
    }

    /// Generated good passphrases.
    struct PassphraseRecord: Encodable {
        struct Term: Encodable {
            let term: String
            let list: String
            let line: Int
            let passphrases: Int
        }

        let before, after: EvaluationRecord.RateRecord
        let newlyRejected, newlyAccepted: Int
        let termsAtFault: [Term]

        init(_ comparison: Comparison) {
            let trial = comparison.passphrases
            before = EvaluationRecord.RateRecord(trial.rejectedBefore)
            after = EvaluationRecord.RateRecord(trial.rejectedAfter)
            newlyRejected = trial.decisions.newlyRejected
            newlyAccepted = trial.decisions.newlyAccepted
            termsAtFault = comparison.termsAtFault.prefix(comparison.top).map {
                Term(term: $0.term.text, list: $0.term.list, line: $0.term.line, passphrases: $0.count)
            }
        }
    }

    struct ExampleRecord: Encodable {
        let file: String
        let line: Int
        let password: String
        let before, after: String

        init(_ example: Sample.Example, _ files: [String]) {
            file = files[example.file]
            line = example.line
            password = example.password ?? ""
            before = example.before ?? ""
            after = example.explanation
        }
    }
}

internal import PasswordSieve

/// An evaluation as JSON. Nil is left out: rates of nothing, and what must not be shown.
struct EvaluationRecord: Encodable {
    let rules: String
    let files: [FileRecord]
    /// The checkers; the first is that of the options.
    let judges: [CheckerRecord]

    init(_ evaluation: Evaluation) {
        rules = evaluation.rules.rawValue
        files = zip(evaluation.files, evaluation.tally.files).map {
            FileRecord($0.name, $1, expectation: $0.expectation.rawValue)
        }
        judges = evaluation.checkers.indices.map { CheckerRecord(evaluation, $0) }
    }

    struct CheckerRecord: Encodable {
        let name: String
        let policy: String
        let policyVersion: Int
        let lists: [ListRecord]
        let required: Int?
        let shouldReject: ExpectationRecord?
        let shouldAccept: ExpectationRecord?
        let costliestTerms: [TermTallyRecord]
        let mostCatchingTerms: [TermTallyRecord]

        init(_ evaluation: Evaluation, _ position: Int) {
            let checker = evaluation.checkers[position].checker
            name = evaluation.checkers[position].name
            policy = checker.policy.name
            policyVersion = checker.policy.version
            lists = checker.lists.map(ListRecord.init)
            required = checker.policy.minimumScore
            shouldReject = ExpectationRecord(evaluation, position, .reject)
            shouldAccept = ExpectationRecord(evaluation, position, .accept)
            func terms(most expectation: Expectation) -> [TermTallyRecord] {
                evaluation.tally.checkers[position].terms(most: expectation).prefix(evaluation.top)
                    .map { TermTallyRecord($0, isShown: evaluation.shows($0.term)) }
            }
            costliestTerms = terms(most: .accept)
            mostCatchingTerms = terms(most: .reject)
        }
    }

    /// A term. Text and line are left out where the term must not be shown.
    struct TermTallyRecord: Encodable {
        let list: String
        let line: Int?
        let term: String?
        let caught: Int
        let falseRejections: Int

        init(_ tally: TermTally, isShown: Bool) {
            list = tally.term.list
            line = isShown ? tally.term.line : nil
            term = isShown ? tally.term.text : nil
            caught = tally[.reject]
            falseRejections = tally[.accept]
        }
    }
}

extension EvaluationRecord {
    /// The verdicts of one checker on the passwords of one kind.
    struct ExpectationRecord: Encodable {
        let files: [RateRecord]
        let total: RateRecord
        let rules, tokens, lists: [CountRecord]
        let narrow: [NarrowRecord]?
        let rejectedExamples: [ExampleRecord]?

        /// Nil if there is no file of this kind.
        init?(_ evaluation: Evaluation, _ checker: Int, _ expectation: Expectation) {
            let positions = evaluation.files(expectation)
            guard !positions.isEmpty else { return nil }
            let tally = evaluation.tally.checkers[checker][expectation]
            func examples(_ sample: Sample) -> [ExampleRecord]? {
                guard evaluation.disclosure == .showPasswords else { return nil }
                return sample.examples.map { ExampleRecord($0, file: evaluation.files[$0.file].name) }
            }
            files = positions.map {
                RateRecord(evaluation.rejected(checker, file: $0), file: evaluation.files[$0].name)
            }
            total = RateRecord(evaluation.rejected(checker, expectation))
            rules = RejectionRule.allCases.compactMap { rule in
                tally.byRule[rule].map {
                    CountRecord(rule: rule.rawValue, rejected: $0, alone: tally.byRuleAlone[rule] ?? 0)
                }
            }
            tokens = TokenKind.allCases.compactMap { token in
                tally.byToken[token].map { CountRecord(token: token.name, rejected: $0) }
            }
            lists = tally.byList.sorted { $0.key < $1.key }.map { CountRecord(list: $0.key, rejected: $0.value) }
            narrow = evaluation.checkers[checker].checker.policy.minimumScore.map { required in
                tally.narrow.indices.map { spare in
                    NarrowRecord(
                        score: required + spare, accepted: tally.narrow[spare],
                        examples: examples(tally.narrowSamples[spare]))
                }
            }
            rejectedExamples = examples(tally.rejectedSample)
        }
    }

    /// The rejections by a rule, with a kind of tokens or with a list.
    struct CountRecord: Encodable {
        var rule, token, list: String?
        let rejected: Int
        var alone: Int?
    }

    struct NarrowRecord: Encodable {
        let score: Int
        let accepted: Int
        let examples: [ExampleRecord]?
    }
}

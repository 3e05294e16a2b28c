internal import PasswordSieve

/// An evaluation as JSON. What is nil is left out: rates of nothing, and what may not be shown.
struct EvaluationRecord: Encodable {
    let rules: String
    let files: [FileRecord]
    /// The first is that of the options, the others are compared with it.
    let judges: [JudgeRecord]

    init(_ evaluation: Evaluation) {
        rules = evaluation.rules.rawValue
        files = evaluation.files.indices.map { FileRecord(evaluation, $0) }
        judges = evaluation.judges.indices.map { JudgeRecord(evaluation, $0) }
    }

    struct FileRecord: Encodable {
        let file: String
        let expectation: String
        let passwords: Int
        let errors: Int
        let firstError: FaultRecord?

        init(_ evaluation: Evaluation, _ file: Int) {
            let tally = evaluation.tally.files[file]
            self.file = evaluation.files[file].name
            expectation = evaluation.files[file].expectation.rawValue
            passwords = tally.passwords
            errors = tally.errors
            firstError = tally.firstError.map { FaultRecord(line: $0.line, error: $0.message) }
        }
    }

    struct FaultRecord: Encodable {
        let line: Int
        let error: String
    }

    struct JudgeRecord: Encodable {
        let name: String
        let policy: String
        let policyVersion: Int
        let lists: [ListRecord]
        let required: Int?
        let shouldReject: ExpectationRecord?
        let shouldAccept: ExpectationRecord?
        let costliestTerms: [TermRecord]
        let mostCatchingTerms: [TermRecord]

        init(_ evaluation: Evaluation, _ judge: Int) {
            let checker = evaluation.judges[judge].checker
            name = evaluation.judges[judge].name
            policy = checker.policy.name
            policyVersion = checker.policy.version
            lists = checker.lists.map { ListRecord(name: $0.name, terms: $0.termCount, fingerprint: $0.fingerprint) }
            required = checker.policy.minimumScore
            shouldReject = ExpectationRecord(evaluation, judge, .reject)
            shouldAccept = ExpectationRecord(evaluation, judge, .accept)
            func terms(most expectation: Expectation) -> [TermRecord] {
                evaluation.tally.judges[judge].terms(most: expectation).prefix(evaluation.top)
                    .map { TermRecord($0, isShown: evaluation.shows($0)) }
            }
            costliestTerms = terms(most: .accept)
            mostCatchingTerms = terms(most: .reject)
        }
    }

    struct ListRecord: Encodable {
        let name: String
        let terms: Int
        let fingerprint: String
    }

    /// A term, without its text and line if it is of the global list and that is not to be shown: the line would tell it.
    struct TermRecord: Encodable {
        let list: String
        let line: Int?
        let term: String?
        let caught: Int
        let falseRejections: Int

        init(_ tally: TermTally, isShown: Bool) {
            list = tally.list
            line = isShown ? tally.line : nil
            term = isShown ? tally.text : nil
            caught = tally.shouldReject
            falseRejections = tally.shouldAccept
        }
    }
}

extension EvaluationRecord {
    /// What one judge says of the passwords of one kind.
    struct ExpectationRecord: Encodable {
        let files: [RateRecord]
        let total: RateRecord
        let rules: [RuleRecord]
        let tokens: [TokenRecord]
        let lists: [ListCountRecord]
        let narrow: [NarrowRecord]?
        let rejectedExamples: [ExampleRecord]?

        /// Nil if there is no file of this kind.
        init?(_ evaluation: Evaluation, _ judge: Int, _ expectation: Expectation) {
            let positions = evaluation.files(expectation)
            guard !positions.isEmpty else { return nil }
            let tally = evaluation.tally.judges[judge][expectation]
            let showsExamples = evaluation.disclosure == .showPasswords
            files = positions.map { RateRecord(evaluation.rejected(judge, file: $0), file: evaluation.files[$0].name) }
            total = RateRecord(evaluation.rejected(judge, expectation))
            rules = RejectionRule.allCases.compactMap { rule in
                tally.byRule[rule].map {
                    RuleRecord(rule: rule.rawValue, rejected: $0, alone: tally.byRuleAlone[rule] ?? 0)
                }
            }
            tokens = TokenKind.allCases.compactMap { token in
                tally.byToken[token].map { TokenRecord(token: token.rawValue, rejected: $0) }
            }
            lists = tally.byList.sorted { $0.key < $1.key }.map { ListCountRecord(list: $0.key, rejected: $0.value) }
            narrow = evaluation.judges[judge].checker.policy.minimumScore.map { required in
                tally.narrow.indices.map { spare in
                    let examples = tally.narrowSamples[spare].examples
                    return NarrowRecord(
                        score: required + spare, accepted: tally.narrow[spare],
                        examples: showsExamples ? examples.map { ExampleRecord($0, evaluation) } : nil)
                }
            }
            let examples = tally.rejectedSample.examples
            rejectedExamples = showsExamples ? examples.map { ExampleRecord($0, evaluation) } : nil
        }
    }

    struct RateRecord: Encodable {
        let file: String?
        let passwords: Int
        let rejected: Int
        let rate: Double?
        let low: Double?
        let high: Double?

        init(_ rate: Rate, file: String? = nil) {
            self.file = file
            passwords = rate.total
            rejected = rate.count
            self.rate = rate.value
            low = rate.interval?.low
            high = rate.interval?.high
        }
    }

    struct RuleRecord: Encodable {
        let rule: String
        let rejected: Int
        let alone: Int
    }

    struct TokenRecord: Encodable {
        let token: String
        let rejected: Int
    }

    struct ListCountRecord: Encodable {
        let list: String
        let rejected: Int
    }

    struct NarrowRecord: Encodable {
        let score: Int
        let accepted: Int
        let examples: [ExampleRecord]?
    }

    struct ExampleRecord: Encodable {
        let file: String
        let line: Int
        let password: String
        let explanation: String

        init(_ example: Sample.Example, _ evaluation: Evaluation) {
            file = evaluation.files[example.file].name
            line = example.line
            password = example.password ?? ""
            explanation = example.explanation
        }
    }
}

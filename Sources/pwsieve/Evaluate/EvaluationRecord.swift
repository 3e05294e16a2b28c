internal import PasswordSieve

extension Evaluation {
    /// The evaluation as JSON, without rates of nothing and what must not be shown.
    var record: JSONObject {
        [
            "rules": rules.rawValue,
            "files": zip(files, tally.files).map {
                $1.record(of: $0.name) + ["expectation": $0.expectation.rawValue]
            },
            // The first is that of the options.
            "judges": checkers.indices.map { record(ofChecker: $0) },
            "equalFalseRejections": showsCurves && checkers.count > 1
                ? checkers.indices.map { recordOfEqualFalseRejections(as: $0) } : nil,
            "thresholds": thresholds.isEmpty ? nil : thresholds.map { $0.record(self) },
        ]
    }

    private func record(ofChecker checker: Int) -> JSONObject {
        func terms(most expectation: Expectation) -> [JSONObject] {
            tally.checkers[checker].terms(most: expectation).prefix(top).map { record($0) }
        }
        return checkers[checker].record + [
            "shouldReject": record(ofChecker: checker, .reject), "shouldAccept": record(ofChecker: checker, .accept),
            "costliestTerms": terms(most: .accept), "mostCatchingTerms": terms(most: .reject),
            "curves": showsCurves ? curves(ofChecker: checker) : nil,
        ]
    }

    private func record(_ tally: TermTally) -> JSONObject {
        let term: JSONObject = redaction.shows(tally.term) ? tally.term.record : ["list": tally.term.list]
        return term + ["caught": tally[.reject], "falseRejections": tally[.accept]]
    }

    /// The verdicts of one checker on the passwords of one kind; nil if there is no file of this kind.
    private func record(ofChecker checker: Int, _ expectation: Expectation) -> JSONObject? {
        let positions = files(expectation)
        guard !positions.isEmpty else { return nil }
        let tally = tally.checkers[checker][expectation]
        let names = files.map(\.name)
        let rules = RejectionRule.allCases.filter { tally[.rule($0)] > 0 }.map { rule -> JSONObject in
            ["rule": rule.rawValue, "rejected": tally[.rule(rule)], "alone": tally[.ruleAlone(rule)]]
        }
        let tokens = TokenKind.allCases.filter { tally[.token($0)] > 0 }.map { token -> JSONObject in
            ["token": token.name, "rejected": tally[.token(token)]]
        }
        let lists = tally.lists.map { ["list": $0, "rejected": tally[.list($0)]] as JSONObject }
        let narrow = checkers[checker].checker.policy.minimumScore.map { required in
            tally.narrowSamples.indices.map { spare -> JSONObject in
                [
                    "score": required + spare, "accepted": tally[.narrow(spare: spare)],
                    "examples": tally.narrowSamples[spare].records(redaction, files: names),
                ]
            }
        }
        return [
            "files": positions.map { rejected(checker, file: $0).record + ["file": names[$0]] },
            "total": rejected(checker, expectation).record, "rules": rules, "tokens": tokens, "lists": lists,
            "narrow": narrow, "rejectedExamples": tally.rejectedSample.records(redaction, files: names),
        ]
    }
}

internal import PasswordSieve

extension Evaluation {
    func curves(ofChecker checker: Int) -> JSONObject {
        [
            "minimumScore": records(.minimumScore, ofChecker: checker),
            "minimumLength": records(.minimumLength, ofChecker: checker),
        ]
    }

    /// The share that each value of a setting catches and refuses; nil if the policy does not use it.
    private func records(_ setting: PolicySetting, ofChecker checker: Int) -> [JSONObject]? {
        guard setting.isUsed(by: policies[checker]) else { return nil }
        return setting.values(policies).map { value in
            let rates = [Expectation.reject, .accept].map { rejected(checker, $0, with: value, of: setting) }
            return [
                setting.rawValue: value, "caught": rates[0].count, "caughtRate": rates[0].value,
                "refused": rates[1].count, "refusedRate": rates[1].value,
            ]
        }
    }

    /// The catch of all checkers at the false rejections of one.
    func recordOfEqualFalseRejections(as other: Int) -> JSONObject {
        let rate = rejected(other, .accept).rate
        let judges = checkers.indices.map { checker -> JSONObject in
            let equal = equalFalseRejections(checker, as: other)
            func record(_ files: [Int]) -> JSONObject {
                let passwords = files.reduce(0) { $0 + tally.files[$1].passwords }
                let caught = equal.map { rejected(checker, at: $0, files: files) }
                return ["caughtRate": passwords > 0 ? caught.map { $0 / Double(passwords) } : nil]
            }
            return record(files(.reject)) + [
                "name": checkers[checker].name, "minimumScores": usesScore(checker) ? equal?.scores : nil,
                "files": files(.reject).map { record([$0]) + ["file": files[$0].name] },
            ]
        }
        return ["as": checkers[other].name, "refused": rate.count, "refusedRate": rate.value, "judges": judges]
    }
}

internal import PasswordSieve

// The parts that JSON reports have in common.

extension Verdict.ListIdentity {
    var record: JSONObject { ["name": name, "terms": termCount, "fingerprint": fingerprint] }
}

extension NamedChecker {
    var record: JSONObject {
        [
            "name": name, "policy": checker.policy.name, "policyVersion": checker.policy.version,
            "required": checker.policy.minimumScore, "lists": checker.lists.map(\.record),
        ]
    }
}

extension FileTally {
    func record(of file: String) -> JSONObject {
        ["file": file, "passwords": passwords, "errors": errors, "firstError": faults.first]
    }
}

extension Rate {
    /// The rate with its confidence interval, neither of which an empty file has.
    var record: JSONObject {
        ["passwords": total, "rejected": count, "rate": value, "low": interval?.low, "high": interval?.high]
    }
}

extension TermCounts.Term {
    var record: JSONObject { ["term": text, "list": list, "line": line] }
}

extension Sample {
    /// The examples; nil unless they may be shown.
    func records(_ redaction: Redaction, files: [String]) -> [JSONObject]? {
        guard redaction == .showPasswords else { return nil }
        return examples.map { example in
            let reason = example.before == nil ? "explanation" : "after"
            return [
                "file": files[example.file], "line": example.line, "password": example.password ?? "",
                "before": example.before, reason: example.explanation,
            ]
        }
    }
}

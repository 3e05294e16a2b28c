internal import PasswordSieve

/// A banned list in a JSON report.
struct ListRecord: Encodable {
    let name: String
    let terms: Int
    let fingerprint: String

    init(_ list: Verdict.ListIdentity) {
        (name, terms, fingerprint) = (list.name, list.termCount, list.fingerprint)
    }
}

/// An input file in a JSON report. Nil is left out.
struct FileRecord: Encodable {
    let file: String
    /// Only where files have one, in `evaluate`.
    let expectation: String?
    let passwords: Int
    let errors: Int
    let firstError: FileTally.Fault?

    init(_ name: String, _ tally: FileTally, expectation: String? = nil) {
        file = name
        self.expectation = expectation
        (passwords, errors, firstError) = (tally.passwords, tally.errors, tally.firstError)
    }
}

/// A rate with its confidence interval in a JSON report. Nil is left out, such as the rate of an empty file.
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

/// A password of a sample in a JSON report. Nil is left out.
struct ExampleRecord: Encodable {
    let file: String
    let line: Int
    let password: String
    /// Where nothing is compared.
    let explanation: String?
    let before, after: String?

    init(_ example: Sample.Example, file: String) {
        self.file = file
        line = example.line
        password = example.password ?? ""
        before = example.before
        (explanation, after) = before == nil ? (example.explanation, nil) : (nil, example.explanation)
    }
}

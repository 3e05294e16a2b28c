internal import PasswordSieve

/// A bound that a share has to keep, such as `--at-least caught=70`, so that a pipeline fails.
///
/// Shares are those of the report, of the policy and lists of the options: `caught` of the passwords that should be
/// rejected, `refused` of those that should be accepted; of all files, or of one.
struct Threshold {
    enum Bound: String {
        case atLeast, atMost

        var option: String { self == .atLeast ? "--at-least" : "--at-most" }
    }

    private let bound: Bound
    /// The option's value, as it was given.
    private let text: String
    private let percent: Double
    private let expectation: Expectation
    /// The position of the file; nil for all.
    private let file: Int?

    /// Reads `SHARE[:FILE]=PERCENT`.
    ///
    /// - Throws: ``Failure`` if there is no such share, file or percentage.
    init(_ bound: Bound, _ text: String, _ files: [Evaluation.File]) throws {
        (self.bound, self.text) = (bound, text)
        func failure(_ problem: String) -> Failure { .usage("\(bound.option) \(text): \(problem)") }
        // A file's name may hold the separators.
        let equals = text.lastIndex(of: "=") ?? text.endIndex
        let parts = text[..<equals].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        guard let percent = try? OptionNumbers.percent.parse(String(text[equals...].dropFirst())) else {
            throw failure(
                "the percentage is missing or out of range; write a share and a number from 0 to 100, as in "
                    + "\(bound.option) \(bound.example)")
        }
        self.percent = percent
        guard let expectation = Expectation.allCases.first(where: { $0.share == parts[0] }) else {
            throw failure("there is no such share; use caught or refused, or one file's, as in caught:leaked.txt=70")
        }
        self.expectation = expectation
        let names = files.filter { $0.expectation == expectation }.map(\.name)
        guard !names.isEmpty else {
            throw failure("there is nothing to count; give files with \(expectation.options)")
        }
        guard parts.count == 2 else {
            file = nil
            return
        }
        let candidates = files.indices.filter { files[$0].expectation == expectation }
        let exact = candidates.filter { files[$0].name == parts[1] }
        let found = exact.isEmpty ? candidates.filter { files[$0].isCalled(parts[1]) } : exact
        guard found.count == 1 else {
            let problem = found.isEmpty ? "there is no such file" : "several files have this name"
            throw failure("\(problem); use one of \(names.joined(separator: ", "))")
        }
        file = found[0]
    }

    private func rate(_ evaluation: Evaluation) -> Rate {
        file.map { evaluation.rejected(0, file: $0).rate } ?? evaluation.rejected(0, expectation).rate
    }

    /// Returns whether the share keeps the bound; the share of nothing keeps none.
    private func isMet(_ rate: Rate) -> Bool {
        guard let share = rate.value else { return false }
        // An error of rounding must not decide.
        let excess = 100 * share - percent
        return bound == .atLeast ? excess >= -1e-9 : excess <= 1e-9
    }

    /// The line that says how the bound is broken; nil if it is kept.
    func failure(in evaluation: Evaluation) -> String? {
        let rate = rate(evaluation)
        guard !isMet(rate) else { return nil }
        let figure =
            rate.total == 0
            ? "there are no passwords"
            : "\(rate.percentage) \(expectation.share), \(rate.count.grouped) of \(rate.total.grouped)"
        return "\(bound.option) \(text): \(figure)"
    }

    func record(_ evaluation: Evaluation) -> JSONObject {
        let rate = rate(evaluation)
        return [
            "bound": bound.rawValue, "share": expectation.share, "file": file.map { evaluation.files[$0].name },
            "percent": percent, "rate": rate.value, "isMet": isMet(rate),
        ]
    }
}

extension Threshold.Bound {
    fileprivate var example: String { self == .atLeast ? "caught=70" : "refused=0.15" }
}

extension Expectation {
    /// The name of the share of rejected passwords, in options and reports.
    var share: String { self == .reject ? "caught" : "refused" }

    fileprivate var options: String {
        self == .reject ? "--should-reject" : "--should-accept, or --generated"
    }
}

extension Evaluation.File {
    /// Returns whether `text` is the last part of the name, or that without what follows the first dot.
    fileprivate func isCalled(_ text: String) -> Bool {
        let last = name.split(separator: "/").last ?? ""
        return text == last || text == last.prefix { $0 != "." }
    }
}

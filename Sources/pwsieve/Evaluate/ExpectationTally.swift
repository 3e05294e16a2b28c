internal import PasswordSieve

/// What one judge says of the passwords that should be rejected, or of those that should be accepted.
///
/// A password counts as rejected if it breaks a rule, in audit mode too: a list is evaluated before it is enforced.
struct ExpectationTally {
    /// By the file's position on the command line.
    private(set) var rejectedByFile: [Int]
    /// How many passwords break a rule.
    private(set) var byRule: [RejectionRule: Int] = [:]
    /// How many break this rule alone, and would be accepted without it.
    private(set) var byRuleAlone: [RejectionRule: Int] = [:]
    /// How many that are banned by their score hold such a token.
    private(set) var byToken: [TokenKind: Int] = [:]
    /// How many are banned with terms of a list.
    private(set) var byList: [String: Int] = [:]
    /// How many are accepted with as many points as required, with one more, and so on.
    private(set) var narrow = Array(repeating: 0, count: narrowScores)
    private(set) var rejectedSample = Sample()
    /// Of those accepted narrowly, as ``narrow``.
    private(set) var narrowSamples = Array(repeating: Sample(), count: narrowScores)

    /// How many scores, from the one required on, count as narrow.
    static let narrowScores = 2

    init(files: Int) { rejectedByFile = Array(repeating: 0, count: files) }

    var rejected: Int { rejectedByFile.reduce(0, +) }

    /// Counts the verdict on the password at a place; `password` is nil unless examples may quote it.
    mutating func count(_ verdict: Verdict, file: Int, line: Int, password: String?) {
        let isRejected = !verdict.violations.isEmpty
        if isRejected { countRejection(verdict, file: file) }
        let spare = isRejected ? nil : verdict.sparePoints
        if let spare { narrow[spare] += 1 }
        guard let password else { return }
        func example() -> Sample.Example {
            Sample.Example(
                file: file, line: line, password: password, explanation: verdict.explanation(quoting: password))
        }
        if isRejected { rejectedSample.offer(file: file, line: line, example) }
        if let spare { narrowSamples[spare].offer(file: file, line: line, example) }
    }

    private mutating func countRejection(_ verdict: Verdict, file: Int) {
        rejectedByFile[file] += 1
        let rules = Set(verdict.violations.map(RejectionRule.init))
        for rule in rules { byRule[rule, default: 0] += 1 }
        if rules.count == 1, let rule = rules.first { byRuleAlone[rule, default: 0] += 1 }
        if let segmentation = verdict.segmentation, !rules.isDisjoint(with: [.bannedTerms, .bannedPatterns]) {
            for kind in TokenKind.kinds(in: segmentation.segments) { byToken[kind, default: 0] += 1 }
        }
        for list in verdict.violatedLists { byList[list, default: 0] += 1 }
    }

    mutating func merge(_ other: ExpectationTally) {
        for file in rejectedByFile.indices { rejectedByFile[file] += other.rejectedByFile[file] }
        byRule.merge(other.byRule, uniquingKeysWith: +)
        byRuleAlone.merge(other.byRuleAlone, uniquingKeysWith: +)
        byToken.merge(other.byToken, uniquingKeysWith: +)
        byList.merge(other.byList, uniquingKeysWith: +)
        rejectedSample.merge(other.rejectedSample)
        for spare in narrow.indices {
            narrow[spare] += other.narrow[spare]
            narrowSamples[spare].merge(other.narrowSamples[spare])
        }
    }
}

extension Verdict {
    /// The points beyond those required, if they are few. A password without a token may be accepted with fewer than
    /// required (SPEC 7.2).
    fileprivate var sparePoints: Int? {
        guard let segmentation else { return nil }
        let spare = segmentation.score - segmentation.required
        return (0..<ExpectationTally.narrowScores).contains(spare) ? spare : nil
    }

    /// The administrator's messages; for a password without violations the arithmetic alone.
    func explanation(quoting password: String) -> String {
        guard violations.isEmpty else {
            return administratorMessages(showing: .password(password)).joined(separator: " ")
        }
        return segmentation?.arithmetic(showing: .password(password)) ?? ""
    }
}

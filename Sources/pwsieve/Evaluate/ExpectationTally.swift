internal import PasswordSieve

/// The verdicts of one checker on the passwords of one kind.
///
/// A password counts as rejected if it breaks a rule, even in audit mode: lists are evaluated before they are enforced.
struct ExpectationTally {
    /// A property of a password that is counted.
    enum Property: Hashable {
        /// It breaks a rule.
        case rule(RejectionRule)
        /// It breaks this rule alone, and would be accepted without it.
        case ruleAlone(RejectionRule)
        /// It is banned by its score, and holds such a token.
        case token(TokenKind)
        /// It is banned with terms of a list.
        case list(String)
        /// It is accepted with this many points more than required.
        case narrow(spare: Int)
    }

    private var counts: [Property: Int] = [:]
    /// By position of the file on the command line.
    private var rejections: [Int: RejectionCounts] = [:]
    /// The passwords of each file by the least value of a setting that rejects them.
    private var curves: [PolicySetting: [Int: Histogram]] = [:]
    private(set) var rejectedSample = Sample()
    /// Samples of the passwords that are accepted narrowly.
    private(set) var narrowSamples = Array(repeating: Sample(), count: narrowScores)

    /// The number of scores that count as narrow, from the required one on.
    static let narrowScores = 2

    /// The number of passwords with a property.
    subscript(property: Property) -> Int { counts[property] ?? 0 }

    /// The lists that passwords are banned with.
    var lists: [String] {
        counts.keys.compactMap { if case .list(let list) = $0 { list } else { nil } }.sorted()
    }

    func rejections(file: Int) -> RejectionCounts { rejections[file] ?? RejectionCounts() }

    func curve(_ setting: PolicySetting, file: Int) -> Histogram { curves[setting]?[file] ?? Histogram() }

    /// Counts the verdict, by `policy`, on a password of these lengths for other values of its settings.
    mutating func countCurves(
        _ verdict: Verdict, file: Int, under policy: Policy, _ lengths: (typed: Int, folded: Int)?
    ) {
        for setting in PolicySetting.allCases {
            guard let least = setting.leastRejecting(verdict, under: policy, lengths) else { continue }
            curves[setting, default: [:]][file, default: Histogram()].count(least)
        }
    }

    /// Counts the verdict on the password at a place. The password is nil unless examples may quote it.
    mutating func count(_ verdict: Verdict, file: Int, line: Int, password: String?) {
        func offer(to sample: inout Sample) {
            guard let password else { return }
            sample.offer(file: file, line: line, password, verdict.explanation(showing: .password(password)))
        }
        rejections[file, default: RejectionCounts()].count(verdict.codes)
        if !verdict.violations.isEmpty {
            countRejection(verdict)
            offer(to: &rejectedSample)
        } else if let spare = verdict.sparePoints {
            counts[.narrow(spare: spare), default: 0] += 1
            offer(to: &narrowSamples[spare])
        }
    }

    private mutating func countRejection(_ verdict: Verdict) {
        let rules = Set(verdict.violations.map(RejectionRule.init))
        var properties = rules.map(Property.rule)
        if rules.count == 1 { properties += rules.map(Property.ruleAlone) }
        if let segmentation = verdict.segmentation, !rules.isDisjoint(with: [.bannedTerms, .bannedPatterns]) {
            properties += TokenKind.kinds(in: segmentation.segments).map(Property.token)
        }
        properties += verdict.violatedLists.map(Property.list)
        for property in properties { counts[property, default: 0] += 1 }
    }

    mutating func merge(_ other: ExpectationTally) {
        counts.merge(other.counts, uniquingKeysWith: +)
        for (file, counts) in other.rejections { rejections[file, default: RejectionCounts()].merge(counts) }
        for (setting, files) in other.curves {
            for (file, curve) in files { curves[setting, default: [:]][file, default: Histogram()].merge(curve) }
        }
        rejectedSample.merge(other.rejectedSample)
        for spare in narrowSamples.indices { narrowSamples[spare].merge(other.narrowSamples[spare]) }
    }
}

extension Verdict {
    /// The points beyond those required; nil if they are many, or negative, as of a short password without a token
    /// (SPEC 7.2).
    fileprivate var sparePoints: Int? {
        guard let segmentation else { return nil }
        let spare = segmentation.score - segmentation.required
        return (0..<ExpectationTally.narrowScores).contains(spare) ? spare : nil
    }
}

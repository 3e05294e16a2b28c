internal import PasswordSieve

/// Finds terms and rules that would reject a variant. Each remedy has been tried: the variant was judged again with it.
struct RemedySearch {
    struct Rule: Encodable {
        let change: String
        /// The part of the accepted share that it would close.
        let closedShare: Double
    }

    private let policy: Policy
    private let lists: [TermList]
    /// Policies with one more rule, and the name of that rule.
    private let stricter: [(change: String, checker: PasswordChecker)]
    private let breaches: [BreachStore]
    private var checkers: [String: PasswordChecker] = [:]
    private var closedShares: [String: Double] = [:]
    private var openShare = 0.0

    init(_ configuration: CheckerOptions.Configuration) {
        policy = configuration.checker.policy
        lists = configuration.lists
        breaches = configuration.checker.breaches
        stricter = Self.stricterPolicies(policy).compactMap { change, policy in
            // A list that was compiled for this policy may not be usable under another.
            (try? PasswordChecker(
                policy: policy, lists: configuration.lists, entraLimits: .lifted,
                breaches: configuration.checker.breaches)).map { (change, $0) }
        }
    }

    /// Tries the rules that the policy lacks on the accepted variants of a term.
    mutating func tryRules(on accepted: [Variant]) {
        for variant in accepted {
            openShare += variant.share
            for (change, checker) in stricter where !checker.accepts(variant.text) {
                closedShares[change, default: 0] += variant.share
            }
        }
    }

    /// The rules that would close something, those that close most first.
    var rules: [Rule] {
        closedShares.map { Rule(change: $0.key, closedShare: $0.value / openShare) }
            .sorted { ($1.closedShare, $0.change) < ($0.closedShare, $1.change) }
    }

    /// The shortest term whose addition to the list rejects a variant; nil if no single one is enough.
    mutating func term(against variant: Variant, of term: String) -> String? {
        additions(against: variant, of: term).first { rejects(variant.text, with: $0) }
    }

    /// The changes to the policy that each reject a variant.
    func policyChanges(against variant: Variant) -> [String] {
        stricter.filter { !$0.checker.accepts(variant.text) }.map(\.change)
    }

    /// Terms that might be enough, the shortest first: the beginning or the ending alone, which then counts with every
    /// other word too, and stretches with the changed word and ever more of its surroundings. Letters beside the word,
    /// such as `ness`, are no term of their own, since they would be found inside good passphrases.
    private func additions(against variant: Variant, of term: String) -> [String] {
        let text = variant.text.lowercased()
        let (first, last) = (
            variant.beginning.count + variant.before.count, variant.behind.count + variant.ending.count
        )
        let body = text.dropFirst(first)
        var additions = [variant.beginning, variant.ending]
        // The letters behind the word are kept whole.
        for count in [0] + (variant.behind.count...last) {
            additions += [String(body.dropLast(last - count)), String(text.dropLast(last - count))]
        }
        let lengths = policy.profile == .entra ? TermList.entraTermLengths : 4...TermList.maximumTermLength
        var seen: Set<String> = [term.lowercased()]
        return additions.filter { lengths.contains($0.unicodeScalars.count) && seen.insert($0).inserted }
            .enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map(\.element)
    }

    private mutating func rejects(_ variant: String, with addition: String) -> Bool {
        if checkers[addition] == nil {
            let list = TermList(name: "addition", terms: [addition])
            var policy = policy
            // It is added to the list that is tried, which may be forbidden.
            if policy.forbiddenLists.contains(TermList.customName) { policy.forbiddenLists.append(list.name) }
            checkers[addition] = try? PasswordChecker(
                policy: policy, lists: lists + [list], entraLimits: .lifted, breaches: breaches)
        }
        return checkers[addition]?.accepts(variant) == false
    }

    /// The policy with one more rule of `recommended`, for each rule that it lacks.
    private static func stricterPolicies(_ policy: Policy) -> [(String, Policy)] {
        var policies: [(String, Policy)] = []
        func add(_ change: String, _ alter: (inout Policy) -> Void) {
            var altered = policy
            alter(&altered)
            if altered != policy { policies.append((change, altered)) }
        }
        let model = Policy.recommended
        add("fuzzy") { if $0.fuzzy.isEmpty { $0.fuzzy = model.fuzzy } }
        add("reversed") { $0.reversed = true }
        for kind in model.patterns where !policy.patterns.contains(kind) {
            add("pattern \(kind.rawValue)") { $0.patterns.insert(kind) }
        }
        add("extended substitutions") { if $0.substitutions == .entra { $0.substitutions = .extended } }
        return policies
    }
}

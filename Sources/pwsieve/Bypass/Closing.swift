internal import PasswordSieve

/// Finds what would have a variant rejected. Everything that it names has been tried: the variant is judged again with it.
struct Closing {
    /// What closes a variant.
    struct Remedy {
        /// The shortest term to add to the list, if one will do.
        let term: String?
        /// Changes to the policy, each of which will do alone.
        let policyChanges: [String]
    }

    private let policy: Policy
    private let lists: [TermList]
    /// Policies with one rule more, by what they say of it.
    private let stricter: [(change: String, checker: PasswordChecker)]
    private var checkers: [String: PasswordChecker] = [:]
    private var closedShares: [String: Double] = [:]
    private var openShare = 0.0

    init(_ configuration: JudgeOptions.Configuration) {
        policy = configuration.checker.policy
        lists = configuration.lists
        stricter = Self.stricterPolicies(policy).compactMap { change, policy in
            // A list that was compiled for this policy may not serve another one.
            (try? PasswordChecker(policy: policy, lists: configuration.lists, entraLimits: .lifted)).map {
                (change, $0)
            }
        }
    }

    /// Tries the rules that the policy lacks on accepted variants of a term.
    mutating func tryRules(on accepted: [Variant]) {
        for variant in accepted {
            openShare += variant.share
            for (change, checker) in stricter where !checker.accepts(variant.text) {
                closedShares[change, default: 0] += variant.share
            }
        }
    }

    /// How much of what is accepted each rule would close, by share, the most first; those that close nothing left out.
    var rules: [(change: String, closed: Double)] {
        closedShares.map { ($0.key, $0.value / openShare) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    mutating func remedy(for variant: Variant, of term: String) -> Remedy {
        var found: String?
        for addition in candidates(variant, of: term) where found == nil {
            if rejects(variant.text, with: addition) { found = addition }
        }
        let changes = stricter.filter { !$0.checker.accepts(variant.text) }.map(\.change)
        return Remedy(term: found, policyChanges: changes)
    }

    /// Terms that might do, the shortest first: what stands before or behind the word alone, which then counts beside
    /// every other word too, and stretches that hold the changed word and more and more of what is beside it. Letters
    /// alone, such as `ness`, would be found inside good passphrases.
    private func candidates(_ variant: Variant, of term: String) -> [String] {
        let text = variant.text.lowercased()
        let (first, last) = (
            variant.beginning.count + variant.before.count, variant.behind.count + variant.ending.count
        )
        let body = text.dropFirst(first)
        var candidates = [variant.beginning, variant.ending]
        // Letters are not cut in two.
        for count in [0] + (variant.behind.count...last) {
            candidates += [String(body.dropLast(last - count)), String(text.dropLast(last - count))]
        }
        let lengths = policy.profile == .entra ? TermList.entraTermLengths : 4...TermList.maximumTermLength
        var seen: Set<String> = [term.lowercased()]
        return candidates.filter { lengths.contains($0.unicodeScalars.count) && seen.insert($0).inserted }
            .enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map(\.element)
    }

    private mutating func rejects(_ variant: String, with addition: String) -> Bool {
        if let checker = checkers[addition] { return !checker.accepts(variant) }
        let list = TermList(name: "addition", terms: [addition])
        guard let checker = try? PasswordChecker(policy: policy, lists: lists + [list], entraLimits: .lifted) else {
            return false
        }
        checkers[addition] = checker
        return !checker.accepts(variant)
    }

    /// The policy with one rule of `recommended` more, for each rule that it lacks.
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

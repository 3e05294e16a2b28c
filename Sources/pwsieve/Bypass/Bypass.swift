internal import PasswordSieve

/// The passwords that a list lets through: for each term the likeliest variants that are still accepted.
struct Bypass: Encodable {
    struct Entry: Encodable {
        let term: String
        let line: Int
        /// The number of variants that were tried, and the sum of their shares.
        let triedCount: Int
        let triedShare: Double
        let acceptedCount: Int
        let acceptedShare: Double
        /// The number of variants that only rules of length, characters and classes refuse.
        let refusedByOtherRulesCount: Int
        /// The likeliest accepted variants.
        let variants: [AcceptedVariant]
    }

    struct AcceptedVariant: Encodable {
        let variant: String
        let share: Double
        let score, required: Int?
        let changes: [String]
        /// The shortest term that would reject it; nil if no single one is enough.
        let closingTerm: String?
        /// Changes to the policy, each of which would reject it.
        let closingPolicyChanges: [String]
    }

    let source: String
    /// True if the terms have lines, false if they have positions.
    let hasLines: Bool
    let year: Int
    let lists: [Verdict.ListIdentity]
    let policy: String
    let policyVersion: Int
    let entries: [Entry]
    /// The rules that the policy lacks, and the part of the accepted share that each would close.
    let rules: [RemedySearch.Rule]

    private enum CodingKeys: String, CodingKey {
        case source = "list"
        case policy, policyVersion, year, rules
        case entries = "terms"
    }

    /// Tries the terms of `list`, which is one of the lists of `configuration`. Variants below the share `least` are
    /// left out.
    init(
        _ list: TermList, _ configuration: CheckerOptions.Configuration, year: Int, least: Double, top: Int
    ) throws {
        source = list.source ?? list.name
        hasLines = list.hasLines
        self.year = year
        lists = configuration.checker.lists
        policy = configuration.checker.policy.name
        policyVersion = configuration.checker.policy.version
        let generator = VariantGenerator(.measured, year: year, least: least)
        var remedies = RemedySearch(configuration)
        let lists = try PasswordChecker(
            policy: configuration.checker.policy.withoutOtherRules, lists: configuration.lists, entraLimits: .lifted,
            breaches: configuration.checker.breaches)
        var known: Set<[String]> = []
        var entries: [Entry] = []
        for term in list.terms where known.insert(configuration.checker.spellings(of: term.text)).inserted {
            let checkers = (all: configuration.checker, lists: lists)
            entries.append(Self.entry(term, generator, checkers, &remedies, top: top))
        }
        self.entries = entries.sorted { ($1.acceptedShare, $0.line) < ($0.acceptedShare, $1.line) }
        rules = remedies.rules
    }

    private static func entry(
        _ term: TermList.Term, _ generator: VariantGenerator,
        _ checkers: (all: PasswordChecker, lists: PasswordChecker),
        _ remedies: inout RemedySearch, top: Int
    ) -> Entry {
        let variants = generator.variants(of: term.text)
        let accepted = variants.filter { checkers.all.accepts($0.text) }
        remedies.tryRules(on: accepted)
        let shown = accepted.prefix(top).map { variant in
            let verdict = checkers.all.check(variant.text)
            return AcceptedVariant(
                variant: variant.text, share: variant.share, score: verdict.score, required: verdict.requiredScore,
                changes: variant.changes, closingTerm: remedies.term(against: variant, of: term.text),
                closingPolicyChanges: remedies.policyChanges(against: variant))
        }
        return Entry(
            term: term.text, line: term.line, triedCount: variants.count,
            triedShare: variants.reduce(0) { $0 + $1.share }, acceptedCount: accepted.count,
            acceptedShare: accepted.reduce(0) { $0 + $1.share },
            refusedByOtherRulesCount: variants.count { checkers.lists.accepts($0.text) } - accepted.count,
            variants: shown)
    }
}

internal import PasswordSieve

/// What a list lets through: for each term the likeliest variants that are still accepted.
struct Bypass {
    /// One term of the list.
    struct Entry {
        let term: String
        let line: Int
        /// How many variants were tried, and their shares in all.
        let triedCount: Int
        let triedShare: Double
        let acceptedCount: Int
        let acceptedShare: Double
        /// The likeliest accepted ones.
        let finds: [Find]
    }

    /// A variant that is accepted.
    struct Find {
        let variant: Variant
        let score: Int?
        let required: Int?
        let remedy: Closing.Remedy
    }

    let source: String
    /// Whether the terms have lines, and not positions.
    let hasLines: Bool
    let year: Int
    let lists: [Verdict.ListIdentity]
    let policy: Policy
    /// Those with the greatest accepted share first.
    let entries: [Entry]
    /// The rules that the policy lacks, and how much of what is accepted each would close, by share.
    let rules: [(change: String, closed: Double)]

    /// Tries each term of `list`, which is one of the lists of `configuration`.
    init(
        _ list: TermList, _ configuration: JudgeOptions.Configuration, year: Int, least: Double, top: Int
    ) {
        source = list.source ?? list.name
        hasLines = list.hasLines
        self.year = year
        lists = configuration.checker.lists
        policy = configuration.checker.policy
        let generator = VariantGenerator(.measured, year: year, least: least)
        var closing = Closing(configuration)
        var known: Set<String> = []
        var entries: [Entry] = []
        for term in list.terms where known.insert(configuration.checker.folded(term.text)).inserted {
            entries.append(Self.entry(term, generator, configuration.checker, &closing, top: top))
        }
        self.entries = entries.sorted { ($1.acceptedShare, $0.line) < ($0.acceptedShare, $1.line) }
        rules = closing.rules
    }

    private static func entry(
        _ term: TermList.Term, _ generator: VariantGenerator, _ checker: PasswordChecker, _ closing: inout Closing,
        top: Int
    ) -> Entry {
        let variants = generator.variants(of: term.text)
        let accepted = variants.filter { checker.accepts($0.text) }
        closing.tryRules(on: accepted)
        let finds = accepted.prefix(top).map { variant in
            let verdict = checker.check(variant.text)
            return Find(
                variant: variant, score: verdict.score, required: verdict.requiredScore,
                remedy: closing.remedy(for: variant, of: term.text))
        }
        return Entry(
            term: term.text, line: term.line, triedCount: variants.count,
            triedShare: variants.reduce(0) { $0 + $1.share }, acceptedCount: accepted.count,
            acceptedShare: accepted.reduce(0) { $0 + $1.share }, finds: finds)
    }
}

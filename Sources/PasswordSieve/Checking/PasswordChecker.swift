/// Decides whether a password may be used.
///
/// A checker is made once from a policy and banned lists, and then judges any number of passwords:
///
/// ```swift
/// let checker = try PasswordChecker(lists: [.global, .custom(contentsOf: "contoso.txt")])
/// let verdict = checker.check("Contoso@London1", for: UserContext(accountName: "jdoe", surname: "Doe"))
/// if !verdict.isAccepted {
///     print(verdict.message(for: .person))
/// }
/// ```
///
/// Immutable and safe to share between threads; checks share no mutable state. The working copies of a password are
/// wiped before a check returns.
public struct PasswordChecker: Sendable {
    private let parts: Parts
    /// Tests lower it.
    var searchLimit = SearchLimit.standard

    /// The parts of a checker in one object, so that copying a checker counts one reference.
    private final class Parts: Sendable {
        let policy: Policy
        /// The policy's name, which takes a comparison of all rules to tell.
        let policyName: String
        // Copies of the policy's own, since copying the policy counts many references.
        let mode: Policy.Mode
        let policyVersion: Int
        let lists: [Verdict.ListIdentity]
        let folder: TextFolder
        let characterRules: CharacterRules
        let nameRules: NameRules
        let oldPasswordRule: OldPasswordRule?
        let breaches: [BreachStore]
        let search: TermSearch
        let forbidden: ForbiddenTerms?
        let segmenter: Segmenter?
        let wholePasswordImpliedFrom: Int
        let mostPointsOfWhole: Int

        init(_ policy: Policy, _ tries: [TermTrie], _ breaches: [BreachStore]) {
            self.policy = policy
            policyName = policy.name
            mode = policy.mode
            policyVersion = policy.version
            folder = TextFolder(options: policy.folding)
            lists = tries.map(Verdict.ListIdentity.init)
            characterRules = CharacterRules(policy)
            nameRules = NameRules(policy)
            oldPasswordRule = OldPasswordRule(policy)
            self.breaches = policy.breached == .off ? [] : breaches
            let search = TermSearch(tries, policy)
            self.search = search
            forbidden = ForbiddenTerms(search, lists: policy.forbiddenLists)
            segmenter = policy.minimumScore.map { Segmenter(search, policy: policy, required: $0) }
            wholePasswordImpliedFrom = policy.fuzzy.map(\.minimumTermLength).min().map { $0 + 1 } ?? .max
            mostPointsOfWhole = max(2, policy.fuzzy.map(\.points).max() ?? 0)
        }
    }

    /// The rules in force.
    public var policy: Policy { parts.policy }
    /// The lists in use, none if the policy uses none, in the order in which they explain a password (SPEC 7.3).
    public var lists: [Verdict.ListIdentity] { parts.lists }

    /// The breach stores in use, none if the policy uses none.
    public var breaches: [BreachStore] { parts.breaches }

    var policyName: String { parts.policyName }
    var mode: Policy.Mode { parts.mode }
    var policyVersion: Int { parts.policyVersion }
    var folder: TextFolder { parts.folder }
    var characterRules: CharacterRules { parts.characterRules }
    var nameRules: NameRules { parts.nameRules }
    var oldPasswordRule: OldPasswordRule? { parts.oldPasswordRule }
    var search: TermSearch { parts.search }
    /// Nil if the policy forbids no list.
    var forbidden: ForbiddenTerms? { parts.forbidden }
    var segmenter: Segmenter? { parts.segmenter }
    /// The folded length from which the score bounds that of a password that is banned as a whole (SPEC 8), `Int.max` if
    /// there is none: there it is an exact match, perhaps with a character, or a fuzzy one.
    var wholePasswordImpliedFrom: Int { parts.wholePasswordImpliedFrom }
    /// The most points that such a password has.
    var mostPointsOfWhole: Int { parts.mostPointsOfWhole }

    /// A checker for these rules and lists.
    ///
    /// - Parameters:
    ///   - policy: the rules.
    ///   - lists: the banned lists, in any order, each with a name of its own, among them those that the policy forbids.
    ///     Lists that the policy does not use are ignored, but they have to be sound all the same.
    ///   - entraLimits: whether a list named `custom` has to keep the limits of Microsoft Entra, if the policy is or
    ///     extends ``Policy/entra`` (SPEC 4.3).
    ///   - breaches: the stores of leaked passwords, unless the policy searches none (SPEC 9.7).
    /// - Throws: ``ConfigurationError`` if the policy or a list cannot be used, if the policy requires a breach store and
    ///   there is none, or if ICU's data cannot be read.
    /// - Complexity: O(*n* log *n*) in the characters of the lists, once for each list and folding.
    public init(
        policy: Policy = .recommended, lists: [TermList] = [], entraLimits: EntraLimits = .enforced,
        breaches: [BreachStore] = []
    ) throws(ConfigurationError) {
        guard ICU.isOpen else { throw .unicodeData(version: ICU.version) }
        do {
            try policy.validate()
            try Self.checkForbiddenLists(of: policy, lists)
            try Self.checkBreaches(of: policy, breaches)
        } catch {
            throw .policy(error)
        }
        let tries: [TermTrie]
        do {
            tries = try Self.tries(lists, policy, entraLimits: policy.profile == .entra && entraLimits == .enforced)
        } catch {
            throw .list(error)
        }
        parts = Parts(policy, tries.filter { policy.usesList(named: $0.list) }, breaches)
    }

    private static func checkForbiddenLists(of policy: Policy, _ lists: [TermList]) throws(PolicyError) {
        for (index, name) in policy.forbiddenLists.enumerated() where !lists.contains(where: { $0.name == name }) {
            throw PolicyError(
                "forbiddenLists[\(index)]", "there is no list \"\(name.visible)\"",
                remedy: "give a list of that name, or remove the name")
        }
    }

    private static func checkBreaches(of policy: Policy, _ breaches: [BreachStore]) throws(PolicyError) {
        guard policy.breached == .required, breaches.isEmpty else { return }
        throw PolicyError(
            "breached", "the policy requires a breach store, and there is none",
            remedy: "give one, in the command with --breached, or set breached to \"optional\"")
    }

    /// The treatment of a custom list that Microsoft Entra would not take.
    public enum EntraLimits: Sendable, Hashable {
        /// At most 1,000 terms of 4 to 16 characters.
        case enforced
        /// Only the limits of every list.
        case lifted
    }

    /// The lists as tries, in the order of SPEC 7.3.
    private static func tries(
        _ lists: [TermList], _ policy: Policy, entraLimits: Bool
    ) throws(TermListError) -> [TermTrie] {
        let options = CompiledList.Options(policy)
        var tries: [TermTrie] = []
        for list in lists.sorted(by: { TermList.precedes($0.name, $1.name) }) {
            // Equal names stand together.
            guard tries.last?.list != list.name else {
                throw TermListError(.duplicateName, list: list.name, source: list.source)
            }
            tries.append(try list.trie(options))
            if entraLimits, list.name == TermList.customName { try list.checkEntraLimits() }
        }
        return tries
    }
}

extension PasswordChecker {
    /// A term as the policy folds it, which tells whether two spellings are the same term; empty if nothing is left.
    package func folded(_ term: String) -> String { folder.folded(term) }

    /// The second spelling of a term as the policy folds it; nil if it has none (SPEC 4.2).
    package func secondSpelling(of term: String) -> String? {
        guard policy.transliterations, let folded = folder.foldSecondSpelling(of: term) else { return nil }
        return String(String.UnicodeScalarView(folded.compactMap(Unicode.Scalar.init)))
    }

    /// The spellings of a term as the policy folds them: one or two.
    package func spellings(of term: String) -> [String] {
        [folded(term)] + [secondSpelling(of: term)].compactMap(\.self)
    }

    /// A term as `policy` folds it.
    package static func folded(_ term: String, under policy: Policy) -> String {
        TextFolder(options: policy.folding).folded(term)
    }
}

extension PasswordChecker {
    /// Approximate size of a checker in bytes, without its lists.
    package static let memoryWithoutLists = 5 << 9
}

extension Verdict.ListIdentity {
    init(_ trie: TermTrie) {
        self.init(
            name: trie.list, termCount: trie.termCount, fingerprint: trie.fingerprint.hexadecimal(digits: 16))
    }
}

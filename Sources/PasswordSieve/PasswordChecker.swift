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
    /// The rules in force.
    public let policy: Policy
    /// The lists in use, none if the policy uses none, in the order in which they explain a password (SPEC 7.3).
    public let lists: [Verdict.ListIdentity]

    private let folder: Folder
    private let characterRules: CharacterRules
    private let nameRules: NameRules
    private let matchers: [TermMatcher]
    private let segmenter: Segmenter?

    /// A checker for these rules and lists.
    ///
    /// - Parameters:
    ///   - policy: the rules.
    ///   - lists: the banned lists, in any order, each with a name of its own. A policy that uses no lists ignores them,
    ///     but they have to be sound all the same.
    ///   - entraLimits: whether a list named `custom` has to keep the limits of Microsoft Entra, if the policy is or
    ///     extends ``Policy/entra`` (SPEC 4.3).
    /// - Throws: ``ConfigurationError`` if the policy or a list cannot be used.
    /// - Complexity: O(*n* log *n*) in the characters of the lists, once for each list and folding.
    public init(
        policy: Policy = .recommended, lists: [TermList] = [], entraLimits: EntraLimits = .enforced
    ) throws(ConfigurationError) {
        do {
            try policy.validate()
        } catch {
            throw .policy(error)
        }
        let folder = Folder(options: policy.folding)
        let readings = Readings(policy.substitutions)
        var tries: [TermTrie]
        do {
            tries = try Self.tries(lists, folder, entraLimits: policy.profile == .entra && entraLimits == .enforced)
        } catch {
            throw .list(error)
        }
        if !policy.usesLists { tries = [] }
        self.policy = policy
        self.folder = folder
        self.lists = tries.map(Verdict.ListIdentity.init)
        characterRules = CharacterRules(policy)
        nameRules = NameRules(policy, folder: folder, readings: readings)
        matchers = tries.map { TermMatcher($0, readings: readings, policy: policy) }
        segmenter = policy.minimumScore.map { [matchers] in Segmenter(matchers, policy: policy, required: $0) }
    }

    /// Whether a custom list has to keep what Microsoft Entra takes.
    public enum EntraLimits: Sendable, Hashable {
        /// At most 1,000 terms of 4 to 16 characters.
        case enforced
        /// No more than what holds for every list.
        case lifted
    }

    /// The lists, built and in order.
    private static func tries(
        _ lists: [TermList], _ folder: Folder, entraLimits: Bool
    ) throws(TermListError) -> [TermTrie] {
        var tries: [TermTrie] = []
        var names: Set<String> = []
        for list in lists.sorted(by: { TermList.precedes($0.name, $1.name) }) {
            guard names.insert(list.name).inserted else {
                throw TermListError(.duplicateName, list: list.name, source: list.source)
            }
            tries.append(try list.trie(folder))
            if entraLimits, list.name == TermList.customName { try list.checkEntraLimits() }
        }
        return tries
    }
}

// MARK: Checking

extension PasswordChecker {
    /// Judges `password`.
    ///
    /// - Complexity: a password beyond 256 code points is refused before anything else is looked at. For one of *n* code
    ///   points, O(*n*) times the part of the lists' tries that its readings reach, and O(*n*³) if it repeats itself
    ///   throughout.
    public func check(_ password: String, for user: UserContext = .unknown) -> Verdict {
        check(password.utf8Span, for: user)
    }

    /// Judges the password that `utf8` holds. The bytes stay the caller's, who can wipe them afterwards.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    /// - Complexity: O(*n*) to see that the bytes are UTF-8; then as for a string.
    public func check(
        utf8: Span<UInt8>, for user: UserContext = .unknown
    ) throws(PasswordError) -> Verdict {
        let text: UTF8Span
        do {
            text = try UTF8Span(validating: utf8)
        } catch {
            throw .illFormedUTF8(at: error.byteOffsets.lowerBound)
        }
        return check(text, for: user)
    }

    /// Whether `password` may be used: what ``check(_:for:)`` says with ``Verdict/isAccepted``, without the reasons.
    public func accepts(_ password: String, for user: UserContext = .unknown) -> Bool {
        check(password, for: user).isAccepted
    }

    /// Whether the password that `utf8` holds may be used.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    public func accepts(utf8: Span<UInt8>, for user: UserContext = .unknown) throws(PasswordError) -> Bool {
        try check(utf8: utf8, for: user).isAccepted
    }

    private func check(_ password: UTF8Span, for user: UserContext) -> Verdict {
        var typed = SecretBuffer<UInt32>()
        var scalars = password.makeUnicodeScalarIterator()
        while let scalar = scalars.next() {
            guard typed.count < CharacterRules.maximumTypedCharacters else {
                return tooLong(maximum: CharacterRules.maximumTypedCharacters, isFolded: false)
            }
            typed.append(scalar.value)
        }
        var folded = FoldedText()
        folder.fold(typed, into: &folded)
        guard folded.count <= CharacterRules.maximumFoldedCharacters else {
            return tooLong(maximum: CharacterRules.maximumFoldedCharacters, isFolded: true)
        }

        var violations = characterRules.violations(typed: typed, folded: folded)
        let names = nameRules.hits(typed: typed, folded: folded, for: user)
        if !names.isEmpty { violations.append(.containsName(names)) }
        if policy.wholePassword, let whole = matchers.bannedWhole(folded) {
            violations.append(.bannedWhole(whole.term, lists: whole.lists))
        }
        let segmentation = segmenter?.segment(folded)
        if let segmentation, segmentation.score < segmentation.required, segmentation.hasToken {
            violations.append(
                .bannedByScore(segmentation.score, required: segmentation.required, lists: segmentation.lists))
        }
        return verdict(violations, segmentation)
    }

    /// SPEC 1.2: beyond the hard limits nothing else is evaluated.
    private func tooLong(maximum: Int, isFolded: Bool) -> Verdict {
        verdict([.tooLong(length: nil, maximum: maximum, unit: .codePoints, isFolded: isFolded)], nil)
    }

    private func verdict(_ violations: [Violation], _ segmentation: Segmentation?) -> Verdict {
        Verdict(
            violations: violations, segmentation: segmentation, mode: policy.mode, policyName: policy.name,
            policyVersion: policy.version, lists: lists)
    }
}

extension Verdict.ListIdentity {
    init(_ trie: TermTrie) {
        self.init(
            name: trie.list, termCount: trie.terms.count, fingerprint: trie.fingerprint.hexadecimal(digits: 16))
    }
}

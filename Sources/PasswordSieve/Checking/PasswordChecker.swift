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

    /// What a checker is made of: one object, so that threads hand checkers on without getting into each other's way.
    private final class Parts: Sendable {
        let policy: Policy
        let lists: [Verdict.ListIdentity]
        let folder: TextFolder
        let characterRules: CharacterRules
        let nameRules: NameRules
        let search: TermSearch
        let segmenter: Segmenter?
        let wholePasswordImpliedFrom: Int

        init(_ policy: Policy, _ tries: [TermTrie]) {
            self.policy = policy
            folder = TextFolder(options: policy.folding)
            lists = tries.map(Verdict.ListIdentity.init)
            characterRules = CharacterRules(policy)
            nameRules = NameRules(policy)
            let search = TermSearch(tries, policy)
            self.search = search
            segmenter = policy.minimumScore.map { Segmenter(search, policy: policy, required: $0) }
            wholePasswordImpliedFrom = PasswordChecker.wholePasswordImpliedFrom(policy)
        }
    }

    /// The rules in force.
    public var policy: Policy { parts.policy }
    /// The lists in use, none if the policy uses none, in the order in which they explain a password (SPEC 7.3).
    public var lists: [Verdict.ListIdentity] { parts.lists }

    var folder: TextFolder { parts.folder }
    var characterRules: CharacterRules { parts.characterRules }
    var nameRules: NameRules { parts.nameRules }
    var search: TermSearch { parts.search }
    var segmenter: Segmenter? { parts.segmenter }
    /// From this length on, a password that scores enough cannot be banned as a whole (SPEC 8).
    private var wholePasswordImpliedFrom: Int { parts.wholePasswordImpliedFrom }

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
        var tries: [TermTrie]
        do {
            tries = try Self.tries(lists, policy, entraLimits: policy.profile == .entra && entraLimits == .enforced)
        } catch {
            throw .list(error)
        }
        if !policy.usesLists { tries = [] }
        parts = Parts(policy, tries)
    }

    /// Whether a custom list has to keep what Microsoft Entra takes.
    public enum EntraLimits: Sendable, Hashable {
        /// At most 1,000 terms of 4 to 16 characters.
        case enforced
        /// No more than what holds for every list.
        case lifted
    }

    /// A term that the whole password equals, or is one edit away from, brings its score below what is required if a fuzzy
    /// match costs less than that, and so does a term and a character: but only terms that have fuzzy matches.
    private static func wholePasswordImpliedFrom(_ policy: Policy) -> Int {
        guard let required = policy.minimumScore, required > 2, policy.fuzzy.allSatisfy({ $0.points < required }),
            let shortest = policy.fuzzy.map(\.minimumTermLength).min()
        else { return .max }
        return shortest + 1
    }

    /// The lists, built and in order.
    private static func tries(
        _ lists: [TermList], _ policy: Policy, entraLimits: Bool
    ) throws(TermListError) -> [TermTrie] {
        let options = CompiledList.Options(policy)
        var tries: [TermTrie] = []
        var names: Set<String> = []
        for list in lists.sorted(by: { TermList.precedes($0.name, $1.name) }) {
            guard names.insert(list.name).inserted else {
                throw TermListError(.duplicateName, list: list.name, source: list.source)
            }
            tries.append(try list.trie(options))
            if entraLimits, list.name == TermList.customName { try list.checkEntraLimits() }
        }
        return tries
    }
}

extension PasswordChecker {
    /// A term as the policy folds it: what tells whether two spellings are the same term; empty if nothing is left of it.
    package func folded(_ term: String) -> String { folder.folded(term) }

    /// A term as `policy` folds it.
    package static func folded(_ term: String, under policy: Policy) -> String {
        TextFolder(options: policy.folding).folded(term)
    }
}

extension PasswordChecker {
    /// About how many bytes a checker takes beside its lists.
    package static let memoryWithoutLists = 5 << 9
}

// MARK: Checking

extension PasswordChecker {
    /// Judges `password`.
    ///
    /// Takes no memory but what the verdict holds, once the calling thread has checked a password as long.
    ///
    /// - Complexity: a password beyond 256 code points is refused before anything else is looked at. For one of *n* code
    ///   points, O(*n* · *m*) for terms of up to *m* characters, whatever their number; O(*n*³) if it repeats itself
    ///   throughout.
    public func check(_ password: String, for user: UserContext? = nil) -> Verdict {
        check(password.utf8Span, for: user)
    }

    /// Judges the password that `utf8` holds. The bytes stay the caller's, who can wipe them afterwards.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    /// - Complexity: O(*n*) to see that the bytes are UTF-8; then as for a string.
    public func check(
        utf8: Span<UInt8>, for user: UserContext? = nil
    ) throws(PasswordError) -> Verdict {
        do {
            return check(try UTF8Span(validating: utf8), for: user)
        } catch {
            throw .illFormedUTF8(at: error.byteOffsets.lowerBound)
        }
    }

    /// Whether `password` may be used: ``Verdict/isAccepted`` of ``check(_:for:)`` without the reasons, several times
    /// as fast.
    ///
    /// Takes no memory once the calling thread has checked a password as long.
    ///
    /// - Complexity: as ``check(_:for:)``.
    public func accepts(_ password: String, for user: UserContext? = nil) -> Bool {
        accepts(password.utf8Span, for: user)
    }

    /// Whether the password that `utf8` holds may be used.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    /// - Complexity: O(*n*) to see that the bytes are UTF-8; then as for a string.
    public func accepts(utf8: Span<UInt8>, for user: UserContext? = nil) throws(PasswordError) -> Bool {
        do {
            return accepts(try UTF8Span(validating: utf8), for: user)
        } catch {
            throw .illFormedUTF8(at: error.byteOffsets.lowerBound)
        }
    }

    package func check(_ password: UTF8Span, for user: UserContext?) -> Verdict {
        let scratch = unsafe Scratch.ofThisThread
        defer { unsafe scratch.pointee.removeAll() }
        return unsafe check(password, for: user, &scratch.pointee)
    }

    /// Judges the password, and leaves in `scratch` what was found on the way.
    func check(_ password: UTF8Span, for user: UserContext?, _ scratch: inout Scratch) -> Verdict {
        guard read(password, &scratch) else {
            return tooLong(maximum: CharacterRules.maximumTypedCharacters, isFolded: false)
        }
        guard fold(&scratch) else {
            return tooLong(maximum: CharacterRules.maximumFoldedCharacters, isFolded: true)
        }
        var violations = characterRules.violations(
            typed: scratch.typed, folded: scratch.folded, isPrintableASCII: scratch.isPrintableASCII)
        let names = user.map { nameRules.hits(in: &scratch, for: $0) } ?? []
        if !names.isEmpty { violations.append(.containsName(names)) }
        search.spell(&scratch)
        let segmentation = segmenter?.segment(&scratch)
        let scoresEnough = segmentation.map { $0.score >= $0.required } ?? false
        if mayBeBannedWhole(length: scratch.folded.count, scoresEnough: scoresEnough),
            let whole = search.bannedWhole(&scratch)
        {
            violations.append(.bannedWhole(whole.term, lists: whole.lists))
        }
        if let segmentation, !scoresEnough, segmentation.hasToken {
            violations.append(
                .bannedByScore(segmentation.score, required: segmentation.required, lists: segmentation.lists))
        }
        return verdict(violations, segmentation)
    }

    package func accepts(_ password: UTF8Span, for user: UserContext?) -> Bool {
        guard policy.mode == .enforce else { return true }
        let scratch = unsafe Scratch.ofThisThread
        defer { unsafe scratch.pointee.removeAll() }
        return unsafe accepts(password, for: user, &scratch.pointee)
    }

    private func accepts(_ password: UTF8Span, for user: UserContext?, _ scratch: inout Scratch) -> Bool {
        guard read(password, &scratch), fold(&scratch),
            characterRules.accept(
                typed: scratch.typed, folded: scratch.folded, isPrintableASCII: scratch.isPrintableASCII),
            !holdsName(of: user, &scratch)
        else { return false }
        search.spell(&scratch)
        if segmenter?.rejects(&scratch) ?? false { return false }
        guard policy.wholePassword, scratch.folded.count < wholePasswordImpliedFrom else { return true }
        return !search.isBannedWhole(&scratch)
    }

    /// Whether a password of that folded length can be banned as a whole (SPEC 8).
    func mayBeBannedWhole(length: Int, scoresEnough: Bool) -> Bool {
        policy.wholePassword && (!scoresEnough || length < wholePasswordImpliedFrom)
    }

    private func holdsName(of user: UserContext?, _ scratch: inout Scratch) -> Bool {
        guard let user else { return false }
        return nameRules.finds(in: &scratch, for: user)
    }

    /// Takes the password in; false if it has too many characters.
    func read(_ password: UTF8Span, _ scratch: inout Scratch) -> Bool {
        let bytes = password.span
        let count = bytes.count
        guard count <= 4 * CharacterRules.maximumTypedCharacters else { return false }
        // No bit from the eighth on is set in `unusual` if each character is U+0020 to U+007E.
        var (all, unusual) = (UInt32(0), UInt32(0))
        scratch.typed.append(0, repeated: count)
        let typed = unsafe scratch.typed.start
        var index = 0
        while index < count {
            let byte = unsafe UInt32(bytes[unchecked: index])
            unsafe typed[index] = byte
            all |= byte
            unusual |= (byte &- 0x20) | (byte &+ 1)
            index &+= 1
        }
        scratch.isPrintableASCII = unusual < 0x80
        if all >= 0x80 {
            scratch.typed.removeAll()
            var scalars = password.makeUnicodeScalarIterator()
            while let scalar = scalars.next() { scratch.typed.append(scalar.value) }
        }
        return scratch.typed.count <= CharacterRules.maximumTypedCharacters
    }

    /// Folds what was read; false if it becomes too long.
    func fold(_ scratch: inout Scratch) -> Bool {
        folder.fold(
            scratch.typed, isASCII: scratch.isPrintableASCII, into: &scratch.folded, &scratch.folding)
        return scratch.folded.count <= CharacterRules.maximumFoldedCharacters
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
            name: trie.list, termCount: trie.termCount, fingerprint: trie.fingerprint.hexadecimal(digits: 16))
    }
}

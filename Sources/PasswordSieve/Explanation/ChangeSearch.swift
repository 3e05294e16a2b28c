/// Finds the least change by trying: a change counts only if the changed password was judged and has no violation.
extension LeastChange {
    init(
        of password: UTF8Span, replacing old: UTF8Span?, _ verdict: Verdict, _ rules: Explanation.Rules?,
        for user: UserContext?, _ checker: PasswordChecker
    ) {
        guard !verdict.violations.isEmpty else {
            self = .notNeeded
            return
        }
        guard !verdict.codes.contains(.breached) else {
            self = .notFound
            return
        }
        var search = ChangeSearch(password, replacing: old, rules, user, checker)
        self = search.change(verdict, rules).map(LeastChange.found) ?? .notFound
    }
}

private struct ChangeSearch: ~Copyable {
    private let checker: PasswordChecker
    private let user: UserContext?
    private var typed = SecretBuffer<UInt32>()
    private var candidate = SecretBuffer<UInt8>()
    private var old = SecretBuffer<UInt8>()
    private let hasOld: Bool
    private let missingClasses: [CharacterClass]
    private let newClassCount: Int
    /// The steps that are left for all tries, so that many of them cost no more than a few.
    private var steps: Int
    /// The same password has the same answer.
    private var generator = SeededGenerator(seed: 1)

    /// The most characters that are added.
    private static let maximumAdded = 12
    /// The most bytes judged for each number of added characters, so that a long password costs no more than a short
    /// one; and the fewest and the most additions.
    private static let bytesForEachNumber = 1024
    private static let additionsForEachNumber = 4...16
    /// Rare beside each other, so that they meet no term: no vowels, no neighbours on a keyboard.
    private static let additions: [(kind: CharacterClass, characters: [Unicode.Scalar])] = [
        (.lowercase, Array("qxvkzjwhgf".unicodeScalars)), (.uppercase, Array("QXVKZJWHGF".unicodeScalars)),
        (.digit, Array("4796385".unicodeScalars)), (.symbol, Array("%&=;?#".unicodeScalars)),
    ]

    init(
        _ password: UTF8Span, replacing old: UTF8Span?, _ rules: Explanation.Rules?, _ user: UserContext?,
        _ checker: PasswordChecker
    ) {
        self.checker = checker
        steps = checker.searchLimit.explanation
        self.user = user
        let classes = rules?.classes
        let isShort = classes.map { !$0.isMet } ?? false
        missingClasses =
            isShort
            ? classes.map { classes in classes.rule.of.classes.filter { !classes.present.contains($0) } } ?? [] : []
        newClassCount = isShort ? classes.map { $0.rule.required - $0.present.count } ?? 0 : 0
        hasOld = old != nil
        if let old { for index in old.span.indices { self.old.append(old.span[index]) } }
        var scalars = password.makeUnicodeScalarIterator()
        // The rest would be cut off in any case.
        while typed.count < 4 * TypedText.maximumCount, let scalar = scalars.next() {
            typed.append(scalar.value)
        }
    }

    /// The change with the fewest characters added, of those that remove the least.
    mutating func change(_ verdict: Verdict, _ rules: Explanation.Rules?) -> LeastChange.Change? {
        var removed: [Int] = rules?.characters.disallowed ?? []
        removed += rules?.forbidden.occurrences.flatMap { Array($0.range) } ?? []
        let names = (rules?.names ?? []).flatMap(\.hits)
        // A name is only gone with its characters; but what is derived from one may also be added to.
        let isNameRemoved = names.contains { $0.rule != .derived }
        if isNameRemoved { removed += names.filter { $0.rule != .derived }.flatMap { Array($0.range) } }
        if let change = change(removing: Set(removed)) { return change }
        guard !isNameRemoved, !names.isEmpty else { return nil }
        return change(removing: Set(removed + names.flatMap { Array($0.range) }))
    }

    private mutating func change(removing positions: Set<Int>) -> LeastChange.Change? {
        let maximum = checker.policy.length.maximum
        let kept = (0..<typed.count).filter { !positions.contains($0) }
        for count in 0...Self.maximumAdded {
            // The end is cut off if the result would be too long.
            let capacity = max(0, min(maximum, TypedText.maximumCount) - count)
            let base = Array(kept.prefix(capacity))
            let tries =
                count == 0
                ? 1
                : min(
                    max(Self.bytesForEachNumber / (base.count + count), Self.additionsForEachNumber.lowerBound),
                    Self.additionsForEachNumber.upperBound)
            for _ in 0..<tries {
                let added = addition(count)
                guard steps > 0 else { return nil }
                for isAtEnd in count == 0 ? [true] : [true, false] where isAccepted(base, added, isAtEnd: isAtEnd) {
                    let hasClasses = checker.policy.classes.required > 0 && newClassCount > 0 && count > 0
                    return LeastChange.Change(
                        removed: ranges(removedBeside: base), added: String(String.UnicodeScalarView(added)),
                        isAtEnd: isAtEnd,
                        missingClasses: hasClasses && !isWaived(base, added) ? missingClasses : [],
                        newClassCount: hasClasses && !isWaived(base, added) ? newClassCount : 0)
                }
            }
        }
        return nil
    }

    private func isWaived(_ base: [Int], _ added: [Unicode.Scalar]) -> Bool {
        let length = (base.map { typed[$0] } + added.map(\.value)).reduce(0) { $0 + checker.characterRules.weight($1) }
        return checker.policy.classes.waivedFrom.map { length >= $0 } ?? false
    }

    /// Characters that are likely part of no token, those of missing classes first.
    private mutating func addition(_ count: Int) -> [Unicode.Scalar] {
        var missing = missingClasses.filter { $0 != .otherLetter }
        return (0..<count).map { index in
            var kind = generator.pick(Self.additions).kind
            if index < newClassCount, !missing.isEmpty { kind = missing.remove(at: generator.below(missing.count)) }
            let characters = Self.additions.first { $0.kind == kind }?.characters ?? []
            return generator.pick(characters)
        }
    }

    private mutating func isAccepted(_ base: [Int], _ added: [Unicode.Scalar], isAtEnd: Bool) -> Bool {
        candidate.removeAll()
        func append(_ scalar: Unicode.Scalar) {
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { candidate.append(byte) }
        }
        if !isAtEnd { added.forEach(append) }
        for index in base { if let scalar = Unicode.Scalar(typed[index]) { append(scalar) } }
        if isAtEnd { added.forEach(append) }
        let decision = unsafe candidate.withElements { bytes in
            unsafe old.withElements { old in
                // Both are UTF-8: one was made of code points here, the other was given as such.
                let (password, old) = unsafe (UTF8Span(unchecked: bytes.span), UTF8Span(unchecked: old.span))
                return checker.breaksNoRule(password, for: user, replacing: hasOld ? old : nil)
            }
        }
        steps -= decision.steps
        return decision.isAccepted
    }

    /// The stretches that are not kept.
    private func ranges(removedBeside kept: [Int]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in kept + [typed.count] {
            if index > start { ranges.append(start..<index) }
            start = index + 1
        }
        return ranges
    }
}

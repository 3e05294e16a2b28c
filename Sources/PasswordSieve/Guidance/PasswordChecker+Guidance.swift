/// Guidance while a password is typed.
extension PasswordChecker {
    /// The state of each rule for `password`, and the most useful next step: made for each keystroke.
    ///
    /// Breach stores are searched only if `searchesBreaches`: that a password has leaked is no rule to type against, and a
    /// search may read from a disk. Without it, a password that meets all rules here may still be refused.
    ///
    /// Allocates only the guidance, once the calling thread has looked at a password of this length.
    ///
    /// - Complexity: as ``check(_:for:replacing:)``.
    public func guidance(
        _ password: String, for user: UserContext? = nil, replacing old: String? = nil, searchesBreaches: Bool = false
    ) -> Guidance {
        guard let old else {
            return guidance(password.utf8Span, for: user, replacing: nil, searchesBreaches: searchesBreaches)
        }
        return guidance(
            password.utf8Span, for: user, replacing: old.utf8Span, searchesBreaches: searchesBreaches)
    }

    /// The guidance for the password in `utf8`, which is to replace that in `old`. The bytes stay the caller's, who can wipe
    /// them afterwards.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    /// - Complexity: O(*n*) to validate UTF-8; then as for a string.
    public func guidance(
        utf8: Span<UInt8>, for user: UserContext? = nil, replacing old: Span<UInt8>? = nil,
        searchesBreaches: Bool = false
    ) throws(PasswordError) -> Guidance {
        try Self.validate(utf8, replacing: old) {
            guidance($0, for: user, replacing: $1, searchesBreaches: searchesBreaches)
        }
    }

    package func guidance(
        _ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span? = nil, searchesBreaches: Bool = false
    ) -> Guidance {
        var guidance = CheckBuffers.ofThisThread { self.guidance(password, for: user, replacing: old, &$0) }
        if searchesBreaches, !breaches.isEmpty { guidance.add(breach: breach(of: password)) }
        return guidance
    }

    private func guidance(
        _ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span?, _ buffers: inout CheckBuffers
    ) -> Guidance {
        buffers.tokens.limitSearch(to: searchLimit.verdict)
        guard buffers.typed.read(password) else {
            return Guidance(tooLongFor: TypedText.maximumCount, isFolded: false)
        }
        guard folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding) else {
            return Guidance(tooLongFor: FoldedText.maximumCount, isFolded: true)
        }
        var rules = characterRules.guidance(typed: buffers.typed, folded: buffers.folded)
        let names = nameRules.hits(in: buffers.typed, buffers.folded, for: user, using: &buffers.names)
        if !policy.names.isEmpty { rules.append(.init(requirement: .noNames, isMet: names.isEmpty)) }
        let similarity = similarity(of: buffers.folded, to: old, &buffers.old)
        if old != nil, oldPasswordRule != nil {
            rules.append(.init(requirement: .unlikeOld, isMet: similarity == nil))
        }
        let symbols = search.symbols(of: buffers.folded, into: &buffers.symbols)
        var isForbidden = forbidden?.areFound(in: buffers.folded, symbols, &buffers.tokens.hits) ?? false
        var score = segmenter?.score(buffers.typed, buffers.folded, symbols, into: &buffers.tokens)
        var isBannedWhole =
            mayBeBannedWhole(length: buffers.folded.count, leastScore: score?.points)
            && search.isBannedWhole(buffers.folded, symbols, &buffers.tokens.hits)
        switch decisionAlone(password, for: user, replacing: old, &buffers) {
        case nil: break
        case .accepted: (isForbidden, score, isBannedWhole) = (false, nil, false)
        case .refused: return Guidance(tooLongFor: FoldedText.maximumCount, isFolded: true)
        }
        let isBannedByScore = score?.rejects ?? false
        if policy.usesLists {
            rules.append(.init(requirement: .noBannedTerms, isMet: !isForbidden && !isBannedByScore && !isBannedWhole))
        }
        let hint = Guidance.Hint(
            rules, names: names.map(\.kind).withoutRepetitions, similarity: similarity, isForbidden: isForbidden,
            missingPoints: isBannedByScore ? score?.missing ?? 0 : 0,
            isBannedWhole: isBannedWhole, typedLength: characterRules.count(buffers.typed.characters))
        let points = score.map { Guidance.Points(earned: $0.points, required: $0.required) }
        return Guidance(points: points, rules: rules, hint: hint)
    }
}

extension Guidance {
    /// Beyond the hard limits no rule is applied (SPEC 1.2).
    fileprivate init(tooLongFor maximum: Int, isFolded: Bool) {
        let requirement = Requirement.maximumLength(length: nil, maximum: maximum, unit: .codePoints)
        self.init(
            points: nil, rules: [Rule(requirement: requirement, isMet: false)],
            hint: .shorten(maximum: isFolded ? nil : maximum))
    }
}

extension CharacterRules {
    /// The rules of SPEC 10 that are on, in the order of SPEC 11.
    fileprivate func guidance(
        typed: borrowing TypedText, folded: borrowing FoldedText
    ) -> [Guidance.Rule] {
        let typedLength = count(typed.characters)
        let counted = min(typedLength, count(folded.characters))
        let length = self.length.foldedToo ? counted : typedLength
        var rules: [Guidance.Rule] = []
        rules.reserveCapacity(Violation.Code.allCases.count)
        if self.length.minimum > 0 {
            rules.append(
                .init(
                    requirement: .minimumLength(length: length, minimum: self.length.minimum, unit: self.length.unit),
                    isMet: length >= self.length.minimum))
        }
        rules.append(
            .init(
                requirement: .maximumLength(length: typedLength, maximum: self.length.maximum, unit: self.length.unit),
                isMet: typedLength <= self.length.maximum))
        if characters != .any {
            rules.append(.init(requirement: .allowedCharacters(characters), isMet: areAllowed(typed)))
        }
        if classes.required > 0 {
            let present = classesPresent(typed)
            rules.append(
                .init(
                    requirement: .classes(present: classes(present), required: classes.required, of: classes.of),
                    isMet: areClassesWaived(typed, folded, shorterLength: counted) || hasEnough(present)))
        }
        return rules
    }
}

extension Guidance.Hint {
    /// The most useful next step: first those that make the others pointless; of more characters and more points the
    /// one that takes more, since it brings the other.
    fileprivate init?(
        _ rules: [Guidance.Rule], names: [NameHit.Kind], similarity: Similarity?, isForbidden: Bool, missingPoints: Int,
        isBannedWhole: Bool, typedLength: Int
    ) {
        var missingCharacters = 0
        var missingKinds: (count: Int, of: [CharacterClass])?
        for rule in rules where !rule.isMet {
            switch rule.requirement {
            case .minimumLength(_, let minimum, _) where typedLength == 0:
                self = .begin(minimum: minimum)
                return
            case .minimumLength(let length, let minimum, _): missingCharacters = minimum - length
            case .maximumLength(_, let maximum, _):
                self = .shorten(maximum: maximum)
                return
            case .allowedCharacters(let allowed):
                self = .useOnly(allowed)
                return
            case .classes(let present, let required, let scheme):
                missingKinds = (required - present.count, scheme.classes.filter { !present.contains($0) })
            case .noNames:
                self = .leaveOutNames(names)
                return
            case .unlikeOld:
                self = similarity.map(Self.differ) ?? .chooseOtherWords
                return
            case .notBreached: break
            case .noBannedTerms where isForbidden:
                self = .leaveOutForbidden
                return
            case .noBannedTerms: break
            }
        }
        if missingPoints > 0, missingPoints >= missingCharacters {
            self = .addUncommonCharacters(missingPoints)
        } else if missingCharacters > 0 {
            let isTypedInFull = rules.contains { rule in
                if case .minimumLength(_, let minimum, _) = rule.requirement { typedLength >= minimum } else { false }
            }
            self = .addCharacters(missingCharacters, areSeen: isTypedInFull)
        } else if isBannedWhole {
            self = .chooseOtherWords
        } else if let missingKinds {
            self = .addKinds(missingKinds.count, of: missingKinds.of)
        } else {
            return nil
        }
    }
}

extension Guidance {
    /// Adds the rule that the password has not leaked, in its place of SPEC 11. Its hint is the last one.
    fileprivate mutating func add(breach: Violation?) {
        // Beyond the limits of SPEC 1.2 no rule is applied.
        guard rules.count > 1 || rules.first?.isMet != false else { return }
        let rule = Rule(requirement: .notBreached, isMet: breach == nil)
        let place = rules.firstIndex { $0.code == .banned } ?? rules.count
        self = Guidance(
            points: points, rules: rules[..<place] + [rule] + rules[place...],
            hint: hint ?? (breach == nil ? nil : .chooseUnleaked))
    }
}

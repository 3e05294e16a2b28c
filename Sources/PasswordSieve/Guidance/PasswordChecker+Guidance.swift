/// Guidance while a password is typed.
extension PasswordChecker {
    /// How far `password` is, and what to do next: for each keystroke.
    ///
    /// It finds what ``check(_:for:)`` finds, in less work: which terms it was that a password was scored by is not told.
    /// Takes no memory but what the guidance holds, once the calling thread has looked at a password as long.
    ///
    /// - Complexity: as ``check(_:for:)``.
    public func guidance(_ password: String, for user: UserContext? = nil) -> Guidance {
        guidance(password.utf8Span, for: user)
    }

    /// How far the password is that `utf8` holds. The bytes stay the caller's, who can wipe them afterwards.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    /// - Complexity: O(*n*) to see that the bytes are UTF-8; then as for a string.
    public func guidance(utf8: Span<UInt8>, for user: UserContext? = nil) throws(PasswordError) -> Guidance {
        do {
            return guidance(try UTF8Span(validating: utf8), for: user)
        } catch {
            throw .illFormedUTF8(at: error.byteOffsets.lowerBound)
        }
    }

    package func guidance(_ password: UTF8Span, for user: UserContext?) -> Guidance {
        let scratch = unsafe Scratch.ofThisThread
        defer { unsafe scratch.pointee.removeAll() }
        return unsafe guidance(password, user, &scratch.pointee)
    }

    private func guidance(_ password: UTF8Span, _ user: UserContext?, _ scratch: inout Scratch) -> Guidance {
        guard read(password, &scratch) else {
            return Guidance(tooLongFor: CharacterRules.maximumTypedCharacters, isFolded: false)
        }
        guard fold(&scratch) else {
            return Guidance(tooLongFor: CharacterRules.maximumFoldedCharacters, isFolded: true)
        }
        var rules = characterRules.guidance(typed: scratch.typed, folded: scratch.folded)
        let names = user.map { nameRules.hits(in: &scratch, for: $0) } ?? []
        if !policy.names.isEmpty { rules.append(.init(requirement: .noNames, isMet: names.isEmpty)) }
        search.spell(&scratch)
        let score = segmenter?.score(&scratch)
        let points = segmenter.flatMap { segmenter in
            score.map { Guidance.Points(earned: $0.points, required: segmenter.required) }
        }
        let rejects = score?.rejects ?? false
        let isBannedWhole =
            mayBeBannedWhole(length: scratch.folded.count, scoresEnough: points?.missing == 0)
            && search.isBannedWhole(&scratch)
        if policy.usesLists {
            rules.append(.init(requirement: .noBannedTerms, isMet: !rejects && !isBannedWhole))
        }
        let hint = Guidance.Hint(
            rules, names: names.kinds, missingPoints: rejects ? points?.missing ?? 0 : 0, isBannedWhole: isBannedWhole,
            typedLength: characterRules.count(scratch.typed))
        return Guidance(points: points, rules: rules, hint: hint)
    }
}

extension Guidance {
    /// SPEC 1.2: beyond the hard limits nothing else is looked at.
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
        typed: borrowing SecretBuffer<UInt32>, folded: borrowing FoldedText
    ) -> [Guidance.Rule] {
        let typedLength = count(typed)
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
            rules.append(
                .init(
                    requirement: .classes(present: classes(of: typed), required: classes.required, of: classes.of),
                    isMet: hasClasses(typed, counted)))
        }
        return rules
    }
}

extension Guidance.Hint {
    /// The most useful thing to do: what makes the rest pointless comes first, and of more characters and more points
    /// what takes more, since it brings the other.
    fileprivate init?(
        _ rules: [Guidance.Rule], names: [NameHit.Kind], missingPoints: Int, isBannedWhole: Bool, typedLength: Int
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

extension PasswordChecker {
    /// Judges `password` and tells everything that was found on the way.
    ///
    /// Meant for one password at a time, asked for by an administrator: it takes many times as long as
    /// ``check(_:for:replacing:)``, and what it returns holds text of the password.
    ///
    /// - Complexity: as ``check(_:for:replacing:)`` some hundred times, for a change that would be accepted; and linear in the
    ///   matches that are found, of which no more than 65,536 are looked at.
    public func explain(
        _ password: String, for user: UserContext? = nil, replacing old: String? = nil
    ) -> Explanation {
        guard let old else { return explain(password.utf8Span, for: user, replacing: nil) }
        return explain(password.utf8Span, for: user, replacing: old.utf8Span)
    }

    /// Judges the password that `utf8` holds, and tells everything that was found on the way.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    /// - Complexity: as ``explain(_:for:replacing:)``.
    public func explain(
        utf8: Span<UInt8>, for user: UserContext? = nil, replacing old: Span<UInt8>? = nil
    ) throws(PasswordError) -> Explanation {
        try Self.validate(utf8, replacing: old) { explain($0, for: user, replacing: $1) }
    }

    private func explain(_ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span?) -> Explanation {
        let found = findings(in: password, for: user, replacing: old)
        // Only now: each attempt is a check of its own, in the same buffers.
        let change = LeastChange(of: password, replacing: old, found.verdict, found.rules, for: user, self)
        return Explanation(
            verdict: found.verdict, characters: found.characters, matches: found.matches.listed,
            omittedMatchCount: found.matches.omittedCount, segmentations: found.alternatives.segmentations,
            segmentationCount: found.alternatives.count, rules: found.rules, leastChange: change)
    }

    /// The parts of an explanation that need no changed passwords.
    struct Findings {
        var verdict: Verdict
        var characters: [Explanation.FoldedCharacter] = []
        var matches = MatchCollector.Matches()
        var alternatives = Segmenter.Alternatives()
        var rules: Explanation.Rules?
    }

    func findings(in password: UTF8Span, for user: UserContext?, replacing old: UTF8Span? = nil) -> Findings {
        CheckBuffers.ofThisThread { findings(in: password, for: user, replacing: old, &$0) }
    }

    private func findings(
        in password: UTF8Span, for user: UserContext?, replacing old: UTF8Span?, _ buffers: inout CheckBuffers
    ) -> Findings {
        var findings = Findings(verdict: check(password, for: user, replacing: old, &buffers))
        // Beyond the hard limits no rule is applied (SPEC 1.2).
        for violation in findings.verdict.violations {
            switch violation {
            case .tooLong(nil, _, _, _), .tooManySteps: return findings
            default: break
            }
        }
        buffers.tokens.limitSearch(to: searchLimit.explanation)
        findings.characters = (0..<buffers.folded.count).compactMap { index in
            Unicode.Scalar(buffers.folded[index]).map { character in
                Explanation.FoldedCharacter(
                    character: character, range: buffers.folded.origin(index),
                    readings: (policy.substitutions.readings[character] ?? []).filter { $0 != character })
            }
        }
        let symbols = search.symbols(of: buffers.folded, into: &buffers.symbols)
        findings.rules = rules(findings.verdict, for: user, isOldGiven: old != nil, symbols, &buffers)
        if let segmenter, let shown = findings.verdict.segmentation {
            let scored = ScoredPassword(buffers.typed, buffers.folded, symbols)
            segmenter.findAllTokens(scored, into: &buffers.tokens)
            guard !buffers.tokens.isSearchExceeded else { return findings }
            findings.alternatives = segmenter.alternatives(
                atMost: Explanation.maximumSegmentations, scored, shown: shown, &buffers.tokens)
            findings.matches = MatchCollector(segmenter).matches(
                atMost: Explanation.maximumMatches, scored, &buffers.tokens)
        }
        return findings
    }

    private func rules(
        _ verdict: Verdict, for user: UserContext?, isOldGiven: Bool, _ symbols: PasswordSymbols,
        _ buffers: inout CheckBuffers
    ) -> Explanation.Rules {
        let occurrences =
            forbidden?.occurrences(
                in: buffers.folded, symbols, &buffers.tokens.hits, limit: Violation.maximumForbiddenTerms) ?? []
        return Explanation.Rules(
            length: characterRules.explainLength(buffers.typed, buffers.folded),
            characters: Explanation.Rules.Characters(
                allowed: characterRules.characters, disallowed: characterRules.disallowed(in: buffers.typed)),
            classes: characterRules.explainClasses(buffers.typed, buffers.folded),
            names: user.map { nameRules.explain($0, buffers.typed, buffers.folded, &buffers.names) } ?? [],
            old: Explanation.Rules.OldPassword(rule: policy.similarToOld, isGiven: isOldGiven, verdict.similarity),
            breaches: Explanation.Rules.Breaches(
                use: policy.breached, storeCount: breaches.count, violation: verdict.breach),
            forbidden: Explanation.Rules.Forbidden(
                lists: policy.forbiddenLists,
                occurrences: occurrences.map { term, stretch in
                    Explanation.Rules.Forbidden.Occurrence(term: term, range: buffers.folded.origin(stretch))
                }),
            wholePassword: Explanation.Rules.WholePassword(
                isOn: policy.wholePassword,
                terms: policy.wholePassword
                    ? search.termsNearWhole(
                        buffers.folded, symbols, &buffers.tokens.hits, limit: Explanation.maximumNearTerms) : []),
            score: verdict.segmentation.map {
                Explanation.Rules.Score(
                    value: $0.score, required: $0.required, isPassphrase: $0.isPassphrase, hasToken: $0.hasToken)
            },
            mode: policy.mode)
    }
}

extension CharacterRules {
    fileprivate func explainLength(
        _ typed: borrowing TypedText, _ folded: borrowing FoldedText
    ) -> Explanation.Rules.Length {
        let (typed, folded) = (count(typed.characters), count(folded.characters))
        return Explanation.Rules.Length(
            typed: typed, folded: folded, rule: length,
            isLongEnough: (length.foldedToo ? min(typed, folded) : typed) >= length.minimum,
            isShortEnough: typed <= length.maximum)
    }

    fileprivate func explainClasses(
        _ typed: borrowing TypedText, _ folded: borrowing FoldedText
    ) -> Explanation.Rules.Classes {
        let shorter = min(count(typed.characters), count(folded.characters))
        return Explanation.Rules.Classes(
            present: classes(classesPresent(typed)), rule: classes,
            isWaived: areClassesWaived(typed, folded, shorterLength: shorter))
    }
}

extension Explanation {
    /// The most terms near the whole password that are listed.
    fileprivate static let maximumNearTerms = 100
}

extension Verdict {
    fileprivate var similarity: Similarity? {
        violations.lazy.compactMap { if case .tooSimilar(let similarity) = $0 { similarity } else { nil } }.first
    }

    fileprivate var breach: Violation? { violations.first { $0.code == .breached } }
}

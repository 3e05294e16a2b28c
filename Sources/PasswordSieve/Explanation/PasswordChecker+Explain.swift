extension PasswordChecker {
    /// Judges `password` and tells everything that was found on the way.
    ///
    /// Meant for one password at a time, asked for by an administrator: it takes many times as long as
    /// ``check(_:for:)``, and what it returns holds text of the password.
    ///
    /// - Complexity: as ``check(_:for:)`` some hundred times, for a change that would be accepted; and linear in the
    ///   matches that are found, of which no more than 65,536 are looked at.
    public func explain(_ password: String, for user: UserContext? = nil) -> Explanation {
        explain(password.utf8Span, for: user)
    }

    /// Judges the password that `utf8` holds, and tells everything that was found on the way.
    ///
    /// - Throws: ``PasswordError`` if the bytes are not UTF-8 (SPEC 1.1).
    /// - Complexity: as ``explain(_:for:)``.
    public func explain(utf8: Span<UInt8>, for user: UserContext? = nil) throws(PasswordError) -> Explanation {
        do {
            return explain(try UTF8Span(validating: utf8), for: user)
        } catch {
            throw .illFormedUTF8(at: error.byteOffsets.lowerBound)
        }
    }

    private func explain(_ password: UTF8Span, for user: UserContext?) -> Explanation {
        let found = findings(in: password, for: user)
        // Only now: each try is a check of its own, in the same scratch.
        let change = LeastChange(of: password, found.verdict, found.rules, for: user, self)
        return Explanation(
            verdict: found.verdict, characters: found.characters, matches: found.matches.listed,
            omittedMatchCount: found.matches.omittedCount, segmentations: found.alternatives.segmentations,
            segmentationCount: found.alternatives.count, rules: found.rules, leastChange: change)
    }

    /// What is found without trying changes.
    struct Findings {
        var verdict: Verdict
        var characters: [Explanation.FoldedCharacter] = []
        var matches = MatchCollector.Matches()
        var alternatives = Segmenter.Alternatives()
        var rules: Explanation.Rules?
    }

    func findings(in password: UTF8Span, for user: UserContext?) -> Findings {
        let scratch = unsafe Scratch.ofThisThread
        defer { unsafe scratch.pointee.removeAll() }
        return unsafe findings(in: password, for: user, &scratch.pointee)
    }

    private func findings(in password: UTF8Span, for user: UserContext?, _ scratch: inout Scratch) -> Findings {
        var findings = Findings(verdict: check(password, for: user, &scratch))
        // SPEC 1.2: beyond the hard limits nothing else is evaluated.
        for case .tooLong(nil, _, _, _) in findings.verdict.violations { return findings }
        findings.characters = (0..<scratch.folded.count).compactMap { index in
            Unicode.Scalar(scratch.folded[index]).map { character in
                Explanation.FoldedCharacter(
                    character: character, range: scratch.folded.origin(index),
                    readings: (policy.substitutions.readings[character] ?? []).filter { $0 != character })
            }
        }
        findings.rules = rules(findings.verdict, for: user, &scratch)
        if let segmenter {
            findings.alternatives = segmenter.alternatives(atMost: Explanation.maximumSegmentations, &scratch)
            findings.matches = MatchCollector(segmenter).matches(
                atMost: Explanation.maximumMatches, &scratch)
        }
        return findings
    }

    private func rules(_ verdict: Verdict, for user: UserContext?, _ scratch: inout Scratch) -> Explanation.Rules {
        Explanation.Rules(
            length: characterRules.explainLength(scratch), characters: characterRules.explainCharacters(scratch),
            classes: characterRules.explainClasses(scratch),
            names: user.map { nameRules.explain($0, &scratch) } ?? [],
            wholePassword: Explanation.Rules.WholePassword(
                isOn: policy.wholePassword, terms: policy.wholePassword ? search.termsNearWhole(&scratch) : []),
            score: verdict.segmentation.map {
                Explanation.Rules.Score(value: $0.score, required: $0.required, hasToken: $0.hasToken)
            },
            mode: policy.mode)
    }
}

extension CharacterRules {
    fileprivate func explainLength(_ scratch: borrowing Scratch) -> Explanation.Rules.Length {
        let (typed, folded) = (count(scratch.typed), count(scratch.folded.characters))
        return Explanation.Rules.Length(
            typed: typed, folded: folded, rule: length,
            isLongEnough: (length.foldedToo ? min(typed, folded) : typed) >= length.minimum,
            isShortEnough: typed <= length.maximum)
    }

    fileprivate func explainCharacters(_ scratch: borrowing Scratch) -> Explanation.Rules.Characters {
        var disallowed: [Int] = []
        for index in 0..<scratch.typed.count where !characters.allows(scratch.typed[index]) { disallowed.append(index) }
        return Explanation.Rules.Characters(allowed: characters, disallowed: disallowed)
    }

    fileprivate func explainClasses(_ scratch: borrowing Scratch) -> Explanation.Rules.Classes {
        let shorter = min(count(scratch.typed), count(scratch.folded.characters))
        return Explanation.Rules.Classes(
            present: classes(of: scratch.typed), rule: classes,
            isWaived: classes.waivedFrom.map { shorter >= $0 } ?? false)
    }
}

extension TermSearch {
    /// The terms that the whole password equals or is one edit away from (SPEC 8), those that are equal first.
    fileprivate func termsNearWhole(_ scratch: inout Scratch) -> [BannedTerm] {
        let password = unsafe PasswordCharacters(scratch.folded)
        var near: Set<[Int]> = []
        for list in 0..<count {
            self[list].forEachTermNear(
                wholePassword: password, symbols(list, scratch), &scratch.candidates
            ) { found in
                if !isInEarlierList(found.term, of: list) { near.insert([found.edits, list, found.term]) }
            }
        }
        // A term's number follows from its symbols, and so its place here is stable.
        let sorted = near.sorted { $0.lexicographicallyPrecedes($1) }
        return sorted.prefix(100).map { describe($0[2], of: $0[1], edits: $0[0], isReversed: false) }
    }

    /// Whether a list before this one has the same term.
    func isInEarlierList(_ term: Int, of list: Int) -> Bool {
        guard list > 0 else { return false }
        let text = Array(tries[list].view.text(term))
        return tries[..<list].contains { $0.term(spelled: text) != nil }
    }
}

/// Coverage of a text by terms and patterns, for the lint of banned lists.
extension PasswordChecker {
    /// A token that explains all of a text for one point, as a term with that text would.
    package enum Cover: Sendable, Hashable {
        /// A term. `isSafe`: it matches whatever a term with that text matches, for no more points; so that term can be
        /// dropped without a password passing that did not before.
        case term(BannedTerm, isSafe: Bool)
        /// A pattern, likewise.
        case pattern(Policy.PatternKind, isSafe: Bool)
    }

    /// The covers of `text`, terms first; a term that is spelled like it is one of them. If a term with that text has a
    /// second spelling (SPEC 4.2), they cover both. Empty if the policy does not score.
    ///
    /// - Complexity: as one check.
    package func covers(of text: String) -> [Cover] {
        let covers = covers(ofSpelling: text)
        guard let second = secondSpelling(of: text) else { return covers }
        let others = self.covers(ofSpelling: second)
        return covers.compactMap { $0.covering(others) }
    }

    private func covers(ofSpelling text: String) -> [Cover] {
        guard let segmenter else { return [] }
        return CheckBuffers.ofThisThread { buffers in
            guard buffers.typed.read(text.utf8Span),
                folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding), buffers.folded.count > 0
            else { return [] }
            let symbols = search.symbols(of: buffers.folded, into: &buffers.symbols)
            let password = unsafe FoldedCharacters(buffers.folded)
            return terms(over: password, symbols, &buffers.tokens.hits) + patterns(over: password, segmenter)
        }
    }

    private func terms(
        over password: FoldedCharacters, _ symbols: PasswordSymbols, _ hits: inout SecretBuffer<TrieHit>
    ) -> [Cover] {
        let count = password.count
        let characters = (0..<count).map { password[$0] }
        var found: [Cover] = []
        for list in 0..<search.count {
            let matcher = search[list]
            func add(_ match: TermMatch) {
                let isSafe =
                    match.kind == .exact
                    && matchesAll(of: characters, Array(matcher.trie.text(match.term)), matcher.oneEdit.equivalence)
                let cover = Cover.term(
                    search.describe(
                        match.term, of: list, edits: match.kind == .fuzzy ? 1 : 0, isReversed: match.kind == .reversed),
                    isSafe: isSafe)
                if !found.contains(cover) { found.append(cover) }
            }
            matcher.forEachMatch(
                from: 0, in: password, symbols[list], lengths: .all, &hits,
                wants: { $0 == count && $1 <= TermMatcher.pointsOfExact }, { match, _ in add(match) })
            matcher.forEachMatch(
                to: count, in: password, symbols[list], lengths: .all, &hits,
                wants: { $0 == 0 && $1 <= TermMatcher.pointsOfExact }, { match, _ in add(match) })
        }
        return found
    }

    /// The patterns that cover the whole text. A cover is safe if the text, as a term, would match equal characters
    /// only (patterns know no substitutions or typos) and, where terms match backwards, the reversed text is a pattern
    /// too.
    private func patterns(over password: FoldedCharacters, _ segmenter: Segmenter) -> [Cover] {
        let text = (0..<password.count).map { password[$0] }
        let kinds = segmenter.patterns.kinds(over: text)
        let backwards = policy.reversed ? segmenter.patterns.kinds(over: text.reversed()) : kinds
        let isSafe = isLiteral(text) && !backwards.isEmpty && segmenter.required > PatternMatcher.points
        return kinds.map { .pattern($0, isSafe: isSafe) }
    }

    /// Returns whether a term with this text matches equal characters only (SPEC 5.4).
    private func isLiteral(_ text: [UInt32]) -> Bool {
        policy.literalWithoutLetters && !text.contains(where: ICU.isLetterOrMark)
    }

    /// Returns whether a term `cover`, which matches `term` character by character, matches all that `term` matches: if
    /// `term` matches equal characters only, or if the two characters at each place match the same ones.
    private func matchesAll(of term: [UInt32], _ cover: [UInt32], _ equivalence: EquivalenceTable.View) -> Bool {
        if isLiteral(term) || isLiteral(cover) { return isLiteral(term) }
        let table = policy.substitutions.readings
        let mentioned = Set(table.keys.map(\.value)).union(table.values.joined().map(\.value))
        return zip(term, cover).allSatisfy { first, second in
            first == second
                || mentioned.union([first, second]).allSatisfy {
                    equivalence.match($0, first) == equivalence.match($0, second)
                }
        }
    }

    /// The lines of the terms of the list `name` that are found anywhere in `password` for one point; of a forbidden list
    /// those that reject it (SPEC 9.5).
    ///
    /// - Complexity: as one check.
    package func lines(ofTermsFoundIn password: String, list name: String) -> Set<Int> {
        let isForbidden = policy.forbiddenLists.contains(name)
        guard isForbidden || segmenter != nil, let list = search.tries.firstIndex(where: { $0.list == name }) else {
            return []
        }
        return CheckBuffers.ofThisThread { buffers in
            // Nothing is found in a password that is too long to be judged.
            guard buffers.typed.read(password.utf8Span),
                folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding)
            else { return [] }
            let symbols = search.symbols(of: buffers.folded, into: &buffers.symbols)
            let matcher = search[list]
            var lines: Set<Int> = []
            guard !isForbidden else {
                for start in 0..<buffers.folded.count {
                    matcher.forEachExactMatch(
                        from: start, in: unsafe FoldedCharacters(buffers.folded), symbols[list], &buffers.hits
                    ) { lines.insert(matcher.trie.terms[$0.term].line) }
                }
                return lines
            }
            matcher.forEachMatch(
                in: unsafe FoldedCharacters(buffers.folded), upTo: buffers.folded.count - 1, symbols[list],
                lengths: .all, &buffers.tokens.walks, wants: { _, points in points <= TermMatcher.pointsOfExact },
                { match, _ in lines.insert(matcher.trie.terms[match.term].line) })
            return lines
        }
    }
}

extension PasswordChecker.Cover {
    /// The cover as one of both spellings, of which the other has the covers `others`; nil if it is none of these.
    fileprivate func covering(_ others: [Self]) -> Self? {
        let same = others.filter { $0.isSame(as: self) }
        guard let other = same.first(where: \.isSafe) ?? same.first else { return nil }
        switch (self, other) {
        case (.term(let term, let isSafe), .term(let otherTerm, let isOtherSafe)):
            let both = BannedTerm(
                text: term.text, list: term.list, line: term.line, lists: term.lists.filter(otherTerm.lists.contains),
                edits: term.edits, isReversed: term.isReversed)
            return .term(both, isSafe: isSafe && isOtherSafe)
        case (.pattern(let kind, let isSafe), _): return .pattern(kind, isSafe: isSafe && other.isSafe)
        default: return nil
        }
    }

    private func isSame(as other: Self) -> Bool {
        switch (self, other) {
        case (.term(let term, _), .term(let other, _)): term.list == other.list && term.line == other.line
        case (.pattern(let kind, _), .pattern(let other, _)): kind == other
        default: false
        }
    }

    private var isSafe: Bool {
        switch self {
        case .term(_, let isSafe), .pattern(_, let isSafe): isSafe
        }
    }
}

extension PatternMatcher {
    /// The patterns of SPEC 6.1 to 6.5 that are all of `text`.
    fileprivate func kinds(over text: [UInt32]) -> [Policy.PatternKind] {
        var kinds: [Policy.PatternKind] = []
        FoldedText.withCharacters(text) { characters in
            forEachPattern(in: characters, from: 0) { kind, ends in
                if ends.contains(text.count) { kinds.append(kind) }
            }
        }
        return kinds
    }
}

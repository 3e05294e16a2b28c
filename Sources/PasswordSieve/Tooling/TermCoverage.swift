/// Coverage of a text by terms and patterns, for the lint of banned lists.
extension PasswordChecker {
    /// A token that explains all of a text for one point, as a term with that text would.
    package enum Cover: Sendable, Hashable {
        /// A term. `isSafe`: it matches whatever a term with that text matches, for no more points; so that term can be
        /// dropped without a password passing that did not before.
        case term(CoveringTerm, isSafe: Bool)
        /// A pattern, likewise.
        case pattern(Policy.PatternKind, isSafe: Bool)
    }

    /// A term that covers a text.
    package struct CoveringTerm: Sendable, Hashable {
        package let list: String
        package let line: Int
        package let edits: Int
        package let isReversed: Bool
        /// True if the global list holds the term, too.
        package let isGlobal: Bool
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
        over password: FoldedCharacters, _ symbols: PasswordSymbols, _ hits: inout TrieHits
    ) -> [Cover] {
        let count = password.count
        // An edit changes the length by one at most.
        let lengths = LengthSet(from: count - 1, through: count + 1)
        let global = search.tries.first { $0.list == TermList.globalName }
        var found: [Cover] = []
        for list in 0..<search.count {
            let matcher = search[list]
            func add(_ match: TermMatch) {
                matcher.forEachTerm(of: match, in: password) { term in
                    add(term, match)
                    return true
                }
            }
            func add(_ number: Int, _ match: TermMatch) {
                let text = matcher.trie.text(number)
                let isSafe =
                    match.kind == .exact
                    && matchesAll(of: (0..<count).map { password[$0] }, Array(text), matcher.oneEdit.equivalence)
                let trie = search.tries[list]
                let term = CoveringTerm(
                    list: trie.list, line: trie.view.terms[number].line, edits: match.kind == .fuzzy ? 1 : 0,
                    isReversed: match.kind == .reversed,
                    isGlobal: global.map { $0 === trie || $0.term(spelled: text) != nil } ?? false)
                let cover = Cover.term(term, isSafe: isSafe)
                if !found.contains(cover) { found.append(cover) }
            }
            matcher.forEachMatch(
                from: 0, in: password, symbols[list], lengths: lengths, &hits,
                wants: { $0 == count && $1 <= TermMatcher.pointsOfExact }, { match, _ in add(match) })
            matcher.forEachMatch(
                to: count, in: password, symbols[list], lengths: lengths, &hits,
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
        let different = zip(term, cover).filter { $0 != $1 }
        guard !different.isEmpty else { return true }
        let table = policy.substitutions.readings
        let mentioned = Set(table.keys.map(\.value)).union(table.values.joined().map(\.value))
        return different.allSatisfy { first, second in
            mentioned.union([first, second]).allSatisfy {
                equivalence.match($0, first) == equivalence.match($0, second)
            }
        }
    }

    /// Returns whether the list `name` holds a term that matches all of `text` exactly (SPEC 5.1).
    ///
    /// - Complexity: as one check.
    package func holdsTerm(matching text: String, list name: String) -> Bool {
        guard let list = search.tries.firstIndex(where: { $0.list == name }) else { return false }
        return CheckBuffers.ofThisThread { buffers in
            guard buffers.typed.read(text.utf8Span),
                folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding), buffers.folded.count > 0
            else { return false }
            let symbols = search.symbols(of: buffers.folded, into: &buffers.symbols)
            let count = buffers.folded.count
            var isHeld = false
            search[list].forEachMatch(
                from: 0, in: unsafe FoldedCharacters(buffers.folded), symbols[list], lengths: LengthSet(count),
                &buffers.tokens.hits, wants: { $0 == count && $1 <= TermMatcher.pointsOfExact },
                { match, _ in isHeld = isHeld || match.kind == .exact })
            return isHeld
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
            let characters = unsafe FoldedCharacters(buffers.folded)
            var lines: Set<Int> = []
            func add(_ match: TermMatch) {
                matcher.forEachTerm(of: match, in: characters) { term in
                    lines.insert(matcher.trie.terms[term].line)
                    return true
                }
            }
            guard !isForbidden else {
                for start in 0..<characters.count {
                    matcher.forEachExactMatch(from: start, in: characters, symbols[list], &buffers.tokens.hits, add)
                }
                return lines
            }
            matcher.forEachMatch(
                in: characters, upTo: characters.count - 1, symbols[list], lengths: .all, &buffers.tokens.walks,
                wants: { _, points in points <= TermMatcher.pointsOfExact }, { match, _ in add(match) })
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
            let both = PasswordChecker.CoveringTerm(
                list: term.list, line: term.line, edits: term.edits, isReversed: term.isReversed,
                isGlobal: term.isGlobal && otherTerm.isGlobal)
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

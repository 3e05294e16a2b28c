/// What the lint of banned lists needs of the engine, beside its verdicts.
extension PasswordChecker {
    /// Something that explains all of a text for one point, as a term of its own would.
    package enum Cover: Sendable, Hashable {
        /// A term. `isSafe`: whatever a term with that text matches, this one matches too, for no more points; so the
        /// former can go without a password passing that did not before.
        case term(BannedTerm, isSafe: Bool)
        /// A pattern, likewise.
        case pattern(Policy.PatternKind, isSafe: Bool)
    }

    /// What covers `text`, a term among them that is spelled like it: terms first. Empty if the policy does not score.
    ///
    /// - Complexity: as one check.
    package func covers(of text: String) -> [Cover] {
        guard let segmenter, !text.unicodeScalars.isEmpty else { return [] }
        let scratch = unsafe Scratch.ofThisThread
        defer { unsafe scratch.pointee.removeAll() }
        return unsafe covers(of: text, segmenter, &scratch.pointee)
    }

    private func covers(of text: String, _ segmenter: Segmenter, _ scratch: inout Scratch) -> [Cover] {
        for scalar in text.unicodeScalars { scratch.typed.append(scalar.value) }
        folder.fold(scratch.typed, into: &scratch.folded, &scratch.folding)
        search.spell(&scratch)
        let password = unsafe PasswordCharacters(scratch.folded)
        let count = password.count
        guard count > 0 else { return [] }
        let characters = (0..<count).map { password[$0] }
        var found: [Cover] = []
        for list in 0..<search.count {
            let (matcher, symbols) = (search[list], search.symbols(list, scratch))
            func add(_ match: TermMatch) {
                let isSafe =
                    match.kind == .exact
                    && matchesAll(of: characters, Array(matcher.view.text(match.term)), matcher.oneEdit.readings)
                let cover = Cover.term(
                    search.describe(
                        match.term, of: list, edits: match.kind == .fuzzy ? 1 : 0, isReversed: match.kind == .reversed),
                    isSafe: isSafe)
                if !found.contains(cover) { found.append(cover) }
            }
            matcher.forEachMatch(
                from: 0, in: password, symbols, lengths: .max, &scratch.candidates,
                wants: { $0 == count && $1 <= TermMatcher.pointsOfExact }, { match, _ in add(match) })
            matcher.forEachMatch(
                to: count, in: password, symbols, lengths: .max, &scratch.candidates,
                wants: { $0 == 0 && $1 <= TermMatcher.pointsOfExact }, { match, _ in add(match) })
        }
        return found + patterns(over: characters, segmenter)
    }

    /// The patterns that are all of `text`. Safe are those of terms that match equal characters only, since a pattern
    /// knows neither substitutions nor typos; and if terms match backwards, the pattern has to as well.
    private func patterns(over text: [UInt32], _ segmenter: Segmenter) -> [Cover] {
        let kinds = segmenter.patterns.kinds(over: text)
        let backwards = policy.reversed ? segmenter.patterns.kinds(over: text.reversed()) : kinds
        let isLiteral = policy.literalWithoutLetters && !text.contains(where: ICU.isLetterOrMark)
        let isSafe = isLiteral && !backwards.isEmpty && segmenter.required > PatternMatcher.points
        return kinds.map { .pattern($0, isSafe: isSafe) }
    }

    /// Whether a term `cover` matches all that `term` matches, which it matches character by character: if `term` matches
    /// equal characters only (SPEC 5.4), or if the two characters at each place match the same ones.
    private func matchesAll(of term: [UInt32], _ cover: [UInt32], _ readings: EquivalenceTable.View) -> Bool {
        func isLiteral(_ text: [UInt32]) -> Bool {
            policy.literalWithoutLetters && !text.contains(where: ICU.isLetterOrMark)
        }
        if isLiteral(term) || isLiteral(cover) { return isLiteral(term) }
        let table = policy.substitutions.readings
        let mentioned = Set(table.keys.map(\.value)).union(table.values.joined().map(\.value))
        return zip(term, cover).allSatisfy { first, second in
            first == second
                || mentioned.union([first, second]).allSatisfy {
                    readings.match($0, first) == readings.match($0, second)
                }
        }
    }

    /// The terms of the list called `list` that are found anywhere in `password` for one point, by their lines.
    ///
    /// - Complexity: as one check.
    package func lines(ofTermsFoundIn password: String, list name: String) -> Set<Int> {
        guard segmenter != nil, let list = search.tries.firstIndex(where: { $0.list == name }) else { return [] }
        let scratch = unsafe Scratch.ofThisThread
        defer { unsafe scratch.pointee.removeAll() }
        return unsafe lines(ofTermsFoundIn: password, list, &scratch.pointee)
    }

    private func lines(ofTermsFoundIn password: String, _ list: Int, _ scratch: inout Scratch) -> Set<Int> {
        // Of what is too long to be judged, nothing is found.
        guard read(password.utf8Span, &scratch), fold(&scratch) else { return [] }
        search.spell(&scratch)
        let characters = unsafe PasswordCharacters(scratch.folded)
        let (matcher, symbols) = (search[list], search.symbols(list, scratch))
        var lines: Set<Int> = []
        func add(_ match: TermMatch) { lines.insert(unsafe matcher.view.terms[match.term].line) }
        matcher.forEachMatch(
            in: characters, upTo: characters.count - 1, symbols, lengths: .max, &scratch.sweep,
            wants: { _, points in points <= TermMatcher.pointsOfExact }, { match, _ in add(match) })
        return lines
    }
}

extension PatternMatcher {
    /// The patterns of SPEC 6.1 to 6.5 that are all of `text`.
    fileprivate func kinds(over text: [UInt32]) -> [Policy.PatternKind] {
        var folded = FoldedText()
        for (index, character) in text.enumerated() { folded.append(character, from: index..<index + 1) }
        let characters = unsafe PasswordCharacters(folded)
        var kinds: [Policy.PatternKind] = []
        forEachPattern(in: characters, from: 0) { kind, ends in
            if ends.contains(text.count) { kinds.append(kind) }
        }
        // `characters` points into the text, which has to stay until here.
        withExtendedLifetime(folded.count) {}
        return kinds
    }
}

/// Finds the terms of one list in a folded password (SPEC 5 and 8).
///
/// A stretch within one edit of a term of *m* characters has one half of it untouched. So the forward trie is walked
/// from every start, and the edit may be spent there only after ⌊m/2⌋ characters; the backward trie is walked from
/// every end, and the edit may be spent only after ⌈m/2⌉. That keeps the wide nodes near the root out of it. A node
/// knows the lengths of its terms, which tells whether the edit may be spent below it at all.
///
/// Immutable, safe to share between threads.
struct TermMatcher: Sendable {
    let trie: TermTrie
    private let masks: ReadingMasks
    private let oneEdit: OneEdit
    private let bands: FuzzyBands
    private let reversed: Bool
    /// Letterless terms match equal characters only (SPEC 5.4).
    private let literalWithoutLetters: Bool

    init(_ trie: TermTrie, readings: Readings, policy: Policy) {
        self.trie = trie
        masks = ReadingMasks(trie.alphabet, readings)
        oneEdit = OneEdit(readings: readings)
        bands = FuzzyBands(policy.fuzzy)
        reversed = policy.reversed
        literalWithoutLetters = policy.literalWithoutLetters
    }

    /// What a match costs.
    func points(_ match: TermMatch) -> Int {
        guard match.kind == .fuzzy else { return 1 }
        return bands.points(forTermOf: trie.terms[match.term].characters.count) ?? 1
    }
}

// MARK: Matches

extension TermMatcher {
    /// Calls `body` with each match of the policy's kinds, in no order; a match may come twice.
    ///
    /// - Complexity: O(*n* · the trie's nodes that the password's readings reach).
    func forEachMatch(in password: borrowing FoldedText, _ walk: inout TrieWalk, _ body: (TermMatch) -> Void) {
        walk.read(password, masks)
        for place in 0...password.count {
            forEachMatch(in: password, from: place, &walk, body)
            forEachMatch(in: password, to: place, &walk, body)
        }
    }

    /// Calls `body` with each match that has the start or the end of `stretch`, and so with all that have both.
    func forEachMatch(
        around stretch: Range<Int>, of password: borrowing FoldedText, _ walk: inout TrieWalk,
        _ body: (TermMatch) -> Void
    ) {
        walk.read(password, masks)
        forEachMatch(in: password, from: stretch.lowerBound, &walk, body)
        forEachMatch(in: password, to: stretch.upperBound, &walk, body)
    }

    /// Those that are found from their start on.
    private func forEachMatch(
        in password: borrowing FoldedText, from start: Int, _ walk: inout TrieWalk, _ body: (TermMatch) -> Void
    ) {
        let fuzzy = bands.shortestTerm.map { $0...Int.max }
        search(trie.forward, .forward, from: start, fuzzy, &walk) { term, end, isEdited in
            let kind: TermMatch.Kind = isEdited ? .fuzzy : .exact
            report(TermMatch(start: start, end: end, kind: kind, term: term), in: password, body)
        }
        guard reversed else { return }
        search(trie.backward, .forward, from: start, nil, &walk) { term, end, _ in
            report(TermMatch(start: start, end: end, kind: .reversed, term: term), in: password, body)
        }
    }

    /// Those that are found from their end on: fuzzy ones.
    private func forEachMatch(
        in password: borrowing FoldedText, to end: Int, _ walk: inout TrieWalk, _ body: (TermMatch) -> Void
    ) {
        guard let shortest = bands.shortestTerm else { return }
        search(trie.backward, .backward, from: end, shortest...Int.max, &walk) { term, start, isEdited in
            guard isEdited else { return }
            report(TermMatch(start: start, end: end, kind: .fuzzy, term: term), in: password, body)
        }
    }

    /// Hands on what is a match indeed: the search has followed symbols, and let every edit pass.
    private func report(_ match: TermMatch, in password: borrowing FoldedText, _ body: (TermMatch) -> Void) {
        let term = trie.terms[match.term]
        let stretch = match.start..<match.end
        let isMatch =
            switch match.kind {
            case .exact: matchesExactly(term, password, stretch)
            case .reversed: !term.isPalindrome && matchesReversed(term, password, stretch)
            case .fuzzy:
                !isLiteral(term) && bands.points(forTermOf: term.characters.count) != nil
                    && oneEdit.matchesFuzzily(password, stretch, trie.text(term))
            }
        if isMatch { body(match) }
    }

    private func isLiteral(_ term: TermTrie.Term) -> Bool { literalWithoutLetters && term.isLetterless }

    /// SPEC 5.1 and 5.4, for a stretch whose symbols are those of the term.
    private func matchesExactly(_ term: TermTrie.Term, _ password: borrowing FoldedText, _ stretch: Range<Int>) -> Bool
    {
        if isLiteral(term) {
            for (position, character) in zip(stretch, trie.text(term)) where password[position] != character {
                return false
            }
            return true
        }
        return !term.needsComparison || oneEdit.matchesExactly(password, stretch, trie.text(term))
    }

    /// SPEC 5.3 and 5.4, likewise.
    private func matchesReversed(_ term: TermTrie.Term, _ password: borrowing FoldedText, _ stretch: Range<Int>) -> Bool
    {
        guard isLiteral(term) || term.needsComparison else { return true }
        for (position, character) in zip(stretch, trie.text(term).reversed()) {
            let typed = password[position]
            let isEqual = isLiteral(term) ? typed == character : oneEdit.readings.match(typed, character)
            guard isEqual else { return false }
        }
        return true
    }
}

// MARK: Whole password

extension TermMatcher {
    /// A term that the whole password is, or becomes by one edit.
    struct NearTerm {
        let term: Int
        let edits: Int
    }

    /// The terms within Levenshtein distance 1 of the whole password, matching by readings; letterless terms only if
    /// they are equal to it (SPEC 8 and 5.4). Each comes once.
    func termsNear(wholePassword password: borrowing FoldedText, _ walk: inout TrieWalk) -> [NearTerm] {
        let count = password.count
        guard count <= trie.longestTerm + 1 else { return [] }
        var found: [Int: NearTerm] = [:]
        func look(at term: Int) {
            guard found[term] == nil else { return }
            let candidate = trie.terms[term]
            let text = trie.text(candidate)
            let isEqual =
                text.count == count && oneEdit.matchesExactly(password, 0..<count, text)
                && matchesExactly(candidate, password, 0..<count)
            guard isEqual || !isLiteral(candidate) && oneEdit.isNear(password, 0..<count, text) else { return }
            found[term] = NearTerm(term: term, edits: isEqual ? 0 : 1)
        }
        let lengths = max(0, count - 1)...count + 1
        walk.read(password, masks)
        search(trie.forward, .forward, from: 0, lengths, &walk) { term, end, _ in
            if end == count { look(at: term) }
        }
        search(trie.backward, .backward, from: count, lengths, &walk) { term, start, _ in
            if start == 0 { look(at: term) }
        }
        return found.values.sorted { $0.term < $1.term }
    }
}

// MARK: Search

extension TermMatcher {
    private enum Direction {
        case forward
        case backward
    }

    /// Calls `body` with each term that the password spells from `origin` on, with where it ends and whether an edit was
    /// spent. Only terms of `lengths` may be an edit away, none if that is nil.
    private func search(
        _ trie: BitmapTrie, _ direction: Direction, from origin: Int, _ lengths: ClosedRange<Int>?,
        _ walk: inout TrieWalk, _ body: (_ term: Int, _ place: Int, _ isEdited: Bool) -> Void
    ) {
        // Every number of a node comes from the trie itself, so the checks of an array would find nothing.
        let nodes = trie.nodes.span
        let step = direction == .forward ? 1 : -1
        let last = direction == .forward ? walk.count : 0
        walk.begin(at: origin)
        while let place = walk.next() {
            let node = unsafe nodes[unchecked: place.node]
            let position = place.position
            if !node.ends.isEmpty {
                for term in trie.ends(node) { body(Int(term), position, place.isEdited) }
            }

            // What the next character matches, and the one behind it: places from which there is no way on are left out.
            let isAtEnd = position == last
            let index = direction == .forward ? position : position - 1
            let next = walk.mask(index)
            let afterNext = isAtEnd ? 0 : walk.mask(index + step)
            let mayEdit =
                !place.isEdited && maySpendEdit(at: node, afterReading: abs(position - origin), direction, lengths)
            var exact = node.children & next
            while exact != 0 {
                let child = BitmapTrie.child(of: node, exact & (0 &- exact))
                exact &= exact - 1
                let isOpen = !place.isEdited && lengths != nil
                if unsafe isOpen || nodes[unchecked: child].leadsOn(afterNext) {
                    walk.visit(child, at: position + step, isEdited: place.isEdited)
                }
            }
            guard mayEdit else { continue }
            // The edit is a character that the password lacks, one that is another, or one too many. Characters that
            // share a symbol may differ although the symbols match.
            let others = ~next | 1 << TermAlphabet.shared
            var children = node.children
            while children != 0 {
                let bit = children & (0 &- children)
                children ^= bit
                let child = BitmapTrie.child(of: node, bit)
                let childNode = unsafe nodes[unchecked: child]
                if childNode.leadsOn(next) { walk.visit(child, at: position, isEdited: true) }
                if !isAtEnd, others & bit != 0, childNode.leadsOn(afterNext) {
                    walk.visit(child, at: position + step, isEdited: true)
                }
            }
            if !isAtEnd, node.leadsOn(afterNext) { walk.visit(place.node, at: position + step, isEdited: true) }
        }
    }

    /// A term of m characters has at least half of them untouched: ⌊m/2⌋ before the edit, or ⌈m/2⌉ behind it.
    private func maySpendEdit(
        at node: BitmapTrie.Node, afterReading count: Int, _ direction: Direction, _ lengths: ClosedRange<Int>?
    ) -> Bool {
        guard let lengths else { return false }
        let (shortest, longest) = (Int(node.lengths.lowerBound), Int(node.lengths.upperBound))
        return shortest <= 2 * count + (direction == .forward ? 1 : 0) && longest >= lengths.lowerBound
            && shortest <= lengths.upperBound
    }
}

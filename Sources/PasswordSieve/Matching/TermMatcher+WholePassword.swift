/// The whole password against whole terms (SPEC 8).
extension TermMatcher {
    /// The terms within Levenshtein distance 1 of the whole password, matching by readings; letterless terms only if
    /// they are equal to it (SPEC 5.4).
    ///
    /// - Complexity: O(*n* · the trie's nodes that the password's readings reach); nothing for a password that is
    ///   longer than every term by two.
    func termsNear(wholePassword password: borrowing FoldedText, _ walk: inout TrieWalk) -> [NearTerm] {
        guard password.count <= trie.longestTerm + 1 else { return [] }
        var edits: [UInt32: Int] = [:]
        forEachNode(near: password, &walk) { node in
            for index in trie.nodes[node].terms where edits[index] == nil {
                edits[index] = editsToBecome(trie.terms[Int(index)], password)
            }
        }
        return edits.map { NearTerm(term: trie.terms[Int($0.key)], edits: $0.value) }
    }

    /// A term that the whole password is, or becomes by one edit.
    struct NearTerm {
        let term: TermTrie.Term
        let edits: Int
    }

    /// Calls `body` with the nodes that the whole password leads to, at most one edit spent. Nodes may repeat.
    private func forEachNode(
        near password: borrowing FoldedText, _ walk: inout TrieWalk, _ body: (Int) -> Void
    ) {
        walk.begin(at: 0)
        while let place = walk.next() {
            let node = trie.nodes[place.node]
            let position = place.position
            let isAtEnd = position == password.count
            let mask = isAtEnd ? 0 : masks.mask(password[position])
            if isAtEnd { body(place.node) }
            walk.visit(childrenOf: node, along: mask, at: position + 1, isEdited: place.isEdited)
            guard !place.isEdited else { continue }
            // The edit is a character that the password lacks, one that is another, or one too many.
            walk.visit(childrenOf: node, along: .max, at: position, isEdited: true)
            guard !isAtEnd else { continue }
            walk.visit(childrenOf: node, along: ~mask, at: position + 1, isEdited: true)
            walk.visit(place.node, at: position + 1, isEdited: true)
        }
    }

    /// 0 or 1 edits, or nil if that is not enough. The walk has followed symbols, so characters that share one are
    /// compared here.
    private func editsToBecome(_ term: TermTrie.Term, _ password: borrowing FoldedText) -> Int? {
        let length = term.characters.count
        if length == password.count, matches(term, password, 0..<length), equalPrefix(term, password) == length {
            return 0
        }
        if literalWithoutLetters, term.isLetterless { return nil }
        // Strip what is equal at both ends; one edit must bridge what is left.
        let prefix = equalPrefix(term, password)
        let suffix = min(equalSuffix(term, password), min(length, password.count) - prefix)
        return max(length, password.count) - prefix - suffix <= 1 ? 1 : nil
    }

    private func equalPrefix(_ term: TermTrie.Term, _ password: borrowing FoldedText) -> Int {
        let text = trie.text(term)
        var count = 0
        while count < min(text.count, password.count),
            readings.match(password[count], text[text.startIndex + count])
        {
            count += 1
        }
        return count
    }

    private func equalSuffix(_ term: TermTrie.Term, _ password: borrowing FoldedText) -> Int {
        let text = trie.text(term)
        var count = 0
        while count < min(text.count, password.count),
            readings.match(password[password.count - 1 - count], text[text.endIndex - 1 - count])
        {
            count += 1
        }
        return count
    }
}

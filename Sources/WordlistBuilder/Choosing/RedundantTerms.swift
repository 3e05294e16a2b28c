internal import PasswordSieve

/// Finds the terms that a list does not need beside its others, as `pwsieve lint` would.
struct RedundantTerms {
    private let terms: [String]
    /// The positions of the terms by their lines.
    private let positions: [Int: Int]
    private let checker: PasswordChecker

    init(_ terms: [String]) throws { try self.init(TermList(name: TermList.customName, terms: terms)) }

    init(_ list: TermList) throws {
        terms = list.terms.map(\.text)
        positions = Dictionary(uniqueKeysWithValues: zip(list.terms.map(\.line), terms.indices))
        checker = try PasswordChecker(policy: .recommended, lists: [list])
    }

    /// Returns the terms to leave out: of two terms of which one covers the other for one point, the one that is less
    /// known; those that patterns cover; and listed words with an addition, such as `admin123`.
    ///
    /// The better known terms come first, but words that are spelled right before others, and terms of letters before
    /// those with digits: `admin` stays, `adm1n` goes. Terms in `kept` are never redundant. Those in `handMade` are beside
    /// another spelling alone, not beside a term that covers them with an edit or backwards: policies without these
    /// matches need them. `isKnown` returns true for words that are spelled right.
    func found(
        handMade: Set<String>, kept: Set<String>, isKnown: (String) -> Bool = { _ in true }
    ) async -> Set<String> {
        let covers = await inHalves(Array(terms.indices)) { half in half.map { checker.covers(of: terms[$0]) } }
        // Whichever of two terms covers the other, they do not stand in the list together.
        var rivals = Array(repeating: [(term: Int, isSpelling: Bool)](), count: terms.count)
        for (term, covers) in covers.enumerated() {
            for case .term(let cover, _) in covers {
                guard let other = positions[cover.line], other != term else { continue }
                let isSpelling = cover.edits == 0 && !cover.isReversed
                rivals[term].append((other, isSpelling))
                rivals[other].append((term, isSpelling))
            }
        }
        let listed = Set(terms)
        var isListed = Array(repeating: false, count: terms.count)
        var redundant: Set<String> = []
        let words = terms.indices.filter { isWord(terms[$0]) }
        let known = words.filter { handMade.contains(terms[$0]) || isKnown(terms[$0]) }
        for term in known + words + terms.indices where !isListed[term] {
            let text = terms[term]
            let isNeedless =
                covers[term].contains { if case .pattern = $0 { true } else { false } }
                || rivals[term].contains { isListed[$0.term] && ($0.isSpelling || !handMade.contains(text)) }
                || Self.base(of: text).map(listed.contains) == true
            if isNeedless && !kept.contains(text) { redundant.insert(text) } else { isListed[term] = true }
        }
        return redundant
    }

    private func isWord(_ term: String) -> Bool { term.unicodeScalars.allSatisfy(\.properties.isAlphabetic) }

    /// The word of a term such as `admin123`, whose additions people make to any word; with `anyAddition` also that of
    /// `elway777`. Nil for other terms.
    static func base(of term: String, anyAddition: Bool = false) -> String? {
        let scalars = term.unicodeScalars
        guard let first = scalars.firstIndex(where: \.properties.isAlphabetic),
            let last = scalars.lastIndex(where: \.properties.isAlphabetic)
        else { return nil }
        let base = scalars[first...last]
        let additions = [scalars[..<first], scalars[scalars.index(after: last)...]]
        guard base.count >= 4, base.count < scalars.count, base.allSatisfy(\.properties.isAlphabetic),
            anyAddition || additions.allSatisfy({ $0.count <= 2 || commonAdditions.contains(String($0)) })
        else { return nil }
        return String(base)
    }

    /// The cores of SPEC 6.8 that are longer than two characters, but for years.
    private static let commonAdditions: Set = ["007", "123", "1234", "12345", "321"]
}

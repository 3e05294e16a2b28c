/// Which candidates a term explains beside itself, since the recommended profile finds terms with one edit (SPEC 5.2):
/// listing one of them makes the others as good as listed.
struct NearTerms {
    struct Neighbour: Hashable {
        let term: Int
        /// What a fuzzy match of the listed term costs.
        let points: UInt8
    }

    /// For each candidate what it explains when it is listed.
    private(set) var neighbours: [[Neighbour]]

    init(_ candidates: [[UInt8]]) {
        neighbours = Array(repeating: [], count: candidates.count)
        // Two words are one edit apart only if they share what is left when a character is dropped, or if one is what
        // is left of the other.
        var byRemainder: [UInt64: [Int32]] = [:]
        for (index, candidate) in candidates.enumerated() where Self.isFuzzy(candidate) || candidate.count >= 4 {
            guard candidate.contains(where: \.isLowercase) else { continue }
            for hash in Self.remainders(candidate) { byRemainder[hash, default: []].append(Int32(index)) }
        }
        for (listed, candidate) in candidates.enumerated() where Self.isFuzzy(candidate) {
            let points: UInt8 = candidate.count >= 7 ? 1 : 2
            let near = Set(Self.remainders(candidate).flatMap { byRemainder[$0] ?? [] }).map(Int.init)
            neighbours[listed] = near.sorted().filter { $0 != listed && Self.explains(candidate, candidates[$0]) }
                .map { Neighbour(term: $0, points: points) }
        }
    }

    private static func isFuzzy(_ term: [UInt8]) -> Bool { term.count >= 5 && term.contains(where: \.isLowercase) }

    /// The hashes of the term and of what is left of it when one character is dropped.
    private static func remainders(_ term: [UInt8]) -> Set<UInt64> {
        var hashes: Set<UInt64> = [Holdout.hash(term)]
        for index in term.indices {
            var shorter = term
            shorter.remove(at: index)
            hashes.insert(Holdout.hash(shorter))
        }
        return hashes
    }

    /// Whether `word` is `term` with exactly one edit of SPEC 5.2.
    static func explains(_ term: [UInt8], _ word: [UInt8]) -> Bool {
        let (long, short) = term.count >= word.count ? (term, word) : (word, term)
        guard long.count - short.count <= 1 else { return false }
        var prefix = 0
        while prefix < short.count, long[prefix] == short[prefix] { prefix += 1 }
        if long.count == short.count {
            return prefix < long.count && long[(prefix + 1)...] == short[(prefix + 1)...]
        }
        guard long[(prefix + 1)...].elementsEqual(short[prefix...]) else { return false }
        // A character more at either end of the term scores for itself.
        return term.count > word.count || !(word.starts(with: term) || word.dropFirst().elementsEqual(term))
    }
}

internal import PasswordSieve

/// The candidates that are one edit away from each candidate (SPEC 5.2). To list a term makes them tokens too.
struct NearTerms {
    struct Neighbour: Hashable {
        let term: Int
        /// The cost of a fuzzy match of the listed term.
        let points: UInt8
    }

    /// For each candidate the others that it explains once it is listed.
    private(set) var neighbours: [[Neighbour]]

    /// The neighbours of `candidates`, terms of printable ASCII in lower case, under these bands of a policy.
    init(_ candidates: [[UInt8]], _ bands: [Policy.FuzzyBand]) {
        neighbours = Array(repeating: [], count: candidates.count)
        // An edit can make a term one character longer than the word that it explains.
        guard let shortest = bands.map(\.minimumTermLength).min().map({ $0 - 1 }) else { return }
        // Two words are one edit apart only if they share a remainder: the word itself, or the word less a character.
        var byRemainder: [UInt64: [Int32]] = [:]
        for (index, candidate) in candidates.enumerated() where candidate.count >= shortest {
            guard candidate.contains(where: \.isLowercase) else { continue }
            for hash in Self.remainders(candidate) { byRemainder[hash, default: []].append(Int32(index)) }
        }
        for (listed, candidate) in candidates.enumerated() where candidate.contains(where: \.isLowercase) {
            guard let points = Self.points(candidate.count, bands) else { continue }
            let near = Set(Self.remainders(candidate).flatMap { byRemainder[$0] ?? [] }).map(Int.init)
            neighbours[listed] = near.sorted().filter { $0 != listed && Self.explains(candidate, candidates[$0]) }
                .map { Neighbour(term: $0, points: points) }
        }
    }

    /// Returns the cost of a fuzzy match of a term of `length` characters, nil if it has none.
    private static func points(_ length: Int, _ bands: [Policy.FuzzyBand]) -> UInt8? {
        bands.filter { $0.minimumTermLength <= length }.max { $0.minimumTermLength < $1.minimumTermLength }
            .map { UInt8(clamping: $0.points) }
    }

    /// Returns the hashes of the term and of the term less each of its characters.
    private static func remainders(_ term: [UInt8]) -> Set<UInt64> {
        var hashes: Set<UInt64> = [Holdout.hash(term)]
        for index in term.indices {
            var shorter = term
            shorter.remove(at: index)
            hashes.insert(Holdout.hash(shorter))
        }
        return hashes
    }

    /// Returns true if `word` is `term` with exactly one edit of SPEC 5.2.
    static func explains(_ term: [UInt8], _ word: [UInt8]) -> Bool {
        let (long, short) = term.count >= word.count ? (term, word) : (word, term)
        guard long.count - short.count <= 1 else { return false }
        let prefix = zip(long, short).prefix(while: ==).count
        if long.count == short.count {
            return prefix < long.count && long[(prefix + 1)...] == short[(prefix + 1)...]
        }
        guard long[(prefix + 1)...].elementsEqual(short[prefix...]) else { return false }
        // A character more at either end of the term scores for itself.
        return term.count > word.count || !(word.starts(with: term) || word.dropFirst().elementsEqual(term))
    }
}

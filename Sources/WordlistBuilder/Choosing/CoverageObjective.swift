internal import PasswordSieve

/// The scores of many passwords under a list that grows term by term.
///
/// Each password knows the places of all candidates in it, so that its score under some of them is a short dynamic
/// programme (SPEC 7.1). The engine itself would have to build its tries for each question.
struct Cover {
    /// Passwords beyond this length are left out: they have little to teach.
    static let longest = 40

    let candidates: [[UInt8]]
    private let near: NearTerms
    /// What each candidate costs as a token, by itself or as a near term; 0 if it is no token. Behind the candidates
    /// stand the patterns of one to three points.
    private var points: [UInt8]
    private(set) var isListed: [Bool]

    // Of password p, the tokens `tokenStarts[p]..<tokenStarts[p + 1]`, by where they end.
    private var tokenStarts: [Int32] = [0]
    private var tokens: [Token] = []
    private var weights: [Float] = []
    private var lengths: [UInt8] = []
    private(set) var scores: [UInt8] = []

    // The passwords that hold candidate c: `holders[holderStarts[c]..<holderStarts[c + 1]]`.
    private var holderStarts: [Int32] = []
    private var holders: [Int32] = []

    // Room for the work on one candidate.
    private var stamps: [Int32] = []
    private var stamp: Int32 = 0
    private var best: [UInt8] = Array(repeating: 0, count: Cover.longest + 1)

    private struct Token {
        var term: Int32
        var start: UInt8
        var end: UInt8
    }

    init(candidates: [[UInt8]]) {
        self.candidates = candidates
        near = NearTerms(candidates)
        points = Array(repeating: 0, count: candidates.count) + [1, 2, 3]
        isListed = Array(repeating: false, count: candidates.count)
    }

    var count: Int { weights.count }

    /// Adds passwords. A weight below zero is that of one that should not be rejected.
    mutating func add(_ pool: PasswordPool, _ trie: CandidateTrie) {
        for index in 0..<pool.count {
            let password = pool.password(index).prefix(Self.longest).map(\.lowercased)
            var found: [Token] = []
            trie.forEachMatch(in: password[...]) { range, term in
                found.append(Token(term: term, start: UInt8(range.lowerBound), end: UInt8(range.upperBound)))
            }
            for pattern in PasswordChecker.patternTokens(password) {
                let term = Int32(candidates.count + pattern.points - 1)
                found.append(
                    Token(term: term, start: UInt8(pattern.range.lowerBound), end: UInt8(pattern.range.upperBound)))
            }
            found.sort { ($0.end, $0.start, $0.term) < ($1.end, $1.start, $1.term) }
            tokens += found
            tokenStarts.append(Int32(tokens.count))
            weights.append(pool.weights[index])
            lengths.append(UInt8(password.count))
        }
    }

    /// To be called once all passwords are there.
    mutating func prepare(listing listed: some Sequence<Int>) {
        for term in listed {
            isListed[term] = true
            _ = activate(term)
        }
        var counts = Array(repeating: Int32(0), count: candidates.count + 1)
        for token in tokens where Int(token.term) < candidates.count { counts[Int(token.term) + 1] += 1 }
        for term in 0..<candidates.count { counts[term + 1] += counts[term] }
        holderStarts = counts
        holders = Array(repeating: 0, count: Int(counts[candidates.count]))
        for password in 0..<count {
            for index in Int(tokenStarts[password])..<Int(tokenStarts[password + 1]) {
                let term = Int(tokens[index].term)
                guard term < candidates.count else { continue }
                holders[Int(counts[term])] = Int32(password)
                counts[term] += 1
            }
        }
        stamps = Array(repeating: 0, count: count)
        scores = Array(repeating: 0, count: count)
        for password in 0..<count { scores[password] = score(password) }
    }

    /// What listing `term` would gain: the weight that it pushes below five points, half for each point that is left
    /// above (potential 0.5^(score - 4)).
    mutating func gain(_ term: Int) -> Float {
        var gain: Float = 0
        let before = activate(term)
        forEachHolder(term) { cover, password in
            let old = cover.scores[password]
            guard old > 4 else { return }
            let new = cover.score(password)
            if new < old { gain += cover.weights[password] * (Self.potential(new) - Self.potential(old)) }
        }
        for (term, points) in before { self.points[term] = points }
        return gain
    }

    /// Lists `term`.
    mutating func add(_ term: Int) {
        isListed[term] = true
        _ = activate(term)
        forEachHolder(term) { cover, password in
            if cover.scores[password] > 4 { cover.scores[password] = cover.score(password) }
        }
    }

    /// The engine itself rejects the password, whatever is found here.
    mutating func setRejected(_ password: Int) { scores[password] = 0 }

    private static func potential(_ score: UInt8) -> Float {
        score <= 4 ? 1 : 1 / Float(1 << UInt64(score - 4))
    }

    /// Makes `term` and what is near it tokens; returns what they cost before.
    private mutating func activate(_ term: Int) -> [(Int, UInt8)] {
        var before = [(term, points[term])]
        points[term] = 1
        for neighbour in near.neighbours[term] {
            let old = points[neighbour.term]
            guard old == 0 || old > neighbour.points else { continue }
            before.append((neighbour.term, old))
            points[neighbour.term] = neighbour.points
        }
        return before
    }

    private mutating func forEachHolder(_ term: Int, _ body: (inout Cover, Int) -> Void) {
        stamp += 1
        visit(term, body)
        for neighbour in near.neighbours[term] { visit(neighbour.term, body) }
    }

    private mutating func visit(_ term: Int, _ body: (inout Cover, Int) -> Void) {
        for index in Int(holderStarts[term])..<Int(holderStarts[term + 1]) {
            let password = Int(holders[index])
            guard stamps[password] != stamp else { continue }
            stamps[password] = stamp
            body(&self, password)
        }
    }

    /// The least total over all segmentations.
    private mutating func score(_ password: Int) -> UInt8 {
        var index = Int(tokenStarts[password])
        let last = Int(tokenStarts[password + 1])
        let length = Int(lengths[password])
        best[0] = 0
        var end = 1
        while end <= length {
            var least = best[end - 1] + 1
            while index < last, tokens[index].end == UInt8(end) {
                let cost = points[Int(tokens[index].term)]
                if cost > 0 { least = min(least, best[Int(tokens[index].start)] + cost) }
                index += 1
            }
            best[end] = least
            end += 1
        }
        return best[length]
    }
}

internal import PasswordSieve

/// The objective of the choice of terms, a weighted maximum coverage: the scores of many passwords under a list that
/// grows term by term.
///
/// For each password the places of all candidates in it are stored, so that its score under any list of them is a short
/// dynamic programme (SPEC 7.1). The engine would have to build its tries for each question.
struct CoverageObjective {
    /// Passwords beyond this length are cut: what follows hardly changes the choice.
    static let longest = 40

    let candidates: [[UInt8]]
    private let policy: Policy
    private let near: NearTerms
    /// The cost of each candidate as a token, listed or as a neighbour of a listed one; 0 if it is no token. The last
    /// three entries are the patterns of one to three points.
    private var points: [UInt8]
    private(set) var isListed: [Bool]
    /// The weight of passwords that the gain of each candidate is lessened by.
    private let costs: [Float]

    // The tokens of password p are `tokenStarts[p]..<tokenStarts[p + 1]`, in the order of their ends.
    private var tokenStarts: [Int32] = [0]
    private var tokens: [Token] = []
    private var weights: [Float] = []
    private var lengths: [UInt8] = []
    /// The points by which four suffice instead of five (SPEC 7.2): one for a long passphrase.
    private var allowances: [UInt8] = []
    /// The score of each password and its allowance: it is rejected if they are four or less.
    private(set) var scores: [UInt8] = []

    /// For each candidate the passwords that hold it.
    private var holders: [[Int32]]

    // Buffers for the work on one candidate.
    private var stamps: [Int32] = []
    private var stamp: Int32 = 0
    private var best: [UInt8] = Array(repeating: 0, count: longest + 1)

    private struct Token {
        var term: Int32
        var start: UInt8
        var end: UInt8

        init(_ term: Int, _ range: Range<Int>) {
            self.term = Int32(term)
            start = UInt8(range.lowerBound)
            end = UInt8(range.upperBound)
        }
    }

    /// The objective for `candidates`, terms of printable ASCII in lower case, under a policy that has either the patterns
    /// of the recommended one or none. `weightOfRandom` is the weight of all random passwords of eight characters
    /// together.
    init(candidates: [[UInt8]], policy: Policy = .recommended, weightOfRandom: Float = 0) {
        self.candidates = candidates
        self.policy = policy
        costs = candidates.map { weightOfRandom * Float(RandomCost.share($0)) }
        near = NearTerms(candidates, policy.fuzzy)
        points = Array(repeating: 0, count: candidates.count) + [1, 2, 3]
        isListed = Array(repeating: false, count: candidates.count)
        holders = Array(repeating: [], count: candidates.count)
    }

    var count: Int { weights.count }

    /// Adds passwords. A negative weight is that of a password that should not be rejected.
    mutating func add(_ pool: PasswordPool, _ trie: MinedTermTrie) {
        for index in 0..<pool.count {
            let typed = pool.password(index).prefix(Self.longest)
            let password = typed.map(\.lowercased)
            var found: [Token] = []
            trie.forEachMatch(in: password[...]) { range, term in found.append(Token(Int(term), range)) }
            if !policy.patterns.isEmpty {
                for pattern in PasswordChecker.patternTokens(password)
                where Self.hasOrdinaryCase(Array(typed)[pattern.range]) {
                    found.append(Token(candidates.count + pattern.points - 1, pattern.range))
                }
            }
            found.sort { ($0.end, $0.start, $0.term) < ($1.end, $1.start, $1.term) }
            for token in found where Int(token.term) < candidates.count {
                holders[Int(token.term)].append(Int32(count))
            }
            tokens += found
            tokenStarts.append(Int32(tokens.count))
            weights.append(pool.weights[index])
            lengths.append(UInt8(password.count))
            allowances.append(isPassphrase(password) ? 1 : 0)
        }
    }

    /// Returns true unless capitals stand within a run of letters, which is no pattern then (SPEC 6.9).
    private static func hasOrdinaryCase(_ text: ArraySlice<UInt8>) -> Bool {
        let capitals = text.dropFirst().count(where: \.isUppercase)
        return capitals == 0 || capitals == text.count - 1
    }

    /// Returns true for long runs of letters. A score of four points is then nearly always one of three different terms
    /// or more without a pattern.
    private func isPassphrase(_ password: [UInt8]) -> Bool {
        guard let rule = policy.passphrase else { return false }
        return password.count >= rule.from && password.allSatisfy(\.isLowercase)
    }

    /// Lists the first terms and scores the passwords, all of which have been added.
    mutating func prepare(listing listed: some Sequence<Int>) {
        for term in listed {
            isListed[term] = true
            _ = activate(term)
        }
        stamps = Array(repeating: 0, count: count)
        scores = (0..<count).map { score($0) }
    }

    /// Returns the marginal gain of `term`: the weight of the passwords that it brings below five points, halved for
    /// each point that is left above (potential 0.5^(score - 4)), less the random passwords that it rejects.
    mutating func gain(_ term: Int) -> Float {
        var gain = -costs[term]
        let before = activate(term)
        forEachHolder(term) { objective, password in
            let old = objective.scores[password]
            guard old > 4 else { return }
            let new = objective.score(password)
            if new < old { gain += objective.weights[password] * (Self.potential(new) - Self.potential(old)) }
        }
        for (term, points) in before { self.points[term] = points }
        return gain
    }

    mutating func list(_ term: Int) {
        isListed[term] = true
        _ = activate(term)
        forEachHolder(term) { objective, password in
            if objective.scores[password] > 4 { objective.scores[password] = objective.score(password) }
        }
    }

    /// Takes a password out that the engine rejects already.
    mutating func setRejected(_ password: Int) { scores[password] = 0 }

    private static func potential(_ score: UInt8) -> Float {
        score <= 4 ? 1 : 1 / Float(1 << UInt64(score - 4))
    }

    /// Makes `term` and its neighbours tokens, and returns their former costs.
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

    /// Calls `body` once with each password that holds `term` or a neighbour of it.
    private mutating func forEachHolder(_ term: Int, _ body: (inout CoverageObjective, Int) -> Void) {
        stamp += 1
        for term in [term] + near.neighbours[term].map(\.term) {
            for password in holders[term] where stamps[Int(password)] != stamp {
                stamps[Int(password)] = stamp
                body(&self, Int(password))
            }
        }
    }

    /// Returns the least total over all segmentations, and the allowance.
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
        return best[length] + allowances[password]
    }
}

/// The terms that the list is chosen from: runs of the leaked passwords that are no fragments of others.
struct Candidates {
    /// In how many passwords a run has to stand alone, and in how many it has to be found.
    static let fewestAlone = 3
    static let fewestInAll = 6

    struct Term {
        let text: String
        /// In how many passwords it stands alone.
        let alone: Int
    }

    let terms: [Term]

    /// - Parameters:
    ///   - pool: the leaked passwords of the training part.
    ///   - lexicon: what is known as a word.
    ///   - excluded: terms that a reader struck out.
    init(_ pool: PasswordPool, lexicon: Lexicon, excluded: Set<String>) {
        var counter = RunCounter()
        for index in 0..<pool.count {
            Runs.forEach(
                in: pool.password(index), isKnown: { lexicon.knows(String(decoding: $0, as: UTF8.self)) },
                { counter.add($0, inPassword: index) })
        }
        let runs = counter.runs(minimum: Self.fewestAlone).filter { !excluded.contains($0.text) }
        Progress.report("\(runs.count) runs")
        let held = Self.countPasswords(holding: runs.map { Array($0.text.utf8) }, pool)
        let forms = DerivedForms(lexicon)
        terms = zip(runs, held).compactMap { run, held in
            guard held >= Self.fewestInAll,
                !Self.isFragment(run.text, alone: run.count, held: held, isKnown: lexicon.knows(run.text)),
                !forms.holds(run.text)
            else { return nil }
            return Term(text: run.text, alone: run.count)
        }
    }

    /// The terms of letters as the passwords that people make of them where eight characters are asked for, such as
    /// `Term12!`. The leaked passwords of the sources have ten or more, and hide how much such a term is worth.
    func asShortPasswords(weight: Float) -> PasswordPool {
        var pool = PasswordPool()
        for term in terms where term.text.utf8.allSatisfy(\.isLowercase) {
            pool.append(Array(term.text.utf8) + Array("58!".utf8), weight: weight * Float(term.alone))
        }
        return pool
    }

    /// Whether a run is but a part of other words: it seldom is the whole run of letters.
    static func isFragment(_ term: String, alone: Int, held: Int, isKnown: Bool) -> Bool {
        guard term.utf8.allSatisfy(\.isLowercase) else { return false }
        let share = Double(alone) / Double(max(held, 1))
        return isKnown ? share < (term.utf8.count <= 5 ? 0.03 : 0.015) : share < 0.06
    }

    private static func countPasswords(holding runs: [[UInt8]], _ pool: PasswordPool) -> [Int] {
        let trie = CandidateTrie(runs)
        var counts = Array(repeating: 0, count: runs.count)
        var last = Array(repeating: Int32(-1), count: runs.count)
        for index in 0..<pool.count {
            trie.forEachMatch(in: ArraySlice(pool.password(index).map(\.lowercased))) { _, run in
                guard last[Int(run)] != Int32(index) else { return }
                last[Int(run)] = Int32(index)
                counts[Int(run)] += 1
            }
        }
        return counts
    }
}

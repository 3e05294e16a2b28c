/// The terms that the list is chosen from: runs of the leaked passwords that are not fragments of other runs.
struct MinedTerms {
    /// The least number of passwords in which a run has to stand alone.
    static let fewestAlone = 3
    /// The least number of passwords that have to hold it.
    static let fewestInAll = 6

    struct Term {
        let text: String
        /// The number of passwords in which it stands alone.
        let alone: Int
    }

    let terms: [Term]

    init(_ pool: PasswordPool, lexicon: Lexicon, excluded: Set<String>) {
        var counter = RunCounter()
        for index in 0..<pool.count {
            Runs.forEach(
                in: pool.password(index), isKnown: { lexicon.knows(String(decoding: $0, as: UTF8.self)) },
                { counter.add($0, inPassword: index) })
        }
        let runs = counter.runs(minimum: Self.fewestAlone).filter { !excluded.contains($0.text) }
        BuildLog.write("\(runs.count) runs")
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

    /// Returns short passwords such as `term58!` and, with a quarter of the weight, `1term2!` for each term of letters.
    /// The leaked passwords of the sources have ten characters or more, and do not show the value of a term where eight
    /// are required.
    func asShortPasswords() -> PasswordPool {
        var pool = PasswordPool()
        for term in terms where term.text.utf8.allSatisfy(\.isLowercase) {
            pool.append(Array("\(term.text)58!".utf8), weight: Float(term.alone))
            pool.append(Array("1\(term.text)2!".utf8), weight: Float(term.alone) / 4)
        }
        return pool
    }

    /// Returns true if a run of letters seldom stands alone: then it is only a part of other words.
    static func isFragment(_ term: String, alone: Int, held: Int, isKnown: Bool) -> Bool {
        guard term.utf8.allSatisfy(\.isLowercase) else { return false }
        let share = Double(alone) / Double(max(held, 1))
        return isKnown ? share < (term.utf8.count <= 5 ? 0.03 : 0.015) : share < 0.06
    }

    private static func countPasswords(holding runs: [[UInt8]], _ pool: PasswordPool) -> [Int] {
        let trie = MinedTermTrie(runs)
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

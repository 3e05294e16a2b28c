internal import PasswordSieve

/// Makes the likeliest variants of a term.
///
/// Each kind of change has choices in descending order of share, and the share of a variant is the product of those of
/// its choices. All variants with a share of at least ``least`` are made. Shares sum to one, so there are at most
/// 1 / ``least`` variants.
struct VariantGenerator {
    private let model: ChangeModel
    private let least: Double
    private let beginnings: [ChangeModel.Choice]
    private let endings: [ChangeModel.Choice]

    init(_ model: ChangeModel, year: Int, least: Double) {
        self.model = model
        self.least = least
        beginnings = model.affixes("beginning", year: year)
        endings = model.affixes("ending", year: year)
    }

    /// The variants of `term`, the likeliest first, each once.
    func variants(of term: String) -> [Variant] {
        var variants: [Variant] = []
        forEachBody(of: term) { body in
            for beginning in beginnings {
                guard body.share * beginning.share >= least else { break }
                for ending in endings {
                    let share = body.share * beginning.share * ending.share
                    guard share >= least else { break }
                    var variant = body
                    variant.text = beginning.text + body.text + ending.text
                    variant.share = share
                    (variant.beginning, variant.ending) = (beginning.text, ending.text)
                    variants.append(variant)
                }
            }
        }
        variants.sort { ($1.share, $0.text) < ($0.share, $1.text) }
        // Different changes may lead to the same text, such as the substitution of a letter that a slip removed.
        var seen: Set<String> = []
        return variants.filter { seen.insert($0.text).inserted }
    }

    /// Calls `action` with each variant of the letters alone, without beginning and ending.
    private func forEachBody(of term: String, _ action: (Variant) -> Void) {
        let cases: [(change: [String], share: Double, apply: (String) -> String)] = [
            ([], model["case", "lower"], { $0 }),
            (["capital"], model["case", "capital"], { $0.prefix(1).uppercased() + $0.dropFirst() }),
            (["upper case"], model["case", "upper"], { $0.uppercased() }),
        ]
        let substitutions = substitutions(in: term)
        for (word, formChange, formShare) in forms(of: term) {
            for before in model["before"] {
                for behind in model["behind"] where before.text.isEmpty || behind.text.isEmpty {
                    let joinedShare = formShare * before.share * behind.share
                    for (caseChange, caseShare, applyCase) in cases {
                        for (made, madeShare) in substitutions {
                            let share = joinedShare * caseShare * madeShare
                            guard share >= least else { continue }
                            let symbols = Dictionary(made.map { ($0.letter, $0.symbol) }) { first, _ in first }
                            let written = String(word.map { symbols[$0] ?? $0 })
                            let changes = formChange + caseChange + made.map { "\($0.symbol) for \($0.letter)" }
                            action(
                                Variant(
                                    text: applyCase(before.text + written + behind.text), share: share,
                                    wordChanges: changes, before: before.text, behind: behind.text))
                        }
                    }
                }
            }
        }
    }
}

// MARK: Forms

extension VariantGenerator {
    /// The words that the letters are made of, with the change from the term.
    private func forms(of term: String) -> [(word: String, change: [String], share: Double)] {
        let word = term.lowercased()
        var forms: [(word: String, change: [String], share: Double)] = [
            (word, [], model["form", "plain"]),
            (word + word, ["doubled"], model["form", "doubled"]),
        ]
        let reversed = String(word.reversed())
        if reversed != word { forms.append((reversed, ["reversed"], model["form", "reversed"])) }
        let letters = Array(word)
        let slips = letters.indices.flatMap { place in
            KeyNeighbours.of(letters[place].asciiValue ?? 0).map { (place, Character(Unicode.Scalar($0))) }
        }
        // The neighbours were not measured one by one: all are taken as equally likely.
        for (place, typed) in slips {
            var slipped = letters
            slipped[place] = typed
            let share = model["form", "neighbour"] / Double(slips.count)
            forms.append((String(slipped), ["\(typed) typed for \(letters[place])"], share))
        }
        return forms
    }
}

// MARK: Substitutions

extension VariantGenerator {
    private typealias Substitution = (letter: Character, symbol: Character)

    private static let mostSubstitutions = 3

    /// The sets of substitutions that the letters of `term` allow. Their share is that of their number, times the
    /// relative frequency of the chosen ones.
    private func substitutions(in term: String) -> [(made: [Substitution], share: Double)] {
        let letters = Set(term.lowercased())
        let possible = model["substitution"].compactMap { entry -> (Substitution, Double)? in
            guard let letter = entry.text.first, let symbol = entry.text.last, letters.contains(letter) else {
                return nil
            }
            return ((letter, symbol), entry.share)
        }
        guard !possible.isEmpty else { return [([], 1)] }
        var sets: [(made: [Substitution], share: Double)] = [([], model["substitutions", "0"])]
        for count in 1...Self.mostSubstitutions {
            let chosen = Self.choose(count, possible)
            let sum = chosen.reduce(0) { $0 + $1.share }
            guard sum > 0 else { break }
            sets += chosen.map { ($0.made, model["substitutions", String(count)] * $0.share / sum) }
        }
        return sets.sorted { $0.share > $1.share }
    }

    private static func choose(
        _ count: Int, _ possible: [(Substitution, Double)]
    ) -> [(made: [Substitution], share: Double)] {
        guard count > 0 else { return [([], 1)] }
        return possible.indices.flatMap { index in
            let (substitution, share) = possible[index]
            let others = possible[(index + 1)...].filter { $0.0.letter != substitution.letter }
            return choose(count - 1, others).map { ([substitution] + $0.made, share * $0.share) }
        }
    }
}

import PasswordSieve

/// When characters and texts match: SPEC 3, 5.1, 5.4 and 8. All texts are folded.
struct ReferenceMatching {
    /// SPEC 5.4 is on.
    let literalWithoutLetters: Bool

    /// R(c) of SPEC 3, for each character that the table names.
    private let readings: [UInt32: Set<UInt32>]

    init(_ substitutions: Substitutions, literalWithoutLetters: Bool) {
        self.literalWithoutLetters = literalWithoutLetters
        var readings: [UInt32: Set<UInt32>] = [:]
        for (character, table) in substitutions.readings {
            readings[character.value] = Set([character.value] + table.map(\.value))
        }
        self.readings = readings
    }

    // MARK: SPEC 3

    /// "R(c) = {c} ∪ table(c)"
    func readings(of character: UInt32) -> Set<UInt32> {
        readings[character] ?? [character]
    }

    /// "match iff R(a) ∩ R(b) ≠ ∅"
    func matches(_ first: UInt32, _ second: UInt32) -> Bool {
        !readings(of: first).isDisjoint(with: readings(of: second))
    }

    // MARK: SPEC 5.1

    /// "|w| = |t| and w[k] matches t[k] (section 3) for all k"; for a literal term, equal characters only.
    func matchesExactly(_ stretch: ArraySlice<UInt32>, _ term: [UInt32]) -> Bool {
        guard stretch.count == term.count else { return false }
        if isLiteral(term) { return stretch.elementsEqual(term) }
        return zip(stretch, term).allSatisfy(matches)
    }

    /// Whether some stretch of `text` matches `term` exactly.
    func contains(_ text: [UInt32], _ term: [UInt32]) -> Bool {
        (0..<text.count).contains { start in matchesExactly(text[start...].prefix(term.count), term) }
    }

    // MARK: SPEC 5.4

    /// The term "holds no letter and no mark (L*, M*)", and the policy takes such terms literally.
    func isLiteral(_ term: [UInt32]) -> Bool {
        literalWithoutLetters
            && !term.contains { ReferenceUnicode.isLetter($0) || ReferenceUnicode.isMark($0) }
    }

    // MARK: SPEC 8

    /// "The whole folded password within Levenshtein distance 1 of a term (edges included, matching by section 3)".
    /// "5.4 holds": a literal term "matches equal characters only, without section 3, and never fuzzily".
    ///
    /// The empty password is within distance 1 of a term of one character, as SPEC 8 has it.
    func isWithinOneEdit(_ password: [UInt32], of term: [UInt32]) -> Bool {
        if isLiteral(term) { return password == term }
        // The distance is never less than the difference of the lengths; this saves filling most matrices.
        if abs(password.count - term.count) > 1 { return false }
        return distance(password, term) <= 1
    }

    /// Levenshtein's distance, where two characters are the same if they match by SPEC 3: `matrix[i][j]` is the
    /// distance between the first i characters of `password` and the first j of `term`.
    private func distance(_ password: [UInt32], _ term: [UInt32]) -> Int {
        var matrix = Array(repeating: Array(repeating: 0, count: term.count + 1), count: password.count + 1)
        for i in 0...password.count {
            for j in 0...term.count {
                if i == 0 {
                    matrix[i][j] = j
                } else if j == 0 {
                    matrix[i][j] = i
                } else {
                    let change = matches(password[i - 1], term[j - 1]) ? 0 : 1
                    matrix[i][j] = min(
                        matrix[i - 1][j] + 1,
                        matrix[i][j - 1] + 1,
                        matrix[i - 1][j - 1] + change)
                }
            }
        }
        return matrix[password.count][term.count]
    }
}

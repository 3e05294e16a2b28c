import PasswordSieve

/// When characters match: SPEC 3, and 5.4. All texts are folded.
struct ReferenceMatching {
    /// SPEC 5.4 is on.
    private let literalWithoutLetters: Bool

    /// R(c) of SPEC 3 as bits, for each character that the table mentions: as a key or as a reading.
    private let readings: [UInt32: UInt64]

    init(_ substitutions: Substitutions, literalWithoutLetters: Bool) {
        self.literalWithoutLetters = literalWithoutLetters
        let table = substitutions.readings
        let mentioned = Set(table.keys).union(table.values.flatMap { $0 })
        precondition(mentioned.count <= 64, "The reference has one bit for each character that the table mentions.")
        let bits = Dictionary(
            uniqueKeysWithValues: mentioned.sorted().enumerated().map { ($1, UInt64(1) << UInt64($0)) })
        var readings: [UInt32: UInt64] = [:]
        for character in mentioned {
            // "R(c) = {c} ∪ table(c)"
            let all = [character] + (table[character] ?? [])
            readings[character.value] = all.reduce(0) { $0 | (bits[$1] ?? 0) }
        }
        self.readings = readings
    }

    // MARK: Texts to match

    func characters(of text: [UInt32]) -> [ReferenceCharacter] {
        // What the table does not mention is read as itself alone, and as nothing else is.
        text.map { ReferenceCharacter(value: $0, readings: readings[$0] ?? 0) }
    }

    /// The spelling of a term or a name.
    func spelling(of text: [UInt32]) -> ReferenceSpelling {
        ReferenceSpelling(characters: characters(of: text), isLiteral: isLiteral(text))
    }

    /// SPEC 5.4: the term "holds no letter and no mark (L*, M*)", and the policy takes such terms literally.
    private func isLiteral(_ term: [UInt32]) -> Bool {
        literalWithoutLetters
            && !term.contains { ReferenceUnicode.isLetter($0) || ReferenceUnicode.isMark($0) }
    }
}

/// A folded character and how it may be read (SPEC 3).
struct ReferenceCharacter {
    let value: UInt32
    /// R(c), one bit a character that the table mentions; none for a character that it does not mention.
    let readings: UInt64

    /// "match iff R(a) ∩ R(b) ≠ ∅" (SPEC 3); for a literal term, equal characters only (SPEC 5.4).
    func matches(_ other: ReferenceCharacter, literally: Bool) -> Bool {
        value == other.value || (!literally && readings & other.readings != 0)
    }
}

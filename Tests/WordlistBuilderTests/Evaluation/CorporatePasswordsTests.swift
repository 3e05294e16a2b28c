import Testing

@testable import WordlistBuilder

@Suite("Corporate passwords")
struct CorporatePasswordsTests {
    private static let kinds = [
        CorporatePasswords.times, CorporatePasswords.office, CorporatePasswords.brands, ["zurich"], ["kettle"],
    ]

    private static func make(seed: UInt64) -> [String] {
        var maker = CorporatePasswords(seed: seed, common: kinds[4], cities: kinds[3])
        return maker.make(count: 5_000)
    }

    private static let numbers: Set<Substring> = {
        let years = (2015...2027).map(String.init)
        let months = (1...12).flatMap { month in (2023...2026).map { "\(month < 10 ? "0" : "")\(month)\($0)" } }
        let others = (1...99).map(String.init) + ["123", "1234", "12345", "321", "111", "007"]
        return Set((years + months + others).map { Substring($0) })
    }()

    private struct Parts {
        let word, separator, number, mark: Substring
        let kind: Int
    }

    /// Reads a password as its parts; nil if it has others.
    private static func parts(_ password: String) -> Parts? {
        let substitutes: [Character: Character] = ["a": "@", "e": "3", "i": "1", "o": "0", "s": "$"]
        for (kind, words) in kinds.enumerated() {
            for word in words where password.count > word.count {
                let typed = password.prefix(word.count)
                let rest = password.dropFirst(word.count)
                guard zip(typed, word).allSatisfy({ $0.lowercased() == String($1) || $0 == substitutes[$1] }),
                    let match = rest.wholeMatch(of: /([@\-_.#!]?)([0-9]+)(|[!?.#$*@]|!!)/), numbers.contains(match.2)
                else { continue }
                return Parts(word: typed, separator: match.1, number: match.2, mark: match.3, kind: kind)
            }
        }
        return nil
    }

    @Test("They are a word, perhaps a separator, a number, and perhaps a mark")
    func corporate() throws {
        var (kinds, separators, numbers, marks) = (Set<Int>(), Set<Substring>(), Set<Substring>(), Set<Substring>())
        var (capitals, upper, substituted) = (0, 0, 0)
        for password in Self.make(seed: 3) {
            let parts = try #require(Self.parts(password), "\(password)")
            kinds.insert(parts.kind)
            separators.insert(parts.separator)
            numbers.insert(parts.number)
            marks.insert(parts.mark)
            let letters = parts.word.filter(\.isLetter)
            if letters.count < parts.word.count { substituted += 1 }
            if letters.allSatisfy(\.isUppercase) {
                upper += 1
            } else if parts.word.first?.isUppercase == true {
                capitals += 1
            }
        }
        #expect(kinds == Set(Self.kinds.indices))
        #expect(separators == ["", "@", "-", "_", ".", "#", "!"])
        #expect(numbers == Self.numbers)
        #expect(marks == ["!", "", "?", ".", "#", "$", "*", "!!", "@"])
        // One in ten in upper case; of the others one in six stays in lower case; one in eight may have substitutes.
        #expect((400...600).contains(upper), "\(upper)")
        #expect((3_500...3_900).contains(capitals), "\(capitals)")
        #expect((350...650).contains(substituted), "\(substituted)")
    }

    @Test("A seed gives the same passwords, another seed others")
    func determinism() {
        #expect(Self.make(seed: 3) == Self.make(seed: 3))
        #expect(Self.make(seed: 3) != Self.make(seed: 4))
    }
}

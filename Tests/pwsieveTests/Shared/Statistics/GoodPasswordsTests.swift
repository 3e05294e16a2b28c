import PasswordSieve
import Testing

@testable import pwsieve

@Suite("Generated good passwords")
struct GoodPasswordsTests {
    private func first(_ count: Int, of name: String) throws -> [String] {
        try #require(GoodPasswords.all.first { $0.name == name }, "\(name)").first(count)
    }

    @Test(
        "Random passwords have the length and the characters of their kind",
        arguments: [
            ("8 random letters and digits", 8...8, "azAZ09", 62), ("9 random letters and digits", 9...9, "azAZ09", 62),
            ("8 random printable characters", 8...8, "aZ0!~", 94),
            ("9 random printable characters", 9...9, "aZ0!~", 94),
            ("10 to 16 random characters", 10...16, "aZ0!_", 78), ("8 to 16 hexadecimal digits", 8...16, "09af", 16),
        ])
    func random(_ name: String, _ lengths: ClosedRange<Int>, _ members: String, _ alphabet: Int) throws {
        let passwords = try first(2_000, of: name)
        #expect(Set(passwords.map(\.count)) == Set(lengths))
        let characters = Set(passwords.joined())
        #expect(characters.count == alphabet && characters.isSuperset(of: members))
        #expect(Set(passwords).count > 1_990)
    }

    @Test("Pronounceable ones have 8 to 13 characters, a capital and a digit")
    func pronounceable() throws {
        let passwords = try first(2_000, of: "8 to 13 pronounceable characters")
        #expect(Set(passwords.map(\.count)) == Set(8...13))
        #expect(passwords.allSatisfy { $0.first?.isUppercase == true && $0.count(where: \.isNumber) == 1 })
    }

    @Test(
        "Passphrases are of the script of their language",
        arguments: [
            ("4 to 6 words of BIP39", 0x61...0x7a), ("4 to 6 Korean words", 0xac00...0xd7a3),
            ("8 to 12 Chinese characters", 0x4e00...0x9fff), ("6 to 8 syllables of pinyin", 0x61...0x7a),
            ("6 to 8 Vietnamese without marks", 0x61...0x7a),
        ])
    func scripts(_ name: String, _ range: ClosedRange<Int>) throws {
        for password in try first(500, of: name) {
            let letters = password.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }
            #expect(letters.count >= 8 && letters.allSatisfy { range.contains(Int($0.value)) }, "\(password)")
        }
    }

    @Test("Vietnamese passphrases have marks, one code point a letter")
    func vietnamese() throws {
        let passwords = try first(500, of: "6 to 8 Vietnamese syllables")
        #expect(passwords.allSatisfy { $0.unicodeScalars.contains { $0.value > 0x7f } })
        #expect(passwords.allSatisfy { $0.unicodeScalars.count == $0.count })
    }

    @Test("Names differ, and each run gives the same passwords")
    func determinism() {
        #expect(Set(GoodPasswords.all.map(\.name)).count == GoodPasswords.all.count)
        for kind in GoodPasswords.all { #expect(kind.first(20) == Array(kind.first(40).prefix(20))) }
        // Pinned, so that figures of two machines can be compared.
        #expect(GoodPasswords.all[0].first(1) == ["xYPxGxHw"])
    }
}

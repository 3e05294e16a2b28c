import PasswordSieve
import Testing

/// SPEC 10, length and allowed characters.
struct LengthTests {
    private func codes(_ password: String, _ adjust: (inout Policy) -> Void = { _ in }) throws -> [Violation.Code] {
        try verdict(password, adjust).codes
    }

    private func verdict(_ password: String, _ adjust: (inout Policy) -> Void) throws -> Verdict {
        var policy = Policy.activeDirectory
        policy.classes.required = 0
        policy.length = .init(minimum: 4, maximum: 10)
        adjust(&policy)
        return try PasswordChecker(policy: policy).check(password)
    }

    @Test func minimumAndMaximumAreWithinTheRange() throws {
        #expect(try codes("abc") == [.tooShort])
        #expect(try codes("abcd") == [])
        #expect(try codes("abcdefghij") == [])
        #expect(try codes("abcdefghijk") == [.tooLong])
        #expect(try codes("") == [.tooShort])
    }

    @Test func codePointsAreCountedAndNothingIsTrimmed() throws {
        #expect(try codes("  a ") == [])
        // One character to see, four code points.
        #expect(try codes("e\u{301}\u{302}\u{303}") == [])
        #expect(try codes("👍👍👍") == [.tooShort])
    }

    @Test func utf16CountsCodeUnits() throws {
        #expect(try codes("👍👍") { $0.length.unit = .utf16 } == [])
        #expect(try codes("👍a") { $0.length.unit = .utf16 } == [.tooShort])
        #expect(try codes("👍👍👍👍👍") { $0.length.unit = .utf16 } == [])
        #expect(try codes("👍👍👍👍👍a") { $0.length.unit = .utf16 } == [.tooLong])
    }

    @Test func theFoldedPasswordMayNeedTheMinimumToo() throws {
        let invisible = String(repeating: "\u{200B}", count: 8)
        #expect(try codes(invisible) == [])
        #expect(try codes(invisible) { $0.length.foldedToo = true } == [.tooShort])
        #expect(try codes("abc\u{200B}") { $0.length.foldedToo = true } == [.tooShort])
        let violation = try verdict("abc\u{200B}") { $0.length.foldedToo = true }.violations.first
        #expect(violation == .tooShort(length: 3, minimum: 4, unit: .codePoints, isFolded: true))
    }

    /// SPEC 1.2.
    @Test func beyond256CodePointsNothingElseIsEvaluated() throws {
        let limit = String(repeating: "a", count: 256)
        let checker = try PasswordChecker(policy: .entra, lists: [TermList(name: "x", terms: ["aaaa"])])
        #expect(checker.check(limit).codes == [.complexity])
        #expect(checker.check(limit).score == 64)
        let verdict = checker.check(limit + "a")
        #expect(verdict.violations == [.tooLong(length: nil, maximum: 256, unit: .codePoints, isFolded: false)])
        #expect(verdict.score == nil)
        #expect(verdict.segmentation == nil)
    }

    /// SPEC 1.2: U+FDFA folds to 18 characters.
    @Test func beyond1024FoldedCharactersIsTooLong() throws {
        let checker = try PasswordChecker(policy: .nist)
        #expect(checker.check(String(repeating: "\u{FDFA}", count: 56)).codes == [])
        let verdict = checker.check(String(repeating: "\u{FDFA}", count: 57))
        #expect(verdict.violations == [.tooLong(length: nil, maximum: 1024, unit: .codePoints, isFolded: true)])
        #expect(verdict.message(for: .person) == "Use fewer characters.")
        #expect(
            verdict.message(for: .administrator)
                == "Too long: more than 1024 characters after folding; nothing else was checked.")
    }

    @Test(arguments: [
        (Policy.AllowedCharacters.any, "a\u{0}\u{7}é👍", [Int]()),
        (.noControl, "a\u{0}é\u{7F}\u{85}\t", [1, 3, 4, 5]),
        (.noControl, "aé\u{200B}👍 ", []),
        (.printableASCII, " ~a\u{7F}é\u{1F}", [3, 4, 5]),
        (.printableASCII, "a\u{7F}", [1]),
        (.printableASCII, "a\u{1F}", [1]),
    ])
    func onlyAllowedCharacters(_ allowed: Policy.AllowedCharacters, _ password: String, _ positions: [Int]) throws {
        let verdict = try verdict(password) {
            $0.characters = allowed
            $0.length.minimum = 0
        }
        let expected = positions.isEmpty ? [] : [Violation.disallowedCharacter(positions: positions, allowed: allowed)]
        #expect(verdict.violations == expected)
    }
}

/// SPEC 10 and 10.1, classes.
struct ClassTests {
    private func present(_ password: String, _ scheme: Policy.ClassScheme) throws -> Set<CharacterClass> {
        var policy = Policy.activeDirectory
        policy.length.minimum = 0
        policy.classes = .init(required: scheme.classes.count, of: scheme)
        let violations = try PasswordChecker(policy: policy).check(password).violations
        guard case .complexity(let present, _, _)? = violations.first else { return Set(scheme.classes) }
        return present
    }

    @Test(arguments: [
        ("a", [CharacterClass.lowercase]), ("Z", [.uppercase]), ("5", [.digit]), ("!", [.symbol]), (" ", [.symbol]),
        ("é", []), ("日", []), ("\t", []), ("aZ", [.lowercase, .uppercase]),
    ])
    func entraCountsFourClassesOfASCII(_ password: String, _ expected: [CharacterClass]) throws {
        #expect(try present(password, .entra) == Set(expected))
    }

    @Test(arguments: [
        ("a", [CharacterClass.lowercase]), ("ß", [.lowercase]), ("я", [.lowercase]), ("Ж", [.uppercase]),
        ("٣", []), ("3", [.digit]), (" ", []), ("€", []), ("£", []), ("$", [.symbol]), ("日", [.otherLetter]),
        ("ª", [.otherLetter]), ("ǅ", [.otherLetter]), ("ʰ", [.otherLetter]), ("Ⅷ", []), ("👍", []), ("\u{301}", []),
    ])
    func activeDirectoryCountsFiveClasses(_ password: String, _ expected: [CharacterClass]) throws {
        #expect(try present(password, .activeDirectory) == Set(expected))
    }

    @Test func activeDirectorySymbolsAreThoseOfTheSpecification() throws {
        for character in #"~!@#$%^&*_-+=`|\(){}[]:;"'<>,.?/"# {
            #expect(try present(String(character), .activeDirectory) == [.symbol])
        }
    }

    @Test func requiredClassesCanBeSwitchedOff() throws {
        var policy = Policy.entra
        #expect(try PasswordChecker(policy: policy).check("abcdefgH").codes == [.complexity])
        #expect(try PasswordChecker(policy: policy).check("abcdef1H").codes == [])
        policy.classes.required = 0
        #expect(try PasswordChecker(policy: policy).check("abcdefgh").codes == [])
    }

    @Test func aLongPasswordMayNeedNoClasses() throws {
        var policy = Policy.nist
        policy.length.minimum = 0
        policy.classes = .init(required: 3, of: .activeDirectory, waivedFrom: 12)
        let checker = try PasswordChecker(policy: policy)
        #expect(checker.check("qvwzkrmbtnhg").codes == [])
        #expect(checker.check("qvwzkrmbtnh").codes == [.complexity])
        // Typed 12, folded 8 (SPEC 12).
        #expect(checker.check("qvwzkrmb\u{200B}\u{200B}\u{200B}\u{200B}").codes == [.complexity])
        // Typed 6, folded 12: both are needed.
        #expect(checker.check("ﬃﬃﬃﬃ").codes == [.complexity])
    }

    /// A character of Han, Hangul, Hiragana or Katakana counts two for the waiver, and for nothing else.
    @Test(arguments: [Policy.LengthUnit.codePoints, .utf16])
    func charactersOfEastAsiaCountTwoForTheWaiver(_ unit: Policy.LengthUnit) throws {
        var policy = Policy.nist
        policy.length = .init(minimum: 6, maximum: 256, unit: unit)
        policy.classes = .init(required: 3, of: .activeDirectory, waivedFrom: 12)
        let checker = try PasswordChecker(policy: policy)
        for waived in ["비밀번호열쇠", "正確馬電池釘", "ひみつのかぎ", "ヒミツノカギ", "正確馬電池ab", "𠀀𠀁𠀂𠀃𠀄𠀅"] {
            #expect(checker.check(waived).codes == [], "\(waived)")
            #expect(checker.accepts(waived), "\(waived)")
        }
        for short in ["正確馬電池a", "正確馬電池釘".dropLast() + "-", "ー正確馬電池", "абвгдежзийк"] {
            #expect(checker.check(String(short)).codes == [.complexity], "\(short)")
        }
        #expect(checker.check("正確馬電池").codes.contains(.tooShort))
        // Typed and folded: the invisible characters add nothing, and a folded letter of another script counts one.
        #expect(checker.check("正確馬電池\u{200b}\u{200b}").codes == [.complexity])
    }
}

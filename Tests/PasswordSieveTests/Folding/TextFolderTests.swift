import Testing

@testable import PasswordSieve

/// SPEC 2.
struct FolderTests {
    private static let full = TextFolder(options: .init(marks: true, lookAlikes: true))
    private static let plain = TextFolder(options: .init(marks: false, lookAlikes: false))
    private static let all = [
        plain, TextFolder(options: .init(marks: true, lookAlikes: false)),
        TextFolder(options: .init(marks: false, lookAlikes: true)), full,
    ]

    private func fold(_ text: String, _ folder: TextFolder) -> String {
        String(String.UnicodeScalarView(folder.fold(text.unicodeScalars).compactMap(Unicode.Scalar.init)))
    }

    @Test(arguments: [
        // Case, width, ligatures, invisible characters: 2.1.
        ("PassWord", "password", "password"), ("ｐａｓｓ", "pass", "pass"), ("ﬁsh", "fish", "fish"),
        ("a\u{200B}b\u{AD}c", "abc", "abc"), ("Straße", "strasse", "strasse"), ("①Ⅷ", "1viii", "1viii"),
        ("\u{200B}", "", ""),
        // Marks and Latin letters: 2.2.
        ("Pässwörd", "pässwörd", "password"), ("e\u{301}\u{327}", "ȩ\u{301}", "e"), ("Øłđæþ", "øłđæþ", "oldaeth"),
        ("Й", "й", "и"), ("ώ", "ώ", "ω"), ("ά", "ά", "a"),
        // Not after a letter of these scripts.
        ("1\u{301}", "1\u{301}", "1\u{301}"), ("が", "が", "が"),
        // Look-alikes: 2.3.
        ("раsswоrd", "раsswоrd", "password"), ("ВАNК", "ваnк", "bank"), ("ο", "ο", "o"), ("н", "н", "h"),
        // Several characters, and digits, are not used.
        ("ы", "ы", "ы"), ("๐", "๐", "๐"),
    ])
    func folds(_ text: String, plain: String, full: String) {
        // Scalars, because `String` compares canonical equivalents as equal.
        #expect(Array(fold(text, Self.plain).unicodeScalars) == Array(plain.unicodeScalars))
        #expect(Array(fold(text, Self.full).unicodeScalars) == Array(full.unicodeScalars))
    }

    @Test func asciiPathEqualsICUPath() {
        var generator = SeededGenerator(seed: 1)
        for number in 0..<2_000 {
            // Each character once, then random texts.
            let text: [UInt32] =
                number < 128
                ? [UInt32(number)]
                : (0..<Int.random(in: 0...20, using: &generator)).map { _ in .random(in: 0..<0x80, using: &generator) }
            for folder in Self.all {
                var typed = SecretBuffer<UInt32>()
                for character in text { typed.append(character) }
                var direct = FoldedText()
                var workspace = TextFolder.Workspace()
                folder.fold(typed, into: &direct, using: &workspace)
                var throughICU = FoldedText()
                for (index, character) in text.enumerated() { throughICU.append(character, from: index..<index + 1) }
                folder.foldWithICU(&throughICU, &workspace)
                let isSame = direct.hasSameCharacters(as: throughICU)
                #expect(isSame, "\(text)")
                guard isSame else { return }
                for index in 0..<direct.count {
                    let origins = (direct.origin(index), throughICU.origin(index))
                    #expect(origins.0 == origins.1, "\(text)")
                }
            }
        }
    }

    @Test func equalsReferenceForEveryCharacter() {
        for value in UInt32(0)...0x2ffff {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for folder in Self.all {
                let folded = folder.fold(CollectionOfOne(scalar))
                guard folded != ReferenceFolding.fold([value], folder.options) else { continue }
                Issue.record("U+\(String(value, radix: 16)) \(folder.options): \(folded)")
            }
        }
    }

    @Test func isIdempotentAndIgnoresCase() {
        for seed in 0..<3_000 {
            var random = RandomText(seed: seed)
            let text = random.text(0...12)
            for folder in Self.all {
                let once = fold(text, folder)
                #expect(Array(fold(once, folder).unicodeScalars) == Array(once.unicodeScalars), "seed \(seed)")
                // SPEC 2 excepts I with dot and dotless i where marks stay.
                guard folder.options.marks || !text.unicodeScalars.contains(where: "İıIi".unicodeScalars.contains)
                else { continue }
                #expect(
                    Array(fold(text.uppercased(), folder).unicodeScalars) == Array(once.unicodeScalars),
                    "seed \(seed): \(text.debugDescription) \(folder.options)")
            }
        }
    }

    @Test func remembersWhereCharactersCameFrom() {
        func origins(_ text: String) -> [Range<Int>] {
            var typed = SecretBuffer<UInt32>()
            for scalar in text.unicodeScalars { typed.append(scalar.value) }
            var folded = FoldedText()
            var workspace = TextFolder.Workspace()
            Self.full.fold(typed, into: &folded, using: &workspace)
            return (0..<folded.count).map { folded.origin($0) }
        }
        #expect(origins("aB") == [0..<1, 1..<2])
        #expect(origins("ﬁx") == [0..<1, 0..<1, 1..<2])
        #expect(origins("ae\u{301}b") == [0..<1, 1..<3, 3..<4])
        #expect(origins("æ") == [0..<1, 0..<1])
        #expect(origins("a\u{200B}b") == [0..<1, 2..<3])
        #expect(origins("\u{200B}a\u{200B}\u{AD}") == [1..<2])
        #expect(origins("e\u{200D}\u{301}\u{200B}") == [0..<3])
    }

    /// The origin of a character folds to a text that holds it.
    @Test func originsFoldToTheirCharacters() {
        for seed in 0..<3_000 {
            var random = RandomText(seed: seed)
            let text = Array(random.text(0...12).unicodeScalars)
            var typed = SecretBuffer<UInt32>()
            for scalar in text { typed.append(scalar.value) }
            var folded = FoldedText()
            var workspace = TextFolder.Workspace()
            Self.full.fold(typed, into: &folded, using: &workspace)
            var end = 0
            for index in 0..<folded.count {
                let origin = folded.origin(index)
                #expect(origin.upperBound >= end, "seed \(seed)")
                end = origin.upperBound
                let character = folded[index]
                #expect(Self.full.fold(text[origin]).contains(character), "seed \(seed): \(text) at \(index)")
            }
        }
    }
}

@testable import PasswordSieve

/// Random lists, passwords and names that meet often: small alphabets, and passwords made of the terms.
struct RandomText {
    var generator: SeededGenerator
    /// The characters that terms and passwords of this run are made of.
    private let alphabet: [Unicode.Scalar]

    private static let alphabets: [String] = [
        "ab", "abcl1i", "abcdefghijklmnopqrstuvwxyz", "o0l1s$a@z2", "1234567890", "abAB01 -._#,'", "@$!|+({<[^",
        "абвнорс", "аaоocсeе", "αβγδοορ", "äöüßåøłđæþñçé", "ａｂｃ１２", "日本語文字", "ﬁﬃﬀⅧ", "a\u{301}\u{308}\u{200B}e\u{200D}",
        "€£¢¥§", "qwertyasdfg", "1qaz2wsx!@", "0123456789-./", "19202", "aaab", "abcdef", "iıİIl",
        "aeouäöüåøß", "AÄOUÖÜÅØeao\u{308}\u{30a}", "köäelnñ",
        "한글ᄒ\u{1161}\u{11ab}", "👍🏽é💩", "’'ʼ‘o", "\t\u{7}\u{0}a",
    ]
    /// More characters than a trie has symbols of their own for.
    private static let manyLetters = (UInt32(0x4e00)...0x4e7f).compactMap(Unicode.Scalar.init)

    /// Whole alphabets, for lists of many terms.
    private static let wideAlphabets: [String] = [
        "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz0123456789@$!|+(", "0123456789abcde",
        "abcdefghijklmnopqrstuvwxyzäöüåøÄÖÜ", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "αβγδεζηθικλμνξοπρστυφχψω",
        String(String.UnicodeScalarView(manyLetters)),
    ]

    init(seed: Int, wide: Bool = false) {
        generator = SeededGenerator(seed: seed)
        let alphabets = wide ? Self.wideAlphabets : Self.alphabets
        var scalars: [Unicode.Scalar] = []
        for _ in 0..<(generator.oneIn(3) ? 2 : 1) { scalars += generator.pick(alphabets).unicodeScalars }
        if !wide, generator.oneIn(10) { scalars += Self.manyLetters }
        alphabet = scalars
    }

    mutating func text(_ lengths: ClosedRange<Int>) -> String {
        let length = Int.random(in: lengths, using: &generator)
        return String(String.UnicodeScalarView((0..<length).map { _ in scalar() }))
    }

    /// Mostly of this run's alphabet; at times from anywhere in Unicode.
    private mutating func scalar() -> Unicode.Scalar {
        if generator.oneIn(40) {
            let limit: UInt32 = generator.oneIn(2) ? 0x24f : 0x1ffff
            return Unicode.Scalar(UInt32.random(in: 0x20...limit, using: &generator)) ?? " "
        }
        return generator.pick(alphabet)
    }

    /// Terms that fold to something: some words, and some terms in several spellings that match each other.
    mutating func terms(_ counts: ClosedRange<Int>, _ options: FoldingOptions) -> [String] {
        let longest = generator.pick([3, 6, 12])
        var terms: [String] = []
        for _ in 0..<Int.random(in: counts, using: &generator) {
            switch generator.below(20) {
            case 0: terms.append(generator.pick(Self.words))
            case 1...3 where !terms.isEmpty: terms.append(respelled(generator.pick(terms)))
            default: terms.append(text(1...longest))
            }
        }
        return terms.filter { !ReferenceFolding.fold($0.unicodeScalars.map(\.value), options).isEmpty }
    }

    /// As ``terms(_:_:)``, and some with more than eight characters in common, at their starts or at their ends: more
    /// than a leaf of a trie holds.
    mutating func termsWithLongStems(_ options: FoldingOptions) -> [String] {
        let stem = text(9...14)
        let stems = (0..<generator.pick([0, 2, 6])).map { _ in
            generator.oneIn(2) ? stem + text(0...4) : text(0...4) + stem
        }
        return (terms(1...40, options) + stems).shuffled(using: &generator).filter {
            !ReferenceFolding.fold($0.unicodeScalars.map(\.value), options).isEmpty
        }
    }

    /// The lines of a text that holds `terms` (SPEC 4.1), with comments and blank lines between. A list holds no NUL.
    mutating func lines(of terms: [String]) -> [String] {
        let lines =
            ["# \(text(0...5))"]
            + terms.flatMap { term in
                let isBlank = term.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" }
                let needsEscape = isBlank || term.unicodeScalars.first == "#" || term.unicodeScalars.first == "\\"
                let others = generator.oneIn(4) ? [generator.pick(["", " \t", "# comment"])] : []
                return others + [needsEscape || generator.oneIn(4) ? "\\" + term : term]
            }
        return lines.map { $0.replacing("\0", with: "\u{1}") }
    }

    /// A password near `words`: some of them in a row, with random stretches between, some edited. Or one of the kinds
    /// that ``personsPassword()`` and ``passphrase(of:)`` make.
    mutating func password(near words: [String]) -> String {
        if generator.oneIn(4) { return personsPassword() }
        if generator.oneIn(8), !words.isEmpty { return passphrase(of: words) }
        var password = ""
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            let piece = words.isEmpty || generator.oneIn(3) ? text(0...4) : edited(spelled(generator.pick(words)))
            password += generator.oneIn(8) ? String(piece.reversed()) : piece
            if generator.oneIn(8) { password += piece + (generator.oneIn(2) ? piece : "") }
            // So that there are blocks of blocks, and what follows them.
            if generator.oneIn(10), password.unicodeScalars.count <= 20 { password += password }
        }
        return password
    }

    /// The text, at times with letters such as ä written as two.
    mutating func spelled(_ text: String) -> String {
        guard generator.oneIn(3),
            let spelling = ReferenceTransliteration.secondSpelling(of: text.unicodeScalars.map(\.value))
        else { return text }
        return String(String.UnicodeScalarView(spelling.compactMap(Unicode.Scalar.init)))
    }

    /// The text with up to three edits, or in capitals.
    mutating func edited(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<generator.pick([0, 0, 0, 1, 1, 2, 3]) {
            let place = Int.random(in: 0...scalars.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: scalars.insert(scalar(), at: place)
            case 1 where place < scalars.count: scalars.remove(at: place)
            case 2 where place < scalars.count: scalars[place] = scalar()
            default: break
            }
        }
        let edited = String(String.UnicodeScalarView(scalars))
        return generator.oneIn(6) ? edited.uppercased() : edited
    }

    mutating func user(_ words: [String]) -> UserContext {
        UserContext(
            accountName: userName(words), displayName: name(words), givenName: name(words), surname: name(words),
            tenantName: name(words),
            context: (0..<Int.random(in: 0...2, using: &generator)).compactMap { _ in userName(words) })
    }

    /// As ``name(_:)``, and at times in a form of SPEC 9.4.
    private mutating func userName(_ words: [String]) -> String? {
        guard let name = name(words) else { return nil }
        var part: String { generator.oneIn(4) ? "" : self.name(words) ?? text(4...6) }
        var userName = name
        if generator.oneIn(4) { userName += "+" + part }
        if generator.oneIn(3) {
            userName += "@" + part
            for _ in 0..<generator.pick([0, 1, 1, 2]) { userName += "." + part }
            userName += generator.pick(["", ".com", ".co.uk", ".Com.au", ".net", ".", "@", ".com.x"])
        }
        if generator.oneIn(5) { userName = part + "\\" + userName }
        return userName
    }

    private mutating func name(_ words: [String]) -> String? {
        guard !generator.oneIn(3) else { return nil }
        let parts = (0..<generator.pick([1, 1, 2, 3])).map { _ in
            words.isEmpty || generator.oneIn(2) ? text(0...6) : generator.pick(words)
        }
        return parts.joined(separator: generator.pick([" ", "-", ".", "_", ",", "#", "\t", "'", "’", ""]))
    }

    /// A policy with each rule on or off.
    mutating func policy() -> Policy {
        var policy = Policy(generator.pick(Policy.Profile.allCases))
        policy.mode = generator.oneIn(8) ? .audit : .enforce
        policy.minimumScore = generator.pick([nil, 5, 5, 3, 8])
        policy.length = Policy.LengthRule(
            minimum: generator.pick([0, 1, 7, 8]), maximum: generator.pick([64, 256]),
            unit: generator.pick(Policy.LengthUnit.allCases), foldedToo: generator.oneIn(2))
        policy.characters = generator.pick(Policy.AllowedCharacters.allCases)
        policy.classes = Policy.ClassRule(
            required: generator.pick([0, 1, 3, 4]), of: generator.pick(Policy.ClassScheme.allCases),
            waivedFrom: generator.pick([nil, 8, 12]))
        policy.folding = FoldingOptions(marks: generator.oneIn(2), lookAlikes: generator.oneIn(2))
        policy.substitutions = generator.pick(Substitutions.named + [Self.ownTable])
        policy.literalWithoutLetters = generator.oneIn(2)
        policy.wholePassword = !generator.oneIn(3)
        policy.names = Set(Policy.NameRule.allCases.filter { _ in generator.oneIn(2) })
        if policy.names.contains(.near) { policy.names.insert(.entra) }
        policy.fuzzy = generator.pick([
            [], [], [.init(minimumTermLength: 5, points: 2), .init(minimumTermLength: 7, points: 1)],
            [.init(minimumTermLength: 2, points: 1)],
            [.init(minimumTermLength: 3, points: 3), .init(minimumTermLength: 4, points: 1)],
        ])
        policy.reversed = generator.oneIn(2)
        policy.transliterations = generator.oneIn(2)
        policy.wordBits = Policy.WordBits(
            mean: Double(generator.pick([46, 46, 0, 30, 60, 160])) / 10, total: generator.pick([37, 37, 0, 20, 256]),
            sure: Double(generator.pick([36, 36, 0, 25, 99])) / 10)
        policy.passphrase = generator.pick([
            nil, .init(from: 18, minimumScore: 4), .init(from: generator.pick([6, 10, 14]), minimumScore: 3),
            .init(from: 8, minimumScore: generator.pick([1, 5, 7])),
        ])
        policy.similarToOld = generator.pick([nil, 3, 3, 0, 1, 8]).map { .init(maximumDistance: $0) }
        policy.patterns =
            generator.oneIn(3) ? [] : Set(Policy.PatternKind.allCases.filter { _ in !generator.oneIn(3) })
        return policy
    }

    /// Readings that lead from letters to letters, beyond ASCII, and from one character to many.
    private static let ownTable = Substitutions(
        name: "own", readings: ["a": "b本", "語": "文", "1": "l2", "日": "本", "l": "i", "€": "ea"])
}

extension UserContext {
    /// The pieces of the account name and the context words between `@`, `\`, `+` and dots.
    var partsOfUserNames: [String] {
        ([accountName ?? ""] + context).flatMap { $0.split(whereSeparator: "@\\+.".contains).map(String.init) }
    }
}

import Testing

@testable import PasswordSieve

extension FoldedText {
    /// Characters that are taken for folded ones.
    init(verbatim text: String) {
        self.init()
        for (index, scalar) in text.unicodeScalars.enumerated() { append(scalar.value, from: index..<index + 1) }
    }
}

/// SPEC 6.1 to 6.5.
struct PatternMatcherTests {
    /// The tokens of one kind, when only this kind is on, by start and then length.
    private func tokens(_ kind: Policy.PatternKind, _ text: String) -> [String] {
        let password = FoldedText(verbatim: text)
        let scalars = Array(text.unicodeScalars)
        let matcher = PatternMatcher([kind])
        var tokens: [String] = []
        for start in scalars.indices {
            matcher.forEachPattern(in: unsafe FoldedCharacters(password), from: start) { found, ends in
                #expect(found == kind)
                tokens += ends.map { String(String.UnicodeScalarView(scalars[start..<$0])) }
            }
        }
        return tokens
    }

    @Test(arguments: [
        ("aaa", ["aaa"]), ("xaaaay", ["aaa", "aaaa", "aaa"]), ("...", ["..."]), ("   ", ["   "]), ("ппп", ["ппп"]),
        ("\u{301}\u{301}\u{301}", ["\u{301}\u{301}\u{301}"]), ("👍👍👍", ["👍👍👍"]), ("aaabbb", ["aaa", "bbb"]),
        ("", []), ("a", []), ("aa", []), ("aab", []), ("abaa", []), ("aAa", []), ("ababab", []), ("oо0", []),
    ])
    func repeats(_ text: String, found: [String]) {
        #expect(tokens(.repeat, text) == found)
    }

    @Test(arguments: [
        ("abc", ["abc"]), ("xyz", ["xyz"]), ("cba", ["cba"]), ("789", ["789"]), ("8765", ["876", "8765", "765"]),
        ("abcba", ["abc", "cba"]), ("012", ["012"]), ("210", ["210"]), ("xx123", ["123"]), ("abc123", ["abc", "123"]),
        // No wrapping, no mixing, no other steps, ASCII only.
        ("ab", []), ("yza", []), ("890", []), ("901", []), ("baz", []), ("aaa", []), ("ace", []), ("135", []),
        ("abd", []), ("yz{", []), ("`ab", []), ("89:", []), ("/01", []), ("ba`", []), ("10/", []), ("abв", []),
        ("абв", []), ("αβγ", []), ("٠١٢", []), ("!\"#", []), ("\u{0}\u{1}\u{2}", []), ("", []),
    ])
    func sequences(_ text: String, found: [String]) {
        #expect(tokens(.sequence, text) == found)
    }

    @Test(arguments: [
        ("qwer", ["qwer"]), ("poiu", ["poiu"]), ("1qaz", ["1qaz"]), ("zaq1", ["zaq1"]), ("0okm", ["0okm"]),
        ("mko0", ["mko0"]), ("!qaz", ["!qaz"]), ("!QAZ", ["!QAZ"]), ("xasdfgx", ["asdf", "asdfg", "sdfg"]),
        ("qwertz", ["qwer", "qwert", "qwertz", "wert", "wertz", "ertz"]), ("yxcv", ["yxcv"]), ("azer", ["azer"]),
        ("1qaz2wsx", ["1qaz", "2wsx"]), ("wxcv", ["wxcv"]), ("1234", ["1234"]), ("7890", ["7890"]),
        ("qwe", []), ("qaz", []), ("qwes", []), ("qqqq", []), ("qw er", []), ("й1qa", []), ("qwéé", []), ("op[a", []),
        ("    ", []), ("zasx", []), ("", []),
    ])
    func keyboardWalks(_ text: String, found: [String]) {
        #expect(tokens(.keyboard, text) == found)
    }

    @Test(arguments: [
        ("1900", ["1900"]), ("2049", ["2049"]), ("x1984y", ["1984"]), ("12019", ["2019"]), ("20190", ["2019"]),
        ("2020202", ["2020", "2020"]), ("1999", ["1999"]), ("2000", ["2000"]),
        ("1899", []), ("2050", []), ("202", []), ("20 19", []), ("٢٠١٩", []), ("2o19", []), ("0019", []), ("", []),
    ])
    func years(_ text: String, found: [String]) {
        #expect(tokens(.year, text) == found)
    }

    @Test(arguments: [
        // DDMMYY, MMDDYY, YYMMDD.
        ("311200", ["311200"]), ("123100", ["123100"]), ("991231", ["991231"]), ("290299", ["290299"]),
        ("022999", ["022999"]), ("000101", ["000101"]),
        ("310400", ["310400"]), ("300200", ["300200"]), ("320100", []), ("990001", []), ("990100", []), ("000000", []),
        ("991301", []),
        // DDMMYYYY, MMDDYYYY, YYYYMMDD, and what is in them.
        ("31121999", ["311219", "31121999", "112199", "121999"]), ("12312049", ["123120", "12312049", "231204"]),
        ("19991231", ["19991231", "991231"]), ("x24122024y", ["241220", "24122024", "122024"]),
        ("31121899", ["311218", "112189", "121899"]), ("20500131", ["500131"]), ("39993999", []),
        // With separators.
        ("1.1.2024", ["1.1.20", "1.1.2024"]), ("31-12-99", ["31-12-99", "1-12-99"]),
        ("12/31/99", ["12/31/99", "2/31/99"]),
        ("3_4_05", ["3_4_05"]), ("1 2 34", ["1 2 34"]), ("01.02.1899", ["01.02.18", "1.02.18"]),
        ("2024-1-12", ["2024-1-1", "2024-1-12", "24-1-12", "4-1-12"]), ("1900/02/29", ["1900/02/2", "1900/02/29"]),
        ("2024-01-32", ["2024-01-3", "24-01-32", "4-01-32"]),
        ("2024.2.30", ["2024.2.3", "2024.2.30", "24.2.30", "4.2.30"]),
        ("2.30.2024", ["2.30.20", "2.30.2024"]), ("1.2.3", []),
        ("1.2.345", ["1.2.34"]),
        ("1.2-34", []), ("1.2.", []), ("1..34", []), ("1.2", []), ("1.", []), ("111.1.20", ["11.1.20", "1.1.20"]),
        ("1.111.20", []), ("24-1-12", ["24-1-12", "4-1-12"]), ("13.13.13", ["3.13.13"]), ("2050-1-1", []),
        ("1:1:2024", []), ("1,1,24", []),
        ("0.1.24", []), ("1.0.24", []), ("1.2.٣٤", []), ("1–2–34", []), ("", []),
    ])
    func dates(_ text: String, found: [String]) {
        #expect(tokens(.date, text) == found)
    }

    @Test func onlyWhatIsOnIsFound() {
        let password = FoldedText(verbatim: "aaa123qwer2024")
        for kinds in [
            [], [.tail], [.ending], [.tail, .ending], [.block], [.year], [.date, .repeat], [.sequence, .keyboard],
        ]
            as [Set<Policy.PatternKind>]
        {
            let matcher = PatternMatcher(kinds)
            var found: Set<Policy.PatternKind> = []
            for start in 0..<password.count {
                matcher.forEachPattern(in: unsafe FoldedCharacters(password), from: start) { kind, _ in
                    found.insert(kind)
                }
            }
            #expect(found == kinds.subtracting([.tail, .ending, .block, .date]))
            var ofWhole: [Policy.PatternKind] = []
            WholePatterns(of: unsafe FoldedCharacters(password), nil, in: 0..<password.count, matcher)
                .forEachPattern { kind, _, _ in ofWhole.append(kind) }
            #expect(Set(ofWhole) == kinds.intersection([.tail, .ending]))
        }
    }

    @Test func kindsComeInTheOrderOfSPEC() {
        let password = FoldedText(verbatim: "12345678")
        var found: [Policy.PatternKind] = []
        PatternMatcher(Set(Policy.PatternKind.allCases)).forEachPattern(
            in: unsafe FoldedCharacters(password), from: 0
        ) { kind, _ in
            found.append(kind)
        }
        #expect(found == [.sequence, .keyboard])
        found = []
        let other = FoldedText(verbatim: "20200202")
        PatternMatcher(Set(Policy.PatternKind.allCases)).forEachPattern(in: unsafe FoldedCharacters(other), from: 0) {
            kind, _ in
            found.append(kind)
        }
        #expect(found == [.year, .date])
    }
}

/// The matcher equals a slow reference that asks of every stretch whether it is a token.
struct PatternMatcherComparisonTests {
    private static let alphabets = [
        "ab", "abcz{`", "xyz012/:", "0123456789", "0129", "1239.-", "12 /_", "1290-.", "12", "qweasdzxc", "1qaz2wsx!Q",
        "qwertyuiop", "qwertz", "yxcv", "azerty&\"'(-", "0okm9ijn", "é\u{301}1!", "本1語2", "\u{171}q\u{4e65}we",
        "a1 -\u{0}",
    ]
    /// Pieces that are tokens or nearly.
    private static let pieces = [
        "1999", "2049", "2050", "1899", "311299", "31.12.", "2024", "2024-", "29/02/", "30/2/", "1_1_", "7-31-", "0",
        "00", "13", "007", "12345", "qwer", "!QAZ", "zse4", "poiu", "aaa", "abc", "321", "é", " ", "-", "x",
    ]
    private static let reference = PatternPredicates()

    /// Together 24,000 passwords.
    @Test(arguments: 0..<8)
    func matcherEqualsReference(run: Int) {
        let matcher = PatternMatcher(Set(Policy.PatternKind.allCases))
        for seed in run * 3_000..<run * 3_000 + (_isDebugAssertConfiguration() ? 1_000 : 3_000) {
            var generator = SeededGenerator(seed: seed)
            let text = Self.text(&generator)
            let characters = text.unicodeScalars.map(Character.init)
            let password = FoldedText(verbatim: text)
            var found: [String] = []
            for start in characters.indices {
                matcher.forEachPattern(in: unsafe FoldedCharacters(password), from: start) { kind, ends in
                    found += ends.map { "\(kind.rawValue) \(start)..<\($0)" }
                }
            }
            let from = Int.random(in: 0...characters.count, using: &generator)
            let whole = from..<Int.random(in: from...characters.count, using: &generator)
            let ends = WholePatterns(of: unsafe FoldedCharacters(password), nil, in: whole, matcher)
            ends.forEachPattern { kind, stretch, points in
                if kind != .word { found.append("\(kind.rawValue) \(stretch.lowerBound) \(points)") }
            }
            let expected =
                Self.reference.tokens(characters) + Self.reference.tails(characters, whole)
                + Self.reference.endings(characters, whole)
            guard found.sorted() != expected.sorted() else { continue }
            Issue.record("seed \(seed), \(text.debugDescription), \(whole): found \(found), expected \(expected)")
            return
        }
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let length = Int.random(in: 0...14, using: &generator)
        var text = ""
        if generator.oneIn(2) {
            let alphabet = Array(generator.pick(alphabets).unicodeScalars)
            for _ in 0..<length { text.unicodeScalars.append(generator.pick(alphabet)) }
        } else {
            while text.unicodeScalars.count < length { text += generator.pick(pieces) }
        }
        return text
    }
}

private struct PatternPredicates {
    private let keyboard = KeyboardLines()
    private let runs = ["abcdefghijklmnopqrstuvwxyz", "0123456789"].map { Array($0) }.flatMap { [$0, $0.reversed()] }
    /// `-` is a separator, the letters are the digits of day, month and year.
    private let dateForms = Dictionary(
        grouping: ["DDMMYY", "MMDDYY", "YYMMDD", "DDMMYYYY", "MMDDYYYY", "YYYYMMDD"]
            + ["D-M", "DD-M", "D-MM", "DD-MM", "M-D", "MM-D", "M-DD", "MM-DD"].flatMap { ["\($0)-YY", "\($0)-YYYY"] }
            + ["YYYY-M-D", "YYYY-M-DD", "YYYY-MM-D", "YYYY-MM-DD"], by: \.utf8.count)

    func tokens(_ characters: [Character]) -> [String] {
        characters.indices.flatMap { start in
            (start + 1..<characters.count + 1).flatMap { end in
                kinds(characters[start..<end]).map { "\($0) \(start)..<\(end)" }
            }
        }
    }

    private func kinds(_ stretch: ArraySlice<Character>) -> [String] {
        guard stretch.count >= 3, let first = stretch.first else { return [] }
        var kinds: [String] = []
        if stretch.allSatisfy({ $0 == first }) { kinds.append("repeat") }
        if runs.contains(where: { run in run.drop { $0 != first }.starts(with: stretch) }) { kinds.append("sequence") }
        if keyboard.isWalk(stretch) { kinds.append("keyboard") }
        if stretch.count == 4, let year = number(stretch), (1900...2049).contains(year) { kinds.append("year") }
        if dateForms[stretch.count, default: []].contains(where: { isDate(stretch, $0) }) { kinds.append("date") }
        return kinds
    }

    private func isDate(_ stretch: ArraySlice<Character>, _ form: String) -> Bool {
        var fields: [Character: [Character]] = [:]
        for (character, field) in zip(stretch, form) { fields[field, default: []].append(character) }
        let separators = fields["-", default: []]
        guard Set(separators).count <= 1, separators.allSatisfy({ "-/._ ".contains($0) }),
            let day = number(fields["D", default: []][...]), let month = number(fields["M", default: []][...]),
            let year = number(fields["Y", default: []][...]), (1...12).contains(month)
        else { return false }
        return (1...31).contains(day) && (fields["Y"]?.count == 2 || (1900...2049).contains(year))
    }

    private func number(_ digits: ArraySlice<Character>) -> Int? {
        digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(String(digits)) : nil
    }

    func tails(_ characters: [Character], _ whole: Range<Int>) -> [String] {
        (3...6).filter { $0 < whole.count && !characters[whole].suffix($0).contains(where: isLetterOrMark) }.map {
            "tail \(whole.upperBound - $0) \($0 == 3 ? 2 : 3)"
        }
    }

    func endings(_ characters: [Character], _ whole: Range<Int>) -> [String] {
        (1..<max(1, whole.count)).filter { isEnding(Array(characters[whole].suffix($0))) }.map {
            "ending \(whole.upperBound - $0) 1"
        }
    }

    private func isEnding(_ end: [Character]) -> Bool {
        let cores = ["007", "123", "1234", "12345", "321"]
        return (0...2).contains { before in
            (0...2).contains { behind in
                guard end.count > before + behind else { return false }
                let core = end[before..<end.count - behind]
                let isCore =
                    cores.contains(String(core)) || core.count == 2 && number(core) != nil
                    || core.count == 4 && (1900...2049).contains(number(core) ?? 0)
                return isCore && (end.prefix(before) + end.suffix(behind)).allSatisfy(isSymbol)
            }
        }
    }

    private func isSymbol(_ character: Character) -> Bool {
        !isLetterOrMark(character) && !("0"..."9").contains(character)
    }

    private func isLetterOrMark(_ character: Character) -> Bool {
        switch character.unicodeScalars.first?.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

internal import PasswordSieve

/// Counts the changes that people make to a word for a password (wordlists/README.md).
///
/// The leaked passwords have 10 characters or more. Additions to a word are therefore counted for words of 10 letters
/// or more, of which the source lacks no password for being too short. Forms of shorter words are counted in proportion
/// to the unchanged words of the same length.
struct ChangeCounter {
    private let words: BaseWords
    /// The counts by kind of change and by its text.
    private(set) var counts: [ChangeKind: [String: Double]] = [:]
    /// The number of passwords that are a changed word.
    private(set) var total = 0
    private var plainByLength: [Int: Double] = [:]
    private var doubledByLength: [Int: Double] = [:]
    private var plain = 0.0
    private var reversed = 0.0
    private var slips = 0.0

    static let fewestLetters = 10
    private static let mostJoinedLetters = 8
    private static let lengthsOfForms = 5...8
    /// The minimum length of the leaked passwords.
    private static let shortestPassword = 10

    init(_ words: BaseWords) { self.words = words }

    mutating func add(_ password: some Collection<UInt8>) {
        let password = ArraySlice(Array(password))
        let folded = ArraySlice(password.map(\.lowercased))
        guard let first = folded.firstIndex(where: \.isLowercase), let last = folded.lastIndex(where: \.isLowercase)
        else { return }
        let middle = folded[first...last]
        guard middle.allSatisfy(\.isLowercase) else {
            addSubstituted(password, folded, first...last)
            return
        }
        if words.contains(middle) {
            if middle.count >= BaseWords.fewestLettersOfSlips { plain += 1 }
            if Self.lengthsOfForms.contains(middle.count) { plainByLength[middle.count, default: 0] += 1 }
            if middle.count >= Self.fewestLetters { addParts(password, first..<last + 1, substitutions: []) }
            return
        }
        if addJoined(password, middle) || addSubstituted(password, folded, first...last) { return }
        let half = middle.count / 2
        if middle.count.isMultiple(of: 2), Self.lengthsOfForms.contains(half),
            middle.prefix(half) == middle.suffix(half), words.contains(middle.prefix(half))
        {
            doubledByLength[half, default: 0] += 1
        } else if middle.count >= BaseWords.fewestLettersOfSlips, words.contains(ArraySlice(middle.reversed())) {
            // Shorter ones are often another word by chance.
            reversed += 1
        } else {
            addSlip(middle)
        }
    }

    /// Counts a word with one other key. Chance makes such words too: their number is estimated from the keys that are
    /// no neighbours, and subtracted.
    private mutating func addSlip(_ middle: ArraySlice<UInt8>) {
        guard let slip = words.slip(middle) else { return }
        let neighbours = KeyNeighbours.of(slip.of)
        slips += neighbours.contains(slip.typed) ? 1 : -Double(neighbours.count) / Double(25 - neighbours.count)
    }

    /// Counts letters directly before or behind the longest word, as in `mycontoso`.
    private mutating func addJoined(_ password: ArraySlice<UInt8>, _ middle: ArraySlice<UInt8>) -> Bool {
        for length in (Self.fewestLetters..<max(middle.count, Self.fewestLetters)).reversed() {
            let isFirst = words.contains(middle.prefix(length))
            guard isFirst || words.contains(middle.suffix(length)) else { continue }
            let joined = isFirst ? middle.dropFirst(length) : middle.dropLast(length)
            guard joined.count <= Self.mostJoinedLetters else { return false }
            addParts(
                password, middle.startIndex..<middle.endIndex, substitutions: [],
                before: isFirst ? [] : joined, behind: isFirst ? joined : [])
            return true
        }
        return false
    }

    /// Counts a word with substitutions. Its first or last letter may be substituted, and then looks like an addition.
    @discardableResult
    private mutating func addSubstituted(
        _ password: ArraySlice<UInt8>, _ folded: ArraySlice<UInt8>, _ letters: ClosedRange<Int>
    ) -> Bool {
        for start in [letters.lowerBound, letters.lowerBound - 1] where start >= folded.startIndex {
            for end in [letters.upperBound, letters.upperBound + 1] where end < folded.endIndex {
                let range = start..<end + 1
                guard (Self.fewestLetters...16).contains(range.count),
                    let made = words.substitutions(in: folded[range]), !made.isEmpty
                else { continue }
                addParts(password, range, substitutions: Set(made.map { String(decoding: $0, as: UTF8.self) }))
                return true
            }
        }
        return false
    }

    private mutating func addParts(
        _ password: ArraySlice<UInt8>, _ range: Range<Int>, substitutions: Set<String>,
        before: ArraySlice<UInt8> = [], behind: ArraySlice<UInt8> = []
    ) {
        total += 1
        count(.before, String(decoding: before, as: UTF8.self))
        count(.behind, String(decoding: behind, as: UTF8.self))
        count(.beginning, YearPattern.replacingYear(in: password[..<range.lowerBound]).text)
        let ending = YearPattern.replacingYear(in: password[range.upperBound...])
        count(.ending, ending.text)
        if let year = ending.year { count(.year, String(year)) }
        if let letterCase = LetterCase(password[range]) { count(.letterCase, letterCase.rawValue) }
        count(.substitutions, String(min(substitutions.count, 4)))
        for made in substitutions { count(.substitution, made) }
    }

    private mutating func count(_ kind: ChangeKind, _ text: String, _ number: Double = 1) {
        counts[kind, default: [:]][text, default: 0] += number
    }

    /// Adds the forms, in proportion to the unchanged words. To be called last.
    mutating func finish() {
        let endings = counts[.ending] ?? [:]
        let all = max(endings.values.reduce(0, +), 1)
        // The estimated number of words of each length if the sources had passwords of all lengths.
        var (words, doubled) = (0.0, 0.0)
        for length in Self.lengthsOfForms {
            let long = endings.filter { YearPattern.length($0.key) >= Self.shortestPassword - length }
            let share = long.values.reduce(0, +) / all
            guard share > 0 else { continue }
            words += (plainByLength[length] ?? 0) / share
            doubled += doubledByLength[length] ?? 0
        }
        let forms = [
            "doubled": doubled / max(words, 1), "reversed": reversed / max(plain, 1),
            "neighbour": max(slips, 0) / max(plain, 1),
        ]
        for (form, share) in forms { count(.form, form, share) }
        count(.form, "plain", 1 - forms.values.reduce(0, +))
    }
}

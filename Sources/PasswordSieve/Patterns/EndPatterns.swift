/// The tails and endings of a password, or of the unit of a block (SPEC 6.7 and 6.8). All of them end with it, so each is
/// told by its length.
struct EndPatterns: BitwiseCopyable {
    static let pointsOfEnding = 1
    static let longestTail = 6
    /// A number of five digits with two characters on each side.
    static let longestEnding = 9

    /// Four bits for each length: the points of the cheapest pattern, 0 if there is none.
    private var points: UInt64 = 0
    private var tailCount = 0

    /// The points of tails by length, in the form of `points`.
    private static let tails: UInt64 = 2 << 12 | 3 << 16 | 3 << 20 | 3 << 24

    /// - Complexity: O(1).
    init(of password: FoldedCharacters, in whole: Range<Int>, findsTails: Bool, findsEndings: Bool) {
        // Something precedes a tail, and an ending.
        let last = whole.upperBound - 1
        let first = whole.lowerBound + 1
        var count = 0
        while count < Self.longestTail, last - count >= first, !isLetterOrMark(password[last - count]) { count += 1 }
        if findsTails, count >= 3 {
            tailCount = count
            points = Self.tails & (16 << UInt64(4 * count) - 1)
        }
        if findsEndings, count >= 2 { addEndings(of: password, first...last) }
    }

    /// The points of the cheapest pattern of `length` characters; nil if there is none.
    @inline(__always)
    func points(ofLength length: Int) -> Int? {
        guard length <= Self.longestEnding else { return nil }
        let points = Int(truncatingIfNeeded: self.points &>> UInt64(truncatingIfNeeded: 4 &* length) & 15)
        return points == 0 ? nil : points
    }

    /// The least total of the last `length` characters as single characters and one of these patterns.
    @inline(__always)
    func leastTotal(ofLast length: Int) -> Int {
        var total = length
        guard points != 0 else { return total }
        for count in 2...Self.longestEnding where count <= length {
            if let points = points(ofLength: count) { total = min(total, length - count + points) }
        }
        return total
    }

    /// The points of the tail of `length` characters; nil if there is none.
    func points(ofTail length: Int) -> Int? {
        length <= tailCount && length >= 3 ? Int(Self.tails >> UInt64(4 * length) & 15) : nil
    }

    /// Returns true if there is an ending of `length` characters.
    func hasEnding(ofLength length: Int) -> Bool { points(ofLength: length) == Self.pointsOfEnding }

    private func isLetterOrMark(_ character: UInt32) -> Bool {
        character < 0x80 ? ASCII.isLetter(character) : ICU.isLetterOrMark(character)
    }
}

// MARK: Endings

extension EndPatterns {
    /// The most characters on each side of the number.
    private static let mostSymbols = 2
    /// The most digits of a number.
    private static let mostDigits = 5

    /// Adds the endings in `places`, of which the last two hold no letter or mark.
    private mutating func addEndings(of password: FoldedCharacters, _ places: ClosedRange<Int>) {
        var last = places.upperBound
        while last >= places.lowerBound, places.upperBound - last <= Self.mostSymbols, isSymbol(password[last]) {
            last -= 1
        }
        guard places.upperBound - last <= Self.mostSymbols else { return }
        // One more than a number has, so that the longest one is known to be preceded by none.
        var digits = 0
        while digits <= Self.mostDigits, last - digits >= places.lowerBound, ASCII.isDigit(password[last - digits]) {
            digits += 1
        }
        var number = 0
        var value = 1
        for length in 1...max(1, min(digits, Self.mostDigits)) where digits > 0 {
            number += value * Int(password[last - length + 1] - 0x30)
            value *= 10
            guard Self.isCore(number, ofLength: length) else { continue }
            var start = last - length + 1
            add(places.upperBound - start + 1)
            while last - length + 1 - start < Self.mostSymbols, start > places.lowerBound,
                isSymbol(password[start - 1])
            {
                start -= 1
                add(places.upperBound - start + 1)
            }
        }
    }

    private mutating func add(_ length: Int) {
        let bits = UInt64(4 * length)
        points = points & ~(15 << bits) | UInt64(Self.pointsOfEnding) << bits
    }

    private static func isCore(_ number: Int, ofLength length: Int) -> Bool {
        switch length {
        case 2: true
        case 3: number == 7 || number == 123 || number == 321
        case 4: number == 1234 || PatternMatcher.isYear(number)
        case 5: number == 12345
        default: false
        }
    }

    /// Neither letter, mark nor ASCII digit.
    private func isSymbol(_ character: UInt32) -> Bool { !ASCII.isDigit(character) && !isLetterOrMark(character) }
}

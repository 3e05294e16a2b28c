/// SPEC 6: the patterns that start at one character of a folded text. "They are judged on folded characters, without
/// substitutions; 6.2 to 6.5 on ASCII only."
///
/// Every stretch that satisfies a rule counts, not the longest alone: `aaaa` holds three repeats.
struct ReferencePatterns {
    let text: [UInt32]
    /// The keys of the text's characters on each layout.
    let keys: [[ReferenceKeyboard.Key?]]
    let start: Int

    // MARK: Runs

    /// "3 or more equal characters" (SPEC 6.1)
    var repeatEnds: Set<Int> {
        runEnds(atLeast: 3) { text[$0] == text[$0 - 1] }
    }

    /// "3 or more letters, or 3 or more digits, each one above (or each one below) the last, without wrapping"
    /// (SPEC 6.2)
    var sequenceEnds: Set<Int> {
        runEnds(atLeast: 3) { isNext(text[$0], after: text[$0 - 1]) }
            .union(runEnds(atLeast: 3) { isNext(text[$0 - 1], after: text[$0]) })
    }

    /// "a straight walk of 4 or more keys on one layout: each step goes to a neighbour, and all steps have the same one
    /// of six directions" (SPEC 6.3)
    var keyboardEnds: Set<Int> {
        guard start + 1 < text.count else { return [] }
        var ends: Set<Int> = []
        for keys in keys {
            guard let direction = ReferenceKeyboard.direction(from: keys[start], to: keys[start + 1]) else { continue }
            ends.formUnion(
                runEnds(atLeast: 4) { ReferenceKeyboard.direction(from: keys[$0 - 1], to: keys[$0]) == direction })
        }
        return ends
    }

    /// The ends of the stretches that hold at least so many characters, each of which continues the one before it.
    private func runEnds(atLeast least: Int, continues: (Int) -> Bool) -> Set<Int> {
        var end = start + 1
        while end < text.count, continues(end) { end += 1 }
        guard start + least <= end else { return [] }
        return Set(start + least...end)
    }

    /// Folded letters are in lower case.
    private func isNext(_ character: UInt32, after last: UInt32) -> Bool {
        guard character == last + 1 else { return false }
        return (isLetter(last) && isLetter(character)) || (isDigit(last) && isDigit(character))
    }

    // MARK: Years and dates

    /// "1900–2049" (SPEC 6.4)
    var yearEnds: Set<Int> {
        guard let year = number(at: start, length: 4), isYear(year) else { return [] }
        return [start + 4]
    }

    /// SPEC 6.5
    var dateEnds: Set<Int> {
        guard isDigit(text[start]) else { return [] }  // So every form begins.
        return Set(Self.dateForms.compactMap(dateEnd))
    }

    /// A day, a month or a year in a date, and how many digits it has.
    private enum DatePart {
        case day(Int)
        case month(Int)
        case year(Int)

        var length: Int {
            switch self {
            case .day(let length), .month(let length), .year(let length): length
            }
        }
    }

    /// A form of SPEC 6.5.
    private struct DateForm {
        let parts: [DatePart]
        let isSeparated: Bool
    }

    private static let dateForms: [DateForm] = unseparatedForms + separatedForms

    /// "Without separators: DDMMYY, MMDDYY, YYMMDD, DDMMYYYY, MMDDYYYY, YYYYMMDD."
    private static let unseparatedForms = [
        DateForm(parts: [.day(2), .month(2), .year(2)], isSeparated: false),
        DateForm(parts: [.month(2), .day(2), .year(2)], isSeparated: false),
        DateForm(parts: [.year(2), .month(2), .day(2)], isSeparated: false),
        DateForm(parts: [.day(2), .month(2), .year(4)], isSeparated: false),
        DateForm(parts: [.month(2), .day(2), .year(4)], isSeparated: false),
        DateForm(parts: [.year(4), .month(2), .day(2)], isSeparated: false),
    ]

    /// "day and month of 1 or 2 digits: D-M-Y and M-D-Y with a year of 2 or 4 digits, Y-M-D with a year of 4".
    /// Decided: 1 is spelled `1` or `01`, also beside a part of the other length.
    private static let separatedForms = [(1, 1), (1, 2), (2, 1), (2, 2)].flatMap { day, month in
        [
            DateForm(parts: [.day(day), .month(month), .year(2)], isSeparated: true),
            DateForm(parts: [.day(day), .month(month), .year(4)], isSeparated: true),
            DateForm(parts: [.month(month), .day(day), .year(2)], isSeparated: true),
            DateForm(parts: [.month(month), .day(day), .year(4)], isSeparated: true),
            DateForm(parts: [.year(4), .month(month), .day(day)], isSeparated: true),
        ]
    }

    /// The end of a date of this form that starts here, or nil.
    private func dateEnd(_ form: DateForm) -> Int? {
        var (day, month) = (0, 0)
        var position = start
        var separator: UInt32?
        for (index, part) in form.parts.enumerated() {
            if form.isSeparated, index > 0 {
                // "one separator of `- / . _` or space, the same both times"
                guard position < text.count, isDateSeparator(text[position]) else { return nil }
                guard separator == nil || separator == text[position] else { return nil }
                separator = text[position]
                position += 1
            }
            guard let number = number(at: position, length: part.length) else { return nil }
            switch part {
            case .day: day = number
            case .month: month = number
            case .year(4): guard isYear(number) else { return nil }  // "A year of 4 digits obeys 6.4."
            case .year: break  // Decided: every year of 2 digits will do, 00 to 99.
            }
            position += part.length
        }
        return isPlausible(day: day, month: month) ? position : nil
    }

    /// "a calendar-plausible day (1–31), month (1–12)"
    private func isPlausible(day: Int, month: Int) -> Bool {
        (1...31).contains(day) && (1...12).contains(month)
    }

    private func isYear(_ number: Int) -> Bool {
        (1900...2049).contains(number)
    }

    private func isDateSeparator(_ character: UInt32) -> Bool {
        "-/._ ".unicodeScalars.contains { $0.value == character }
    }

    /// The number that so many ASCII digits spell, or nil.
    private func number(at position: Int, length: Int) -> Int? {
        guard position + length <= text.count else { return nil }
        var number = 0
        for index in position..<position + length {
            guard isDigit(text[index]) else { return nil }
            number = number * 10 + Int(text[index] - 0x30)
        }
        return number
    }

    // MARK: Blocks

    /// "u repeated k ≥ 2 times in a row, |u| ≥ 2" (SPEC 6.6): for each length of u, the ends for all k.
    var blocks: [(unitLength: Int, end: Int)] {
        var blocks: [(unitLength: Int, end: Int)] = []
        var unitLength = 2
        while start + 2 * unitLength <= text.count {
            // As long as each character equals the one a unit before it, the unit goes on being repeated.
            var end = start + unitLength
            while end < text.count, text[end] == text[end - unitLength] {
                end += 1
                if (end - start) % unitLength == 0 { blocks.append((unitLength, end)) }
            }
            unitLength += 1
        }
        return blocks
    }

    // MARK: The end

    /// The points of the rest of the text as a tail, or nil if it is none. "the last 3 characters of the
    /// password, if none is a letter or mark and something precedes them: 2 points; the last 4, 5 or 6 likewise: 3
    /// points" (SPEC 6.7).
    var tailPoints: Int? {
        let tail = text[start...]
        guard (3...6).contains(tail.count), start > 0 else { return nil }
        guard !tail.contains(where: { ReferenceUnicode.isLetter($0) || ReferenceUnicode.isMark($0) }) else {
            return nil
        }
        return tail.count == 3 ? 2 : 3
    }

    /// True if the rest of the text is an ending: "the end of the password, if something precedes it, of the form S core
    /// T, where S and T, each on its own, are at most two characters that are neither letter, mark nor ASCII digit"
    /// (SPEC 6.8).
    var isEnding: Bool {
        guard start > 0 else { return false }
        for first in start...min(start + 2, text.count) {
            for last in max(first, text.count - 2)...text.count
            where isCore(text[first..<last]) && (text[start..<first] + text[last...]).allSatisfy(isSymbol) {
                return true
            }
        }
        return false
    }

    /// "a year (6.4), two ASCII digits, or one of `007`, `123`, `1234`, `12345`, `321`"
    private func isCore(_ core: ArraySlice<UInt32>) -> Bool {
        guard core.allSatisfy(isDigit) else { return false }
        let digits = core.map { String($0 - 0x30) }.joined()
        return (digits.count == 4 && isYear(Int(digits) ?? 0)) || digits.count == 2
            || ["007", "123", "1234", "12345", "321"].contains(digits)
    }

    private func isSymbol(_ character: UInt32) -> Bool {
        !ReferenceUnicode.isLetter(character) && !ReferenceUnicode.isMark(character) && !isDigit(character)
    }

    // MARK: ASCII

    private func isLetter(_ character: UInt32) -> Bool {
        (0x61...0x7A).contains(character)
    }

    private func isDigit(_ character: UInt32) -> Bool {
        (0x30...0x39).contains(character)
    }
}

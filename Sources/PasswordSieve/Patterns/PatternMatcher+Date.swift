/// Years and dates (SPEC 6.4 and 6.5).
extension PatternMatcher {
    static func isYear(_ number: Int) -> Bool { number >= 1900 && number <= 2049 }

    /// The set of lengths, 6 to 10, of the dates at `start`, a bit each. `digits` is the number of digits from `start`
    /// on, at most 8.
    static func lengthsOfDates(in password: FoldedCharacters, from start: Int, digits: Int) -> UInt {
        digits >= 6
            ? lengthsOfPlainDates(in: password, from: start, digits: digits)
            : lengthsOfSeparatedDates(in: password, from: start, digits: digits)
    }

    /// DDMMYY, MMDDYY, YYMMDD, DDMMYYYY, MMDDYYYY, YYYYMMDD.
    private static func lengthsOfPlainDates(
        in password: FoldedCharacters, from start: Int, digits: Int
    ) -> UInt {
        let first = number(in: password, start..<start + 2)
        let second = number(in: password, start + 2..<start + 4)
        let third = number(in: password, start + 4..<start + 6)
        let beginsWithDay = isDay(first, ofMonth: second) || isDay(second, ofMonth: first)
        var lengths: UInt = 0
        if beginsWithDay || isDay(third, ofMonth: second) { lengths |= 1 << 6 }
        if digits >= 8 {
            let fourth = number(in: password, start + 6..<start + 8)
            if beginsWithDay && isYear(100 * third + fourth)
                || isYear(100 * first + second) && isDay(fourth, ofMonth: third)
            {
                lengths |= 1 << 8
            }
        }
        return lengths
    }

    /// D-M-Y and M-D-Y with a year of 2 or 4 digits, and Y-M-D with a year of 4. More digits may follow the last
    /// number: `1.1.2024` contains a date with the year 20 and one with the year 2024.
    private static func lengthsOfSeparatedDates(
        in password: FoldedCharacters, from start: Int, digits: Int
    ) -> UInt {
        let firstEnd = start + digits
        guard firstEnd < password.count, isSeparator(password[firstEnd]) else { return 0 }
        let secondStart = firstEnd + 1
        let secondEnd = secondStart + countDigits(in: password, from: secondStart, atMost: 3)
        guard secondEnd - secondStart == 1 || secondEnd - secondStart == 2, secondEnd < password.count,
            password[secondEnd] == password[firstEnd]
        else { return 0 }
        let thirdStart = secondEnd + 1
        let thirdDigits = countDigits(in: password, from: thirdStart, atMost: 4)

        let first = number(in: password, start..<firstEnd)
        let second = number(in: password, secondStart..<secondEnd)
        let beforeThird = UInt(thirdStart - start)
        var lengths: UInt = 0
        switch digits {
        case 1, 2:
            guard isDay(first, ofMonth: second) || isDay(second, ofMonth: first) else { return 0 }
            if thirdDigits >= 2 { lengths |= 1 << (beforeThird + 2) }
            if thirdDigits == 4, isYear(number(in: password, thirdStart..<thirdStart + 4)) {
                lengths |= 1 << (beforeThird + 4)
            }
        case 4:
            guard isYear(first) else { return 0 }
            for count in 1...2
            where thirdDigits >= count
                && isDay(number(in: password, thirdStart..<thirdStart + count), ofMonth: second)
            {
                lengths |= 1 << (beforeThird + UInt(count))
            }
        default: break
        }
        return lengths
    }

    private static func isSeparator(_ character: UInt32) -> Bool {
        switch character {
        case 0x2d, 0x2f, 0x2e, 0x5f, 0x20: true  // - / . _ and space
        default: false
        }
    }

    /// Days that do not exist count too (SPEC 6.5): the 31st of February is as guessable as a real day.
    private static func isDay(_ day: Int, ofMonth month: Int) -> Bool {
        (1...31).contains(day) && (1...12).contains(month)
    }

    // MARK: Digits

    /// The number of consecutive ASCII digits from `start` on, at most `limit`.
    static func countDigits(in password: FoldedCharacters, from start: Int, atMost limit: Int) -> Int {
        let limit = min(limit, password.count - start)
        var count = 0
        while count < limit, ASCII.isDigit(password[start + count]) { count += 1 }
        return count
    }

    /// The decimal number in `stretch`, which holds only digits.
    static func number(in password: FoldedCharacters, _ stretch: Range<Int>) -> Int {
        var number = 0
        for index in stretch { number = 10 * number + Int(password[index] - 0x30) }
        return number
    }
}

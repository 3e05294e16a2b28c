/// A page of a store in the exact form: ascending numbers in 4,096 bytes, coded by Elias–Fano.
///
/// | bytes | content |
/// |---|---|
/// | 0–7 | checksum of the page, taken while this field is its number in the file |
/// | 8–15 | the first number |
/// | 16–17 | how many numbers there are |
/// | 18 | the width of the low parts |
/// | 20–21 | bits of the high parts |
/// | 24–… | high parts of the differences from the first number, in unary; low parts; counts (Elias gamma) |
///
/// Elias–Fano divides each difference in low bits, which stand side by side, and the rest, which rises slowly and so is
/// written as steps: a 1 for each number, and a 0 for each step. A billion hashes of 64 bits take 36 bits each.
// SAFETY: the words are those of a page that outlives this.
@safe struct BreachPage {
    static let size = 4096
    static let wordCount = size / 8
    private static let payloadStart = 24 * 8
    static let payloadBits = size * 8 - payloadStart

    private let words: UnsafePointer<UInt64>

    @unsafe init(_ words: UnsafePointer<UInt64>) { unsafe self.words = words }

    var count: Int { Int(bits(16 * 8, 16)) }
    var first: UInt64 { bits(8 * 8, 64) }
    private var lowWidth: Int { Int(bits(18 * 8, 8)) }
    /// A forged page may claim more than it has.
    private var highBits: Int { min(Int(bits(20 * 8, 16)), Self.payloadBits) }
    private var lowStart: Int { Self.payloadStart + highBits.roundedUp(to: 64) }
    private var countStart: Int { lowStart + count * lowWidth }

    /// The position of `number`, from 0; nil if it is not in the page.
    ///
    /// - Complexity: O(words of the high parts), some thirty.
    func position(of number: UInt64) -> Int? {
        guard number >= first else { return nil }
        let difference = number - first
        let width = lowWidth
        let high = difference.shifted(right: width)
        guard high < UInt64(highBits) else { return nil }
        let low = difference & UInt64.ones(width)
        // The numbers with these high bits stand behind as many zeros.
        guard var place = place(behindZeros: Int(high)) else { return nil }
        while place < highBits, bits(Self.payloadStart + place, 1) == 1 {
            let position = place - Int(high)
            let found = bits(lowStart + position * width, width)
            if found == low { return position }
            if found > low { return nil }
            place += 1
        }
        return nil
    }

    private func place(behindZeros zeros: Int) -> Int? {
        var left = zeros
        guard left > 0 else { return 0 }
        let firstWord = Self.payloadStart / 64
        for index in 0..<(highBits + 63) / 64 {
            var open = ~word(firstWord + index)
            let number = open.nonzeroBitCount
            if number < left {
                left -= number
                continue
            }
            for _ in 1..<left { open &= open - 1 }
            return index * 64 + open.trailingZeroBitCount + 1
        }
        return nil
    }

    /// The count of the number at `position`.
    ///
    /// - Complexity: O(`position`).
    func count(at position: Int) -> UInt64 {
        var start = countStart
        for _ in 0..<position { start += 2 * gammaWidth(start) + 1 }
        let width = gammaWidth(start)
        return 1 << UInt64(width) | bits(start + width + 1, width)
    }

    /// The bits of a count below its highest one.
    private func gammaWidth(_ start: Int) -> Int {
        var width = 0
        while width < 63, start + width < Self.size * 8, bits(start + width, 1) == 0 { width += 1 }
        return width
    }

    /// Appends all numbers and their counts, 1 where there are none; returns false if the page is malformed.
    func appendEntries(to entries: inout [BreachEntry], hasCounts: Bool) -> Bool {
        let (width, lowStart, count) = (lowWidth, lowStart, count)
        guard lowStart + count * width <= Self.size * 8 else { return false }
        var (position, countStart) = (0, lowStart + count * width)
        for index in 0..<(highBits + 63) / 64 {
            var set = word(Self.payloadStart / 64 + index)
            while set != 0, position < count {
                let place = index * 64 + set.trailingZeroBitCount
                set &= set - 1
                let high = UInt64(place - position).shifted(left: width)
                var seen: UInt64 = 1
                if hasCounts {
                    let width = gammaWidth(countStart)
                    guard countStart + 2 * width + 1 <= Self.size * 8 else { return false }
                    seen = 1 << UInt64(width) | bits(countStart + width + 1, width)
                    countStart += 2 * width + 1
                }
                let low = bits(lowStart + position * width, width)
                entries.append(BreachEntry(number: first &+ (high | low), count: seen))
                position += 1
            }
        }
        return position == count
    }

    // MARK: Bits

    @inline(__always)
    func word(_ index: Int) -> UInt64 { UInt64(littleEndian: unsafe words[index]) }

    /// The number in `width` bits from `start` on, 0 to 64; what is behind the page is 0.
    @inline(__always)
    private func bits(_ start: Int, _ width: Int) -> UInt64 {
        let (index, shift) = (start >> 6, start & 63)
        guard width > 0, index < Self.wordCount else { return 0 }
        var number = word(index) >> UInt64(shift)
        if shift + width > 64, index + 1 < Self.wordCount { number |= word(index + 1) << UInt64(64 - shift) }
        return number & UInt64.ones(width)
    }
}

// MARK: Writing

extension BreachPage {
    /// The bits that numbers take, the highest of which is `span` above the first, and the width of low parts with which
    /// they take fewest.
    static func cost(count: Int, span: UInt64) -> (bits: Int, lowWidth: Int) {
        let average = span / UInt64(count)
        let width = average == 0 ? 0 : 63 - average.leadingZeroBitCount
        func bits(_ width: Int) -> Int {
            (count + Int(span.shifted(right: width)) + 1).roundedUp(to: 64) + count * width
        }
        let (narrow, wide) = (bits(width), width < 63 ? bits(width + 1) : Int.max)
        return narrow <= wide ? (narrow, width) : (wide, width + 1)
    }

    /// The bits of a count.
    static func bits(ofCount count: UInt64) -> Int { 2 * (63 - count.leadingZeroBitCount) + 1 }

    /// Page `block` with these ascending numbers, which fit. `counts` is empty if there are none.
    static func page(of numbers: [UInt64], counts: [UInt64], block: Int) -> [UInt64] {
        var page = [UInt64](repeating: 0, count: wordCount)
        func set(_ number: UInt64, _ start: Int, _ width: Int) {
            guard width > 0 else { return }
            let (index, shift) = (start >> 6, start & 63)
            page[index] |= number << UInt64(shift)
            if shift + width > 64 { page[index + 1] |= number >> UInt64(64 - shift) }
        }
        guard let first = numbers.first, let last = numbers.last else { return page }
        let width = cost(count: numbers.count, span: last - first).lowWidth
        let highBits = numbers.count + Int((last - first).shifted(right: width)) + 1
        page[1] = first
        page[2] = UInt64(numbers.count) | UInt64(width) << 16 | UInt64(highBits) << 32
        let lowStart = payloadStart + highBits.roundedUp(to: 64)
        for (position, number) in numbers.enumerated() {
            let difference = number - first
            set(1, payloadStart + Int(difference.shifted(right: width)) + position, 1)
            set(difference & UInt64.ones(width), lowStart + position * width, width)
        }
        var start = lowStart + numbers.count * width
        for count in counts {
            let width = 63 - count.leadingZeroBitCount
            set(1, start + width, 1)
            set(count & UInt64.ones(width), start + width + 1, width)
            start += 2 * width + 1
        }
        seal(&page, block: block)
        return page
    }

    /// Writes the words as they stand in a file, and the checksum, which tells a page in the place of another.
    static func seal(_ page: inout [UInt64], block: Int) {
        for index in page.indices { page[index] = page[index].littleEndian }
        page[0] = UInt64(block).littleEndian
        page[0] = unsafe page.withUnsafeBytes { unsafe BreachChecksum.of($0) }.littleEndian
    }

    /// Returns true if the checksum of page `block` is right, whose place the number then has.
    static func isSound(_ page: UnsafeMutablePointer<UInt64>, block: Int) -> Bool {
        let checksum = unsafe UInt64(littleEndian: page[0])
        unsafe page[0] = UInt64(block).littleEndian
        return unsafe BreachChecksum.of(UnsafeRawBufferPointer(start: page, count: size)) == checksum
    }
}

extension UInt64 {
    /// The number whose lowest `count` bits are 1, for 0 to 64.
    @inline(__always)
    static func ones(_ count: Int) -> UInt64 { count >= 64 ? .max : 1 << UInt64(count) &- 1 }

    @inline(__always)
    func shifted(right count: Int) -> UInt64 { count >= 64 ? 0 : self >> UInt64(count) }

    @inline(__always)
    func shifted(left count: Int) -> UInt64 { count >= 64 ? 0 : self << UInt64(count) }
}

extension Int {
    func roundedUp(to unit: Int) -> Int { (self + unit - 1) / unit * unit }
}

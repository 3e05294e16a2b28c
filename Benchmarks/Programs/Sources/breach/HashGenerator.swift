import Glibc

/// Writes hashes that nobody has seen: a seed gives the same ones every time.
struct HashGenerator {
    /// SHA-1 hashes, ascending or shuffled, each with a count, as the usual downloaders write them. Shuffled ones begin with
    /// the hash of this number.
    static func write(_ count: Int, isShuffled: Bool, from first: Int = 0) {
        var buffer = [UInt8]()
        buffer.reserveCapacity(1 << 20)
        // The number of an entry is the middle of its share of all numbers, give or take half of it.
        let share = UInt64.max / UInt64(max(count, 1))
        for index in first..<first + count {
            let noise = mixed(UInt64(index))
            let number = isShuffled ? noise : UInt64(index) &* share &+ noise % share
            append(number, to: &buffer)
            append(mixed(noise &+ 1), to: &buffer)
            append(mixed(noise &+ 2) >> 32, to: &buffer, digits: 8)
            buffer.append(UInt8(ascii: ":"))
            append(decimal: noise % 9 == 0 ? noise >> 50 : noise >> 61, to: &buffer)
            buffer.append(UInt8(ascii: "\n"))
            if buffer.count > (1 << 20) - 128 { flush(&buffer) }
        }
        flush(&buffer)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func append(_ number: UInt64, to buffer: inout [UInt8], digits count: Int = 16) {
        for position in (0..<count).reversed() { buffer.append(digits[Int(number >> UInt64(4 * position) & 15)]) }
    }

    private static func append(decimal number: UInt64, to buffer: inout [UInt8]) {
        buffer += String(number + 1).utf8
    }

    private static func flush(_ buffer: inout [UInt8]) {
        var written = 0
        while written < buffer.count {
            let count = unsafe buffer[written...].withUnsafeBytes {
                unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            guard count > 0 else { exit(EX_IOERR) }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// A permutation of all numbers.
    static func mixed(_ number: UInt64) -> UInt64 {
        var number = number &+ 0x9e37_79b9_7f4a_7c15
        number = (number ^ number >> 30) &* 0xbf58_476d_1ce4_e5b9
        number = (number ^ number >> 27) &* 0x94d0_49bb_1331_11eb
        return number ^ number >> 31
    }
}

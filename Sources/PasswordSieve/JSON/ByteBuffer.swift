/// Output that is collected before it is written, in memory that is wiped when it is given up, since output may quote
/// passwords.
// SAFETY: a buffer cannot be copied, and nothing else knows its memory.
package struct ByteBuffer: ~Copyable, @unchecked Sendable {
    private var bytes = SecretBuffer<UInt8>(minimumCapacity: 1 << 12)

    package init() {}

    package var count: Int { bytes.count }

    /// The last byte; nil of an empty buffer.
    var last: UInt8? { bytes.isEmpty ? nil : bytes[bytes.count - 1] }

    package var array: [UInt8] { unsafe bytes.withElements { unsafe Array($0) } }

    /// Calls `body` with the bytes that were appended.
    package func withBytes<Result, Failure>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(unsafe UnsafeBufferPointer(start: bytes.start, count: bytes.count).span)
    }

    /// Removes all bytes and keeps the capacity.
    package mutating func clear() { bytes.clear() }

    @inline(__always)
    package mutating func append(_ byte: UInt8) { bytes.append(byte) }

    package mutating func append(_ text: String) {
        unsafe text.utf8Span.span.withUnsafeBufferPointer { unsafe append($0) }
    }

    package mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
    }

    @inline(__always)
    package mutating func append(_ source: UnsafeBufferPointer<UInt8>) { unsafe bytes.append(contentsOf: source) }

    @inline(__always)
    package mutating func append(raw text: StaticString) {
        unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends `text` and then a number.
    @inline(__always)
    package mutating func append(raw text: StaticString, _ number: Int) {
        append(raw: text)
        // Most numbers are points and positions in a password.
        guard (0..<100).contains(number) else {
            if number < 0 { append(UInt8(ascii: "-")) }
            return append(digits: number.magnitude)
        }
        if number >= 10 { append(digit: number.magnitude / 10) }
        append(digit: number.magnitude % 10)
    }

    private mutating func append(digits number: UInt) {
        if number >= 10 { append(digits: number / 10) }
        append(digit: number % 10)
    }

    @inline(__always)
    private mutating func append(digit: UInt) { append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)) }
}

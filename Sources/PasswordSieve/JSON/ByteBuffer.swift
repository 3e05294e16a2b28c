/// Output that is collected before it is written, in memory that is wiped when it is given up, since output may quote
/// passwords.
package struct ByteBuffer: ~Copyable {
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
    package mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        unsafe bytes.append(atMost: source.count) { buffer in
            unsafe buffer.update(fromContentsOf: source)
        }
    }

    @inline(__always)
    package mutating func append(raw text: StaticString) {
        unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends `text` and then a number.
    @inline(__always)
    package mutating func append(raw text: StaticString, _ number: Int) {
        // Most numbers are points, which have one digit, and positions in a password, which have two at most.
        guard (0..<100).contains(number) else {
            append(raw: text)
            if number < 0 { append(UInt8(ascii: "-")) }
            return append(digits: number.magnitude)
        }
        let length = text.utf8CodeUnitCount
        unsafe bytes.append(atMost: length &+ 2) { buffer in
            let end = unsafe buffer.baseAddress.unsafelyUnwrapped
            unsafe end.update(from: text.utf8Start, count: length)
            let digits = UInt8(truncatingIfNeeded: number)
            guard digits >= 10 else {
                unsafe end[length] = UInt8(ascii: "0") &+ digits
                return length &+ 1
            }
            unsafe end[length] = UInt8(ascii: "0") &+ digits / 10
            unsafe end[length &+ 1] = UInt8(ascii: "0") &+ digits % 10
            return length &+ 2
        }
    }

    private mutating func append(digits number: UInt) {
        if number >= 10 { append(digits: number / 10) }
        append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
    }
}

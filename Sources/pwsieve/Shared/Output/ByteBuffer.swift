/// Bytes that are appended to, with less ado than an array needs for a few at a time.
@safe struct ByteBuffer: ~Copyable {
    private var count = 0
    private var capacity: Int
    private var storage: UnsafeMutablePointer<UInt8>

    init(capacity: Int = 1 << 12) {
        self.capacity = capacity
        unsafe storage = .allocate(capacity: capacity)
    }

    deinit { unsafe storage.deallocate() }

    /// What was appended.
    var array: [UInt8] { unsafe Array(UnsafeBufferPointer(start: storage, count: count)) }

    /// Calls `body` with what was appended.
    func withBytes<Result, Failure>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(unsafe UnsafeBufferPointer(start: storage, count: count).span)
    }

    /// Takes everything out, and keeps the room for what comes next.
    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe storage[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        unsafe (storage + count).initialize(from: source, count: bytes.count)
        count &+= bytes.count
    }

    /// Appends what the program holds.
    @inline(__always)
    mutating func append(raw text: StaticString) {
        unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends what the program holds and behind it a number, with one look at the room for both.
    @inline(__always)
    mutating func append(raw text: StaticString, _ number: Int) {
        // Points have one digit, and places in a password two at most, as a rule.
        guard (0..<100).contains(number) else {
            append(raw: text)
            if number < 0 { append(UInt8(ascii: "-")) }
            return append(digits: number.magnitude)
        }
        let length = text.utf8CodeUnitCount
        reserve(length &+ 2)
        let end = unsafe storage + count
        unsafe end.initialize(from: text.utf8Start, count: length)
        let digits = UInt8(truncatingIfNeeded: number)
        if digits < 10 {
            unsafe end[length] = UInt8(ascii: "0") &+ digits
            count &+= length &+ 1
        } else {
            unsafe end[length] = UInt8(ascii: "0") &+ digits / 10
            unsafe end[length &+ 1] = UInt8(ascii: "0") &+ digits % 10
            count &+= length &+ 2
        }
    }

    private mutating func append(digits number: UInt) {
        if number >= 10 { append(digits: number / 10) }
        append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { unsafe append($0) }
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count &+ more > capacity { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let roomier = max(2 * capacity, count + more)
        let new = UnsafeMutablePointer<UInt8>.allocate(capacity: roomier)
        unsafe new.update(from: storage, count: count)
        unsafe storage.deallocate()
        unsafe storage = new
        capacity = roomier
    }
}

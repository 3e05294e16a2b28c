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
        unsafe (storage + count).update(from: source, count: bytes.count)
        count &+= bytes.count
    }

    /// Appends what the program holds.
    @inline(__always)
    mutating func append(raw text: StaticString) {
        unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
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

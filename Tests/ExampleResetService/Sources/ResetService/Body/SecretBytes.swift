import Glibc

/// A buffer that may contain a password, wiped when it is freed.
@safe struct SecretBytes: ~Copyable {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    /// An empty buffer for at most `capacity` bytes.
    init(capacity: Int) { unsafe buffer = .allocate(capacity: capacity) }

    deinit {
        if let start = unsafe buffer.baseAddress { unsafe explicit_bzero(start, buffer.count) }
        unsafe buffer.deallocate()
    }

    /// Appends a copy of `bytes`; returns false if they exceed the capacity.
    mutating func append(_ bytes: some Collection<UInt8>) -> Bool {
        let total = count + bytes.count
        guard unsafe total <= buffer.count else { return false }
        let end = unsafe buffer[count..<total].initialize(fromContentsOf: bytes)
        count = end
        return true
    }

    subscript(index: Int) -> UInt8 {
        get {
            precondition(0..<count ~= index, "out of bounds")
            return unsafe buffer[index]
        }
        set {
            precondition(0..<count ~= index, "out of bounds")
            unsafe buffer[index] = newValue
        }
    }

    /// Calls the body with the bytes in `range`.
    func withSpan<Result, Failure>(
        _ range: Range<Int>, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "out of bounds")
        return try body(unsafe UnsafeBufferPointer(rebasing: buffer[range]).span)
    }
}

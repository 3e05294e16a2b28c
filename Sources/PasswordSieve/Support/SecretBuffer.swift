internal import Glibc

/// A growable array of plain values that wipes memory before giving it up.
///
/// Anything that may hold more than one character of a password lives in such a buffer: an `Array` would leave copies
/// behind when it grows or is freed.
///
/// SAFETY: `storage` has `capacity` elements, of which the first `count` are initialized; only this owns and frees it.
@safe struct SecretBuffer<Element: BitwiseCopyable>: ~Copyable {
    private(set) var count = 0
    /// The elements that may have to be wiped, where these are more than `count`.
    private var usedCount = 0
    private var capacity: Int
    private var storage: UnsafeMutablePointer<Element>

    init(minimumCapacity: Int = 64) {
        capacity = max(minimumCapacity, 1)
        unsafe storage = .allocate(capacity: capacity)
    }

    deinit {
        unsafe explicit_bzero(storage, capacity * MemoryLayout<Element>.stride)
        unsafe storage.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    /// True if there is something to wipe.
    var isUsed: Bool { count | usedCount != 0 }

    subscript(index: Int) -> Element {
        @inline(__always)
        get {
            precondition(index >= 0 && index < count, "index out of range")
            return unsafe storage[index]
        }
        @inline(__always)
        set {
            precondition(index >= 0 && index < count, "index out of range")
            unsafe storage[index] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(by: 1) }
        unsafe (storage + count).initialize(to: element)
        count += 1
    }

    /// Appends `repeated` copies of `element`.
    @inline(__always)
    mutating func append(_ element: Element, repeated: Int) {
        reserve(repeated)
        let start = unsafe storage + count
        for index in 0..<repeated { unsafe start[index] = element }
        count += repeated
    }

    /// Appends the elements of `source`.
    @inline(__always)
    mutating func append(contentsOf source: UnsafeBufferPointer<Element>) {
        guard let start = source.baseAddress else { return }
        reserve(source.count)
        unsafe (storage + count).initialize(from: start, count: source.count)
        count &+= source.count
    }

    /// Appends what `fill` writes into a buffer of `limit` elements; `fill` returns their number. Anything written
    /// behind these is no part of the array, but is wiped with it.
    @inline(__always)
    mutating func append(atMost limit: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Int) {
        reserve(limit)
        usedCount = max(usedCount, count &+ limit)
        let written = unsafe fill(UnsafeMutableBufferPointer(start: storage + count, count: limit))
        precondition(written >= 0 && written <= limit, "more was written than the buffer holds")
        count += written
    }

    /// Removes all elements without wiping them: ``removeAll()`` does that once for a buffer that is filled many times.
    mutating func clear() {
        usedCount = max(usedCount, count)
        count = 0
    }

    /// Wipes all elements, and those removed before. The capacity stays.
    mutating func removeAll() {
        let used = max(usedCount, count)
        guard used > 0 else { return }
        // Unlike `memset`, never dropped by the optimizer.
        unsafe explicit_bzero(storage, used &* MemoryLayout<Element>.stride)
        count = 0
        usedCount = 0
    }

    /// Wipes the last `number` elements.
    mutating func removeLast(_ number: Int) {
        precondition(number >= 0 && number <= count, "more than there are")
        count -= number
        unsafe explicit_bzero(storage + count, number * MemoryLayout<Element>.stride)
    }

    /// Passes the elements to `body`.
    func withElements<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        unsafe body(UnsafeBufferPointer(start: storage, count: count))
    }

    /// A pointer to the first element, valid until the count changes.
    @unsafe var start: UnsafeMutablePointer<Element> { unsafe storage }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let newCapacity = max(count + more, 2 * capacity)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
        unsafe larger.initialize(from: storage, count: count)
        unsafe explicit_bzero(storage, capacity * MemoryLayout<Element>.stride)
        unsafe storage.deallocate()
        unsafe storage = larger
        capacity = newCapacity
    }
}

extension SecretBuffer<UInt32> {
    /// True if all characters are below U+0080.
    var isASCII: Bool {
        let start = unsafe start
        var all: UInt32 = 0
        var index = 0
        while index < count {
            unsafe all |= start[index]
            index &+= 1
        }
        return all < 0x80
    }
}

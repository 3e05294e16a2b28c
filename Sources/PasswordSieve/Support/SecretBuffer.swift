internal import Glibc

/// A growable array of plain values that is wiped whenever a part of it is given up.
///
/// Whatever may hold more than one character of a password lives in such a buffer: an `Array` would leave copies behind
/// when it grows or is freed.
@safe struct SecretBuffer<Element: BitwiseCopyable>: ~Copyable {
    private(set) var count = 0
    /// How much may hold what has to be wiped, where that is more than `count`.
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

    /// Whether there is something to be wiped.
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

    /// Appends what `fill` writes into room for `room` elements; `fill` returns how many. What it writes behind them is no
    /// part of the buffer, but wiped with it.
    @inline(__always)
    mutating func append(atMost room: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Int) {
        reserve(room)
        usedCount = max(usedCount, count &+ room)
        let written = unsafe fill(UnsafeMutableBufferPointer(start: storage + count, count: room))
        precondition(written >= 0 && written <= room, "more was written than there was room for")
        count += written
    }

    /// Gives up all elements, which are wiped no sooner than by ``removeAll()``: a buffer that is filled again and again
    /// need not be wiped each time.
    mutating func clear() {
        usedCount = max(usedCount, count)
        count = 0
    }

    /// Wipes all elements, and those given up before. The room stays.
    mutating func removeAll() {
        let used = max(usedCount, count)
        guard used > 0 else { return }
        // A store that the optimizer may not drop, although nobody reads the memory again.
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

    /// The elements, for as long as `body` runs.
    func withElements<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        unsafe body(UnsafeBufferPointer(start: storage, count: count))
    }

    /// The first element. Valid until the buffer changes its count, which the caller sees to.
    @unsafe var start: UnsafeMutablePointer<Element> { unsafe storage }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(count + more, 2 * capacity))
        unsafe larger.initialize(from: storage, count: count)
        unsafe explicit_bzero(storage, capacity * MemoryLayout<Element>.stride)
        unsafe storage.deallocate()
        unsafe storage = larger
        capacity = max(count + more, 2 * capacity)
    }
}

extension SecretBuffer<UInt32> {
    /// Whether all characters are below U+0080.
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

internal import Glibc

/// A growable array of plain values that is wiped whenever a part of it is given up.
///
/// Whatever may hold more than one character of a password lives in such a buffer: an `Array` would leave copies behind
/// when it grows or is freed.
@safe struct SecretBuffer<Element: BitwiseCopyable>: ~Copyable {
    private(set) var count = 0
    private var storage: UnsafeMutableBufferPointer<Element>

    init(minimumCapacity: Int = 64) {
        unsafe storage = .allocate(capacity: minimumCapacity)
    }

    deinit {
        unsafe wipe(storage)
        unsafe storage.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count, "index out of range")
            return unsafe storage[index]
        }
        set {
            precondition(index >= 0 && index < count, "index out of range")
            unsafe storage[index] = newValue
        }
    }

    mutating func append(_ element: Element) {
        reserve(1)
        unsafe storage.initializeElement(at: count, to: element)
        count += 1
    }

    /// Appends `repeated` copies of `element`.
    mutating func append(_ element: Element, repeated: Int) {
        reserve(repeated)
        for _ in 0..<repeated { append(element) }
    }

    /// Appends what `fill` writes into room for `capacity` elements; `fill` returns how many.
    mutating func append(atMost capacity: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Int) {
        reserve(capacity)
        let written = unsafe fill(UnsafeMutableBufferPointer(rebasing: storage[count..<count + capacity]))
        precondition(written >= 0 && written <= capacity, "more was written than there was room for")
        count += written
    }

    /// Takes the last element off; its room is wiped with the rest.
    mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count -= 1
        return unsafe storage[count]
    }

    mutating func removeAll() {
        unsafe wipe(UnsafeMutableBufferPointer(rebasing: storage[..<count]))
        count = 0
    }

    /// The elements, for as long as `body` runs.
    func withElements<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        unsafe body(UnsafeBufferPointer(rebasing: storage[..<count]))
    }

    private mutating func reserve(_ more: Int) {
        guard unsafe count + more > storage.count else { return }
        let capacity = unsafe max(count + more, 2 * storage.count)
        let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: capacity)
        _ = unsafe larger.initialize(from: storage[..<count])
        unsafe wipe(storage)
        unsafe storage.deallocate()
        unsafe storage = larger
    }

    /// A store that the optimizer may not drop, although nobody reads the memory again.
    private func wipe(_ memory: UnsafeMutableBufferPointer<Element>) {
        guard let base = memory.baseAddress else { return }
        unsafe explicit_bzero(base, memory.count * MemoryLayout<Element>.stride)
    }
}

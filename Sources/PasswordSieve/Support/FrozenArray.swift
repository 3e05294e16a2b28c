/// Immutable elements in memory of their own, read through a pointer in hot loops.
///
/// An `Array` would be retained and bounds-checked at each access. Safe to share between threads.
///
/// SAFETY: `view` points to memory that `init` fills and `deinit` frees; nothing writes to it in between.
@safe final class FrozenArray<Element: BitwiseCopyable & Sendable>: Sendable {
    /// The elements, for as long as the array lives.
    let view: FrozenView<Element>

    init(_ elements: [Element]) {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
        unsafe elements.withUnsafeBufferPointer { source in
            guard let start = source.baseAddress else { return }
            unsafe memory.initialize(from: start, count: elements.count)
        }
        view = unsafe FrozenView(start: memory, count: elements.count)
    }

    /// `count` times the same element, but for what `fill` changes.
    init(count: Int, repeating element: Element, fill: (inout MutableSpan<Element>) -> Void) {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
        unsafe memory.initialize(repeating: element)
        var span = unsafe memory.mutableSpan
        fill(&span)
        let start = unsafe UnsafePointer(memory.baseAddress.unsafelyUnwrapped)
        view = unsafe FrozenView(start: start, count: count)
    }

    deinit { unsafe UnsafeMutablePointer(mutating: view.start).deallocate() }
}

/// Immutable elements that somebody else owns: a ``FrozenArray``, or a compiled list.
///
/// SAFETY: the owner outlives the view and never changes the elements. The subscript is checked; `unchecked` is for
/// loops whose index is in bounds by construction.
@safe struct FrozenView<Element: BitwiseCopyable & Sendable>: BitwiseCopyable, @unchecked Sendable {
    let start: UnsafePointer<Element>
    let count: Int

    @unsafe init(start: UnsafePointer<Element>, count: Int) {
        unsafe self.start = start
        self.count = count
    }

    subscript(index: Int) -> Element {
        @inline(__always)
        get {
            precondition(index >= 0 && index < count, "index out of range")
            return unsafe start[index]
        }
    }

    @unsafe subscript(unchecked index: Int) -> Element {
        @inline(__always)
        get {
            assert(index >= 0 && index < count)
            return unsafe start[index]
        }
    }
}

extension FrozenView {
    /// The index of the first element for which `isBelow` is false, if all for which it is true come first.
    ///
    /// - Complexity: O(log *n*).
    @inline(__always)
    func partitionPoint(_ isBelow: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBelow(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

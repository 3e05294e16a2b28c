/// The characters of a folded text, for hot loops.
///
/// SAFETY: points into a ``FoldedText`` that outlives it and does not change meanwhile. The subscripts are checked in
/// debug builds; indices come from `count`.
@safe struct FoldedCharacters: BitwiseCopyable {
    private let start: UnsafePointer<UInt32>
    let count: Int

    @unsafe init(_ text: borrowing FoldedText) {
        unsafe start = UnsafePointer(text.characters.start)
        count = text.count
    }

    subscript(index: Int) -> UInt32 {
        @inline(__always)
        get {
            assert(index >= 0 && index < count)
            return unsafe start[index]
        }
    }

    /// The characters from `index` on.
    @unsafe func from(_ index: Int) -> UnsafePointer<UInt32> { unsafe start + index }

    /// The character at `index` and the next one, as one number.
    @inline(__always)
    func pair(_ index: Int) -> UInt64 {
        assert(index >= 0 && index + 1 < count)
        return unsafe UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
    }
}

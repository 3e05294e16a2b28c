/// The folded characters of a term, in the memory of its list.
///
/// SAFETY: the list, or the owner of the buffer, outlives it. The subscript is checked in debug builds; offsets come
/// from `count`.
@safe struct TermText: RandomAccessCollection, BitwiseCopyable {
    fileprivate let start: UnsafeRawPointer
    let count: Int
    fileprivate let isWide: Bool

    @unsafe init(start: UnsafeRawPointer, count: Int, isWide: Bool) {
        unsafe self.start = start
        self.count = count
        self.isWide = isWide
    }

    /// The characters of something that is no term, such as a name.
    @unsafe init(_ characters: UnsafeBufferPointer<UInt32>) {
        // The pointer of an empty text is never followed.
        let start = unsafe UnsafeRawPointer(characters.baseAddress) ?? UnsafeRawPointer(bitPattern: 4).unsafelyUnwrapped
        unsafe self.init(start: start, count: characters.count, isWide: true)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    var string: String {
        // A narrow text is ASCII.
        guard isWide else {
            return unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
        }
        // Appended one by one: an array of them would leave a copy of a name behind.
        var scalars = String.UnicodeScalarView()
        for character in self { if let scalar = Unicode.Scalar(character) { scalars.append(scalar) } }
        return String(scalars)
    }

    subscript(index: Int) -> UInt32 {
        @inline(__always)
        get {
            assert(index >= 0 && index < count)
            return isWide
                ? unsafe start.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
                : unsafe UInt32(start.load(fromByteOffset: index, as: UInt8.self))
        }
    }
}

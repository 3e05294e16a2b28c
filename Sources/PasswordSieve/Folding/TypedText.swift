/// A password as typed, in code points.
struct TypedText: ~Copyable {
    private(set) var characters = SecretBuffer<UInt32>()
    /// True if every character is U+0020 to U+007E.
    private(set) var isPrintableASCII = false

    /// The most code points of a password, under every policy (SPEC 1.2).
    static let maximumCount = 256

    var count: Int { characters.count }

    subscript(index: Int) -> UInt32 {
        @inline(__always) get { characters[index] }
    }

    /// Reads `password`; returns false if it has too many characters.
    ///
    /// - Complexity: O(*n*); O(1) for one that is far too long.
    mutating func read(_ password: UTF8Span) -> Bool {
        removeAll()
        let bytes = password.span
        let count = bytes.count
        guard count <= 4 * Self.maximumCount else { return false }
        // No bit from the eighth on is set in `unusual` if each character is U+0020 to U+007E.
        var (all, unusual) = (UInt32(0), UInt32(0))
        characters.append(0, repeated: count)
        let start = unsafe characters.start
        var index = 0
        while index < count {
            let byte = unsafe UInt32(bytes[unchecked: index])
            unsafe start[index] = byte
            all |= byte
            unusual |= (byte &- 0x20) | (byte &+ 1)
            index &+= 1
        }
        isPrintableASCII = unusual < 0x80
        if all >= 0x80 {
            characters.removeAll()
            var scalars = password.makeUnicodeScalarIterator()
            while let scalar = scalars.next() { characters.append(scalar.value) }
        }
        return characters.count <= Self.maximumCount
    }

    /// Wipes the characters.
    mutating func removeAll() { characters.removeAll() }
}

/// Folded characters, each with the range of original characters that it came from (SPEC 2).
///
/// Ranges count code points of the text as typed. Characters that came from the same stretch share its range: `ﬁ`
/// becomes `f` and `i`, a letter and its accent become one. A character that folds to nothing is in no range.
struct FoldedText: ~Copyable {
    /// The most characters of a folded password, under every policy (SPEC 1.2).
    static let maximumCount = 1024

    private(set) var characters = SecretBuffer<UInt32>()
    /// Empty if each character came from the one at its own place, as in all of ASCII.
    private var origins = SecretBuffer<Origin>()

    struct Origin: BitwiseCopyable {
        var start: UInt32
        var end: UInt32
    }

    var count: Int { characters.count }

    subscript(index: Int) -> UInt32 {
        @inline(__always) get { characters[index] }
    }

    /// The range that the character at `index` came from.
    func origin(_ index: Int) -> Range<Int> {
        guard !origins.isEmpty else { return index..<index + 1 }
        return Int(origins[index].start)..<Int(origins[index].end)
    }

    /// The range that a stretch came from. Characters that fold to nothing belong to it only if they are inside it.
    func origin(_ stretch: Range<Int>) -> Range<Int> {
        origin(stretch.lowerBound).lowerBound..<origin(stretch.upperBound - 1).upperBound
    }

    /// A pointer to the first origin; nil if each character came from the one at its own place.
    @unsafe var originsStart: UnsafePointer<Origin>? {
        origins.isEmpty ? nil : unsafe UnsafePointer(origins.start)
    }

    mutating func append(_ character: UInt32, from origin: Range<Int>) {
        characters.append(character)
        origins.append(Origin(start: UInt32(origin.lowerBound), end: UInt32(origin.upperBound)))
    }

    /// Becomes an ASCII text in lower case: each character comes from the one at its own place.
    mutating func set(lowercasing ascii: borrowing SecretBuffer<UInt32>) {
        removeAll()
        let source = unsafe ascii.start
        let count = ascii.count
        unsafe characters.append(atMost: count) { buffer in
            var index = 0
            while index < count {
                unsafe buffer[index] = ASCII.lowercased(source[index])
                index &+= 1
            }
            return count
        }
    }

    mutating func removeAll() {
        characters.removeAll()
        origins.removeAll()
    }

    /// Returns whether the two texts have the same characters.
    func hasSameCharacters(as other: borrowing FoldedText) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where characters[index] != other.characters[index] { return false }
        return true
    }

    var isASCII: Bool { characters.isASCII }

    /// Passes characters that are folded already to `body`.
    static func withCharacters<Result>(_ folded: [UInt32], _ body: (FoldedCharacters) -> Result) -> Result {
        var text = FoldedText()
        for character in folded { text.characters.append(character) }
        defer { text.removeAll() }
        return body(unsafe FoldedCharacters(text))
    }
}

/// Folded characters, each with the range of original characters that it came from (SPEC 2).
///
/// Ranges count code points of the text as typed. Characters that came from the same stretch (`ﬁ` becomes `f` and `i`;
/// a letter and its accent become one) share its range; a character that folds to nothing is in no range.
struct FoldedText: ~Copyable {
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

    /// Where the character at `index` came from.
    func origin(_ index: Int) -> Range<Int> {
        guard !origins.isEmpty else { return index..<index + 1 }
        return Int(origins[index].start)..<Int(origins[index].end)
    }

    /// Where the characters of a stretch came from. Characters that fold to nothing belong to a stretch only if they
    /// are inside it.
    func origin(_ stretch: Range<Int>) -> Range<Int> {
        origin(stretch.lowerBound).lowerBound..<origin(stretch.upperBound - 1).upperBound
    }

    mutating func append(_ character: UInt32, from origin: Range<Int>) {
        characters.append(character)
        origins.append(Origin(start: UInt32(origin.lowerBound), end: UInt32(origin.upperBound)))
    }

    /// Takes in ASCII text, in lower case: each character comes from the one at its own place.
    mutating func set(lowercasing ascii: borrowing SecretBuffer<UInt32>) {
        removeAll()
        let source = unsafe ascii.start
        let count = ascii.count
        unsafe characters.append(atMost: count) { room in
            var index = 0
            while index < count {
                unsafe room[index] = ASCII.lowercased(source[index])
                index &+= 1
            }
            return count
        }
    }

    mutating func removeAll() {
        characters.removeAll()
        origins.removeAll()
    }

    /// Whether the two texts have the same characters.
    func hasSameCharacters(as other: borrowing FoldedText) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where characters[index] != other.characters[index] { return false }
        return true
    }

    var isASCII: Bool { characters.isASCII }
}

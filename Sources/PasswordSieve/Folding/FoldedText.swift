/// Folded characters, each with the range of original characters that it came from (SPEC 2).
///
/// Ranges count code points of the text as typed. Characters that came from the same stretch (`ﬁ` becomes `f` and `i`;
/// a letter and its accent become one) share its range; a character that folds to nothing is in no range.
struct FoldedText: ~Copyable {
    private(set) var characters = SecretBuffer<UInt32>()
    private var starts = SecretBuffer<UInt32>()
    private var ends = SecretBuffer<UInt32>()

    var count: Int { characters.count }

    subscript(index: Int) -> UInt32 { characters[index] }

    /// Where the character at `index` came from.
    func origin(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(ends[index]) }

    /// Where the characters of a stretch came from. Characters that fold to nothing belong to a stretch only if they
    /// are inside it.
    func origin(_ stretch: Range<Int>) -> Range<Int> {
        Int(starts[stretch.lowerBound])..<Int(ends[stretch.upperBound - 1])
    }

    mutating func append(_ character: UInt32, from origin: Range<Int>) {
        characters.append(character)
        starts.append(UInt32(origin.lowerBound))
        ends.append(UInt32(origin.upperBound))
    }

    mutating func removeAll() {
        characters.removeAll()
        starts.removeAll()
        ends.removeAll()
    }

    /// Whether the two texts have the same characters.
    func hasSameCharacters(as other: borrowing FoldedText) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where characters[index] != other.characters[index] { return false }
        return true
    }

    var isASCII: Bool {
        for index in 0..<count where characters[index] >= 0x80 { return false }
        return true
    }
}

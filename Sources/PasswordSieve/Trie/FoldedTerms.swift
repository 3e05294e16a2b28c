/// The folded characters of many terms, one after the other. An array for each term would take several times the memory.
struct FoldedTerms {
    private(set) var characters: [UInt32] = []
    private var ends: [UInt32] = []

    var count: Int { ends.count }

    mutating func append(_ text: [UInt32]) {
        characters += text
        ends.append(UInt32(characters.count))
    }

    /// The place of a term among the characters.
    func range(_ term: Int) -> Range<Int> { (term == 0 ? 0 : Int(ends[term - 1]))..<Int(ends[term]) }

    subscript(term: Int) -> ArraySlice<UInt32> { characters[range(term)] }
}

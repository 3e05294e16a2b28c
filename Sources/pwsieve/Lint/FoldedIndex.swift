/// Finds the entry that folds to a text. It holds hashes and numbers alone: a dictionary of millions of texts would take
/// most of the memory of a lint.
struct FoldedIndex {
    /// Hash and entry of each slot, and `.max` for none. At most half of the slots are full.
    private var slots: [(hash: UInt32, entry: UInt32)]
    /// The first entries that have two spellings (SPEC 4.2), by one of them and by both. There are few.
    private var bySpelling: [String: Int32] = [:]
    private var bySpellings: [[String]: Int32] = [:]

    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = Array(repeating: (0, .max), count: size)
    }

    /// The entry with the spelling `folded`; nil if there is none. `isEqual` compares an entry that has the same hash.
    func entry(_ folded: String, _ isEqual: (Int32) -> Bool) -> Int32? {
        let (slot, isFound) = find(folded, isEqual)
        return isFound ? Int32(slots[slot].entry) : bySpelling[folded]
    }

    /// The first entry with these two spellings.
    func entry(_ folded: String, _ second: String) -> Int32? { bySpellings[[folded, second]] }

    /// Adds an entry with two spellings, unless there is one already.
    mutating func insert(_ new: Int32, _ folded: String, _ second: String) {
        if bySpellings[[folded, second]] == nil { bySpellings[[folded, second]] = new }
        for spelling in [folded, second] where bySpelling[spelling] == nil { bySpelling[spelling] = new }
    }

    /// The entry with the spelling `folded`, or nil after it was added as `new`.
    mutating func insert(_ new: Int32, _ folded: String, _ isEqual: (Int32) -> Bool) -> Int32? {
        if let known = bySpelling[folded] { return known }
        let (slot, isFound) = find(folded, isEqual)
        if isFound { return Int32(slots[slot].entry) }
        slots[slot] = (Self.hash(folded), UInt32(new))
        return nil
    }

    private func find(_ folded: String, _ isEqual: (Int32) -> Bool) -> (slot: Int, isFound: Bool) {
        let hash = Self.hash(folded)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].entry != .max {
            if slots[slot].hash == hash, isEqual(Int32(slots[slot].entry)) { return (slot, true) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return (slot, false)
    }

    private static func hash(_ text: String) -> UInt32 { UInt32(truncatingIfNeeded: text.hashValue) }
}

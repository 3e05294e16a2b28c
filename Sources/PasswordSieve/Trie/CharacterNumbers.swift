/// The numbers of the characters that stand for one another in the large groups of a list: where a column of a block holds
/// the terms that match a character, and those that have it.
///
/// Immutable, safe to share between threads.
final class CharacterNumbers: Sendable {
    private let ascii: FrozenArray<Pair>
    private let others: FrozenArray<Entry>

    /// The number that no column has.
    static let none = UInt32.max

    struct Pair: BitwiseCopyable {
        /// The terms that match the character (SPEC 3 and 5.4).
        var matching = CharacterNumbers.none
        /// The terms that have it.
        var equal = CharacterNumbers.none
    }

    fileprivate struct Entry: BitwiseCopyable {
        let character: UInt32
        let numbers: Pair
    }

    init(_ numbers: [UInt32: Pair]) {
        ascii = FrozenArray((UInt32(0)..<0x80).map { numbers[$0] ?? Pair() })
        others = FrozenArray(
            numbers.filter { $0.key >= 0x80 }.sorted { $0.key < $1.key }.map { Entry(character: $0, numbers: $1) })
    }

    var view: View { View(ascii: ascii.view, others: others.view) }

    /// The numbers, for as long as they exist.
    struct View: BitwiseCopyable, Sendable {
        fileprivate let ascii: FrozenView<Pair>
        fileprivate let others: FrozenView<Entry>

        /// The numbers of a character.
        ///
        /// - Complexity: O(1) for ASCII, else O(log *k*) for *k* characters beyond it.
        @inline(__always)
        subscript(character: UInt32) -> Pair {
            character < 0x80 ? unsafe ascii[unchecked: Int(character)] : other(character)
        }

        private func other(_ character: UInt32) -> Pair {
            let index = others.partitionPoint { $0.character < character }
            return index < others.count && others[index].character == character ? others[index].numbers : Pair()
        }
    }
}

internal import Synchronization

/// A cache of 32 bits for each recently seen character, shared by all threads without locks: a slot is one word.
///
/// It shows which characters the process has seen, but neither their order nor the passwords that held them.
final class CharacterCache: Sendable {
    /// The key in the upper half of a slot, the value in the lower.
    private let slots = InlineArray<4096, Atomic<UInt64>> { _ in Atomic(0) }

    /// The value cached for `key`: a character, perhaps with flags above its 21 bits. The key 0 cannot be cached.
    subscript(key: UInt32) -> UInt32? {
        get {
            let slot = slots[Int(key) % slots.count].load(ordering: .relaxed)
            return slot >> 32 == UInt64(key) ? UInt32(truncatingIfNeeded: slot) : nil
        }
        set {
            guard let newValue else { return }
            slots[Int(key) % slots.count].store(UInt64(key) << 32 | UInt64(newValue), ordering: .relaxed)
        }
    }
}

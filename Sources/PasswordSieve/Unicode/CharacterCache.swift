internal import Synchronization

/// Remembers 32 bits for each of the characters that came last.
///
/// It tells which characters have been seen by the process, and neither in whose password nor in which order. Threads
/// may use it at the same time without waiting: a slot is one word.
@safe final class CharacterCache: @unchecked Sendable {
    private static let slotCount: UInt32 = 4096
    /// The key in the upper half, and the value.
    private let slots: UnsafeMutablePointer<Atomic<UInt64>>

    init() {
        unsafe slots = .allocate(capacity: Int(Self.slotCount))
        for slot in 0..<Int(Self.slotCount) { unsafe (slots + slot).initialize(to: Atomic(0)) }
    }

    deinit { unsafe slots.deallocate() }

    /// What is remembered of a key, which is not 0: a character, or one with further bits above its 21.
    subscript(key: UInt32) -> UInt32? {
        get {
            let known = unsafe slots[Int(key % Self.slotCount)].load(ordering: .relaxed)
            return known >> 32 == UInt64(key) ? UInt32(truncatingIfNeeded: known) : nil
        }
        set {
            guard let newValue else { return }
            unsafe slots[Int(key % Self.slotCount)].store(UInt64(key) << 32 | UInt64(newValue), ordering: .relaxed)
        }
    }
}

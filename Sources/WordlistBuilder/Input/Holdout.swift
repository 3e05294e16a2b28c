/// Which passwords are kept from the mining, so that they can judge its result: a tenth, told by a hash of the password
/// alone, so that one that stands in several lists is on the same side in all of them.
enum Holdout {
    static func holds(_ password: some Sequence<UInt8>) -> Bool { hash(password) % 10 == 0 }

    /// FNV-1a, mixed once more, since its lower bits alone are poor. Unlike `Hasher` it is the same in every run.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
        return hash ^ (hash >> 32)
    }
}

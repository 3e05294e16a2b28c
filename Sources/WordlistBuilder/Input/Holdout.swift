internal import PasswordSieve

/// The tenth of the leaked passwords that the builder does not learn from, for the evaluation of its list. A hash of
/// the password alone decides, so a password that stands in several sources is on the same side in all of them.
enum Holdout {
    static func holds(_ password: some Sequence<UInt8>) -> Bool { hash(password) % 10 == 0 }

    /// Returns the FNV-1a hash, mixed once more because its low bits alone are poor. Unlike `Hasher`, it is the same in
    /// every run.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = FNV1a()
        // Byte by byte: the generic function is not specialised in another module, and far slower.
        for byte in bytes { hash.combine(UInt64(byte)) }
        let mixed = (hash.value ^ (hash.value >> 32)) &* 0xd6e8_feb8_6659_fd93
        return mixed ^ (mixed >> 32)
    }
}

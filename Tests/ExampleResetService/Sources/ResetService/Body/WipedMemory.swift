import CMalloc

/// Wiping of the framework's receive buffers, which may have contained a password.
enum WipedMemory {
    /// Makes the C library overwrite memory when it is freed. The framework frees its buffers when a connection ends;
    /// otherwise a password would stay in them until they are used again.
    ///
    /// Blocks of up to 1 KiB are not overwritten (`mallopt(3)`); the buffers are larger.
    static func begin() {
        guard mallopt(M_PERTURB, 0xA5) == 1 else { fatalError("the C library cannot overwrite freed memory") }
    }
}

import CMalloc

/// What becomes of memory that held a password and is not ours: the buffers in which the framework receives.
enum WipedMemory {
    /// Has the C library overwrite memory when it is given back, which the framework does when a connection ends. Else
    /// a password would stay there until something else is put in its place.
    ///
    /// Small pieces, up to 1 KiB, are not overwritten (`mallopt(3)`); the buffers are larger.
    static func begin() {
        guard mallopt(M_PERTURB, 0xA5) == 1 else { fatalError("the C library cannot overwrite freed memory") }
    }
}

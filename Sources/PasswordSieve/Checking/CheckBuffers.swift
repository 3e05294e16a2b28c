internal import Glibc

/// The memory of a check, a buffer for each stage. Each thread has one that all its checks use, so that a check does
/// not allocate. Everything that came from a password or a person's names is wiped before a check returns.
struct CheckBuffers: ~Copyable {
    var typed = TypedText()
    var folding = TextFolder.Workspace()
    var folded = FoldedText()
    var names = NameRules.Workspace()
    var old = OldPasswordRule.Workspace()
    var symbols = SymbolBuffer()
    /// Of these the hits serve the search for forbidden terms and for the whole password too.
    var tokens = Tokens()

    /// Wipes everything. The workspaces wipe themselves after each use.
    mutating func removeAll() {
        typed.removeAll()
        folded.removeAll()
        symbols.removeAll()
        tokens.removeAll()
        tokens.limitSearch(to: .max)
    }
}

extension CheckBuffers {
    /// Passes the buffers of the calling thread to `body` and wipes them afterwards. `body` makes no other check.
    @inline(__always)
    static func ofThisThread<Result>(_ body: (inout CheckBuffers) -> Result) -> Result {
        let buffers = unsafe pointer
        assert(unsafe buffers.pointee.typed.count == 0, "a check within a check")
        defer { unsafe buffers.pointee.removeAll() }
        return unsafe body(&buffers.pointee)
    }

    private static var pointer: UnsafeMutablePointer<CheckBuffers> {
        if let known = unsafe pthread_getspecific(key) {
            return unsafe known.assumingMemoryBound(to: CheckBuffers.self)
        }
        let new = UnsafeMutablePointer<CheckBuffers>.allocate(capacity: 1)
        unsafe new.initialize(to: CheckBuffers())
        unsafe pthread_setspecific(key, new)
        return unsafe new
    }

    /// The key of the thread-specific value, which is freed with its thread.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let status = unsafe pthread_key_create(&key) { buffers in
            guard let buffers = unsafe buffers?.assumingMemoryBound(to: CheckBuffers.self) else { return }
            unsafe buffers.deinitialize(count: 1)
            unsafe buffers.deallocate()
        }
        precondition(status == 0, "the process has used up its thread-specific keys")
        return key
    }()
}

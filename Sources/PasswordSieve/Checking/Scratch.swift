internal import Glibc

/// The working memory of a check. Each thread has one that all its checks use, so that a check takes no memory of the
/// heap. Whatever came from a password or from the person's names is wiped before a check returns.
struct Scratch: ~Copyable {
    /// The password as typed.
    var typed = SecretBuffer<UInt32>()
    /// Whether all of it is U+0020 to U+007E.
    var isPrintableASCII = false
    var folded = FoldedText()
    var folding = TextFolder.Workspace()
    var names = NameRules.Workspace()
    /// The password's symbols, for one list after the other.
    var symbols = SecretBuffer<UInt8>(minimumCapacity: 512)
    var candidates = SecretBuffer<TrieWalk.Candidate>()
    var sweep = BatchTrieWalk()
    var tokens = TokenTable()
    var matches = MatchTable()
    /// Totals by place.
    var totals = SecretBuffer<Int16>()
    /// Whether a fuzzy match could end at a place.
    var ends = SecretBuffer<Bool>()
    /// How far the password repeats what is before it, by distance.
    var runs = SecretBuffer<Int32>()

    /// Wipes everything.
    mutating func removeAll() {
        typed.removeAll()
        folded.removeAll()
        symbols.removeAll()
        candidates.removeAll()
        sweep.removeAll()
        totals.removeAll()
        ends.removeAll()
        // Most decisions make no table of tokens, and nothing of what goes with one.
        guard tokens.isUsed else { return }
        tokens.removeAll()
        matches.removeAll()
        runs.removeAll()
    }
}

extension Scratch {
    /// The scratch of the calling thread. A check that has used it wipes it.
    @unsafe static var ofThisThread: UnsafeMutablePointer<Scratch> {
        if let known = unsafe pthread_getspecific(key) {
            return unsafe known.assumingMemoryBound(to: Scratch.self)
        }
        let new = UnsafeMutablePointer<Scratch>.allocate(capacity: 1)
        unsafe new.initialize(to: Scratch())
        unsafe pthread_setspecific(key, new)
        return unsafe new
    }

    /// The thread's variable; what it holds goes with the thread.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let status = unsafe pthread_key_create(&key) { scratch in
            guard let scratch = unsafe scratch?.assumingMemoryBound(to: Scratch.self) else { return }
            unsafe scratch.deinitialize(count: 1)
            unsafe scratch.deallocate()
        }
        precondition(status == 0, "the process has no room for another variable of its threads")
        return key
    }()
}

/// The hits of a walk, and the steps that the walks of a check have taken so far.
struct TrieHits: ~Copyable {
    private var hits = SecretBuffer<TrieHit>()
    var steps = StepCount()

    var count: Int { hits.count }

    /// True if there is something to wipe.
    var isUsed: Bool { hits.isUsed }

    subscript(index: Int) -> TrieHit {
        @inline(__always) get { hits[index] }
    }

    @inline(__always)
    mutating func append(_ hit: TrieHit) { hits.append(hit) }

    /// Removes the hits without wiping them yet.
    mutating func clear() { hits.clear() }

    /// Wipes the hits. The steps stay.
    mutating func removeAll() { hits.removeAll() }
}

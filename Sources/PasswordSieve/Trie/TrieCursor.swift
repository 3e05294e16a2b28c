/// A position of one walk among many, packed into one number since it is copied at each step.
struct TrieCursor: BitwiseCopyable {
    /// From the lowest bit on: the number of the node, 32 bits; its depth and the offset of the next symbol, 15 bits
    /// each; the length difference plus one, 2 bits.
    private let fields: UInt64

    private static let offsetBits: UInt64 = 15
    private static let depthShift: UInt64 = 32
    private static let nextShift = depthShift + offsetBits
    private static let differenceShift = nextShift + offsetBits
    private static let offsets: UInt64 = 1 << offsetBits - 1
    private static let nodes: UInt64 = 0xffff_ffff

    /// A walk at the root of a trie, from the first symbol on.
    static let origin = TrieCursor(node: UInt64(TrieNode.root), next: 0, depth: 0)

    @inline(__always)
    init(node: UInt64, next: Int, depth: Int, lengthDifference: Int = 0) {
        fields =
            node | UInt64(truncatingIfNeeded: depth) &<< Self.depthShift
            | UInt64(truncatingIfNeeded: next) &<< Self.nextShift
            | UInt64(truncatingIfNeeded: lengthDifference &+ 1) &<< Self.differenceShift
    }

    @inline(__always)
    private init(fields: UInt64) { self.fields = fields }

    /// The number of the node.
    var node: UInt64 { fields & Self.nodes }
    var depth: Int { Int(truncatingIfNeeded: fields &>> Self.depthShift & Self.offsets) }
    /// The offset of the next symbol.
    var next: Int { Int(truncatingIfNeeded: fields &>> Self.nextShift & Self.offsets) }
    /// The length of the stretch less that of the terms, as far as the edit is spent.
    var lengthDifference: Int { Int(truncatingIfNeeded: fields &>> Self.differenceShift) &- 1 }
    /// The offset of the symbol at which the walk began.
    var start: Int { next &- depth &- lengthDifference }

    /// One symbol further, at `node`.
    @inline(__always)
    func advanced(to node: UInt64) -> TrieCursor {
        TrieCursor(fields: (fields & ~Self.nodes) &+ (1 &<< Self.nextShift | 1 &<< Self.depthShift) | node)
    }

    /// At `node`, without a step.
    @inline(__always)
    func moved(to node: UInt64) -> TrieCursor { TrieCursor(fields: fields & ~Self.nodes | node) }

    /// The same walk, begun `count` symbols later.
    @inline(__always)
    func shifted(by count: Int) -> TrieCursor {
        TrieCursor(fields: fields &+ UInt64(truncatingIfNeeded: count) &<< Self.nextShift)
    }
}

/// All blocks of a password, by their start (SPEC 6.6).
struct BlockTable: ~Copyable {
    private var blocks = SecretBuffer<Block>()
    /// The place behind the blocks of each start, in `blocks`, where starts stand from the last to the first.
    private var ends: SecretBuffer<Int>

    init(count: Int) {
        ends = SecretBuffer(minimumCapacity: count + 1)
        ends.append(0, repeated: count + 1)
    }

    /// Adds a block; starts come from the last to the first.
    mutating func append(_ block: Block) {
        blocks.append(block)
        ends[block.start] = blocks.count
    }

    /// Calls `body` with each block that begins at `start`, shorter units first.
    func forEachBlock(from start: Int, _ body: (Block) -> Void) {
        // The blocks of a start stand side by side, and the last one is known.
        var first = ends[start]
        while first > 0, blocks[first - 1].start == start { first -= 1 }
        for index in first..<max(first, ends[start]) { body(blocks[index]) }
    }
}

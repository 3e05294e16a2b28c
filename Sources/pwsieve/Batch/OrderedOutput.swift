internal import Dispatch
internal import Synchronization

/// Takes what threads made of blocks, in whatever order they come, and writes it in the order of the blocks.
///
/// A thread has to reserve a place before it takes a block. So what waits to be written is bounded; and the first block
/// that is not yet written has a place always, so that nobody waits for ever.
final class OrderedOutput: Sendable {
    private struct State: ~Copyable {
        var sink: Sink
        var next = 0
        var waiting: [Int: Block] = [:]
        /// No more is written once writing has failed.
        var hasFailed = false
    }

    private struct Block {
        let bytes: [UInt8]
        let candidates: Int
        let position: Int
    }

    private let state: Mutex<State>
    private let places = DispatchSemaphore(value: 4 * Processors.count)
    private let progress: Progress?

    init(_ sink: sending Sink, _ progress: Progress?) {
        state = Mutex(State(sink: sink))
        self.progress = progress
    }

    /// Takes a block by `take` as soon as there is a place for it; false if there is none left.
    func reserve(_ take: () throws -> Bool) rethrows -> Bool {
        places.wait()
        var isTaken = false
        defer { if !isTaken { places.signal() } }
        isTaken = try take() && !state.withLock { $0.hasFailed }
        return isTaken
    }

    /// Hands over what came of a block.
    ///
    /// - Throws: ``Failure`` if the output cannot take it.
    func write(_ bytes: borrowing ByteBuffer, block: Int, candidates: Int, position: Int) throws {
        try state.withLock { state in
            // Only what has to wait is copied.
            if block == state.next {
                try bytes.withBytes { bytes in try write(bytes, candidates, position, &state) }
            } else {
                state.waiting[block] = Block(bytes: bytes.array, candidates: candidates, position: position)
            }
            while let block = state.waiting.removeValue(forKey: state.next) {
                try write(block.bytes.span, block.candidates, block.position, &state)
            }
        }
    }

    /// Writes the next block.
    private func write(_ bytes: Span<UInt8>, _ candidates: Int, _ position: Int, _ state: inout State) throws {
        state.next += 1
        places.signal()
        guard !state.hasFailed else { return }
        do {
            try state.sink.write(bytes)
        } catch {
            state.hasFailed = true
            throw error
        }
        progress?.show(candidates: candidates, position: position)
    }
}

internal import Dispatch
internal import PasswordSieve
internal import Synchronization

/// Writes what several threads made of blocks in the order of the blocks, in bounded memory.
///
/// A thread reserves a place before it takes a block, so the number of blocks that wait is limited. The first block
/// that is not yet written always has a place, so no thread waits for ever.
final class OrderedOutput: Sendable {
    private struct State {
        let sink: Sink?
        var next = 0
        var waiting: [Int: Block] = [:]
        /// True once writing has failed; then no more is written.
        var hasFailed = false
    }

    private struct Block {
        var bytes: [UInt8]
        let candidates: Int
        let position: Int
    }

    private let state: Mutex<State>
    /// Made without places and given them, since a semaphore traps that ends with fewer than it was made with: blocks
    /// that wait when a write fails keep theirs.
    private let places = DispatchSemaphore(value: 0)
    private let progress: Progress?

    /// Writes to `sink`; a run without one only shows its progress.
    init(_ sink: Sink?, _ progress: Progress?) {
        state = Mutex(State(sink: sink))
        self.progress = progress
        for _ in 0..<4 * Processors.count { places.signal() }
    }

    /// Waits for a place and then takes a block by `take`; false if there is none left.
    func reserve(_ take: () throws -> Bool) rethrows -> Bool {
        places.wait()
        var isTaken = false
        defer { if !isTaken { places.signal() } }
        isTaken = try take() && !state.withLock { $0.hasFailed }
        return isTaken
    }

    /// Writes `bytes`, which are the output of `block`, now or once the blocks before it are written.
    ///
    /// - Throws: ``Failure`` if the output cannot take them.
    func write(_ bytes: borrowing ByteBuffer, for block: borrowing RecordBlock) throws {
        try state.withLock { state in
            // Only what has to wait is copied.
            if block.number == state.next {
                try bytes.withBytes { bytes in try write(bytes, block.count, block.position, &state) }
            } else {
                state.waiting[block.number] = Block(
                    bytes: bytes.array, candidates: block.count, position: block.position)
            }
            while var block = state.waiting.removeValue(forKey: state.next) {
                defer { block.bytes.wipe() }
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
            try state.sink?.write(bytes)
        } catch {
            state.hasFailed = true
            throw error
        }
        progress?.show(candidates: candidates, position: position)
    }
}

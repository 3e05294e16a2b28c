import Dispatch
import Glibc
import PasswordSieve
import Synchronization
import Testing

struct UnfairMutexTests {
    private static let threads = 8
    private static let turns = 200_000

    @Test func oneThreadAtATime() {
        let count = UnfairMutex(0)
        _ = Self.switches { count.withLock { $0 += 1 } }
        #expect(count.withLock { $0 } == Self.threads * Self.turns)
    }

    @Test func anErrorUnlocks() {
        struct Refused: Error {}
        let value = UnfairMutex(1)
        #expect(throws: Refused.self) { try value.withLock { _ throws(Refused) in throw Refused() } }
        #expect(value.withLock { $0 } == 1)
    }

    @Test func whatItHoldsGoesWithIt() {
        final class Held: Sendable {}
        weak var held: Held?
        do {
            let value = UnfairMutex(Held())
            held = value.withLock { $0 }
            #expect(held != nil)
        }
        #expect(held == nil)
    }

    /// More threads than processors do not put each other to sleep: with the toolchain's Mutex, nearly every turn did.
    @Test func threadsGoOnWithoutSleeping() {
        let count = UnfairMutex(0)
        let switches = Self.switches { count.withLock { $0 += 1 } }
        #expect(switches < Self.threads * Self.turns / 2)
    }

    /// The number of times that threads doing the same in a loop gave up their processor.
    private static func switches(_ turn: @escaping @Sendable () -> Void) -> Int {
        let total = Atomic(0)
        let group = DispatchGroup()
        for _ in 0..<threads {
            DispatchQueue(label: "turns").async(group: group) {
                let before = voluntarySwitches()
                for _ in 0..<turns { turn() }
                total.add(voluntarySwitches() - before, ordering: .relaxed)
            }
        }
        group.wait()
        return total.load(ordering: .relaxed)
    }

    private static func voluntarySwitches() -> Int {
        var usage = rusage()
        // RUSAGE_THREAD, which the module of the C library leaves out.
        let status = unsafe getrusage(1, &usage)
        precondition(status == 0)
        return usage.ru_nvcsw
    }
}

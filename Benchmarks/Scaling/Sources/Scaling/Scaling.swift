import Dispatch
import PasswordSieve
import PasswordSieveFoundation
import Workload

/// Checks the same passwords with one thread and with several, in turns, each with the checker that a store has in force.
@main
enum Scaling {
    private static let threadCount = 8
    private static let rounds = 9

    static func main() throws {
        var workload = Workload()
        let terms = workload.terms(1_000)
        let passwords = workload.passwords(20_000, near: terms)
        let store = try PasswordCheckerStore(
            .init(lists: [.list(.global), .list(TermList(name: "custom", terms: terms))]))
        let judges: [(name: String, judge: @Sendable (String) -> Bool)] = [
            ("check", { store.checker.check($0).isAccepted }),
            ("accepts", { store.checker.accepts($0) }),
        ]
        for (name, judge) in judges {
            _ = time(of: 1, passwords, judge)
            let ratios = (0..<rounds).map { _ in
                // Before and after, so that a machine that becomes slower or faster meanwhile says the same.
                let before = time(of: 1, passwords, judge)
                let together = time(of: threadCount, passwords, judge)
                let after = time(of: 1, passwords, judge)
                return (before + after) / 2 / together
            }
            let sorted = ratios.sorted()
            print(name, sorted[rounds / 2], sorted[rounds - 1])
        }
    }

    /// How long it takes until all passwords were checked 8 times, by so many threads.
    private static func time(
        of threads: Int, _ passwords: [String], _ judge: @escaping @Sendable (String) -> Bool
    ) -> Double {
        let group = DispatchGroup()
        let start = ContinuousClock.now
        for _ in 0..<threads {
            // Threads of its own: a queue would take no more than there are processors.
            DispatchQueue(label: "checks").async(group: group) {
                for _ in 0..<threadCount / threads { _ = passwords.count(where: judge) }
            }
        }
        group.wait()
        return (ContinuousClock.now - start) / .seconds(1)
    }
}

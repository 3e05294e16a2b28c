import Dispatch
import PasswordSieve
import PasswordSieveFoundation
import Workload

/// Checks the same passwords with one thread and with several in turns, each with the checker that a store has in
/// force.
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
                // Before and after, so that a steady change of the machine's speed cancels out.
                let before = time(of: 1, passwords, judge)
                let together = time(of: threadCount, passwords, judge)
                let after = time(of: 1, passwords, judge)
                return (before + after) / 2 / together
            }
            let sorted = ratios.sorted()
            print(name, sorted[rounds / 2], sorted[rounds - 1])
        }
    }

    /// Returns the seconds in which this number of threads checks all passwords 8 times.
    private static func time(
        of threads: Int, _ passwords: [String], _ judge: @escaping @Sendable (String) -> Bool
    ) -> Double {
        let group = DispatchGroup()
        let start = ContinuousClock.now
        for _ in 0..<threads {
            // A queue for each thread: one concurrent queue would use no more threads than processors.
            DispatchQueue(label: "checks").async(group: group) {
                for _ in 0..<threadCount / threads { _ = passwords.count(where: judge) }
            }
        }
        group.wait()
        return (ContinuousClock.now - start) / .seconds(1)
    }
}

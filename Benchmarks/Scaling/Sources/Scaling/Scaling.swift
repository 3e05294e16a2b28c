import Dispatch
import PasswordSieve
import PasswordSieveFoundation
import Workload

/// Checks the same passwords with one thread and with several, in turns, each with the checker that a store has in force.
@main
enum Scaling {
    private static let threadCount = 8
    private static let rounds = 7

    static func main() throws {
        var workload = Workload()
        let terms = workload.terms(1_000)
        let passwords = workload.passwords(20_000, near: terms)
        let store = try PasswordCheckerStore(
            .init(lists: [.list(.global), .list(TermList(name: "custom", terms: terms))]))
        for judge in [
            (name: "check", judge: { store.checker.check($0).isAccepted } as @Sendable (String) -> Bool),
            (name: "accepts", judge: { store.checker.accepts($0) }),
        ] {
            _ = rate(of: 1, passwords, judge.judge)
            let ratios = (0..<rounds).map { _ in
                let alone = rate(of: 1, passwords, judge.judge)
                return rate(of: threadCount, passwords, judge.judge) / alone
            }
            let sorted = ratios.sorted()
            print(judge.name, sorted[rounds / 2], sorted[rounds - 1])
        }
    }

    /// Passwords a second of all threads together, each of which checks all passwords.
    private static func rate(
        of threads: Int, _ passwords: [String], _ judge: @escaping @Sendable (String) -> Bool
    ) -> Double {
        let group = DispatchGroup()
        let start = ContinuousClock.now
        for _ in 0..<threads {
            // Threads of its own: a queue would take no more than there are processors.
            let thread = DispatchQueue(label: "checks")
            thread.async(group: group) { _ = passwords.count(where: judge) }
        }
        group.wait()
        return Double(threads * passwords.count) / ((ContinuousClock.now - start) / .seconds(1))
    }
}

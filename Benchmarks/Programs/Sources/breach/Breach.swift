import Glibc
import PasswordSieve
import Workload

/// Makes hashes for `Benchmarks/breach`, and measures look-ups in a store of them.
@main
enum Breach {
    private static let usage = """
        usage: breach hashes COUNT | shuffled COUNT [FROM] | look-ups STORE

        """

    static func main() throws {
        let arguments = CommandLine.arguments
        switch (arguments.dropFirst().first, arguments.count >= 3 ? arguments[2] : nil) {
        case ("hashes", let count?): HashGenerator.write(Int(count) ?? 0, isShuffled: false)
        case ("shuffled", let count?):
            HashGenerator.write(
                Int(count) ?? 0, isShuffled: true, from: arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0)
        case ("look-ups", let path?): try measure(path)
        default:
            unsafe write(STDERR_FILENO, usage, usage.utf8.count)
            exit(EX_USAGE)
        }
    }

    /// Prints a row in Markdown without its first cells: the milliseconds to open the store; the nanoseconds of a look-up, SHA-1
    /// included, in pages that the system has in memory; what a store adds to a check; pages read by a look-up in a file that is
    /// not in memory; and the share of passwords that are found, though none has leaked.
    private static func measure(_ path: String) throws {
        let opening = try median((0..<21).map { _ in try milliseconds { _ = try BreachStore(contentsOf: path) } })
        let store = try BreachStore(contentsOf: path)
        let passwords = (0..<20_000).map { "Password-\($0)-\(HashGenerator.mixed(UInt64($0)))" }
        // With these the index is read, and each block of a filter is checked.
        for password in passwords { _ = try store.match(password) }
        // Cold: what the system has of the file is thrown away first.
        let descriptor = unsafe open(path, O_RDONLY)
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
        let cold = (0..<2_000).map { "Cold-\($0)-\(HashGenerator.mixed(UInt64($0)))" }
        let before = blocksRead()
        for password in cold { _ = try store.match(password) }
        // Blocks of 512 bytes, eight a page.
        let pages = Double(blocksRead() - before) / 8 / Double(cold.count)

        let found = try passwords.count { try store.match($0) != nil }
        let lookUp = try median(
            (0..<7).map { _ in
                try milliseconds { for password in passwords { _ = try store.match(password) } } * 1e6
                    / Double(passwords.count)
            })
        var workload = Workload()
        let candidates = workload.passwords(20_000, near: workload.terms(1_000))
        let (without, with) = (
            try PasswordChecker(lists: [.global]), try PasswordChecker(lists: [.global], breaches: [store])
        )
        func check(_ checker: PasswordChecker) -> Double {
            milliseconds { for candidate in candidates { _ = checker.check(candidate) } } * 1e6
                / Double(candidates.count)
        }
        for checker in [without, with] { _ = check(checker) }
        let added = median((0..<9).map { _ in -check(without) + check(with) })
        print(
            [
                two(opening), whole(lookUp), whole(added), two(pages),
                "\(found) of \(passwords.count)",
            ].joined(separator: " | "))
    }

    private static func blocksRead() -> Int {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_inblock
    }

    private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        try body()
        let (seconds, attoseconds) = (clock.now - start).components
        return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    private static func whole(_ value: Double) -> String { String(Int(value.rounded())) }
    private static func two(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}

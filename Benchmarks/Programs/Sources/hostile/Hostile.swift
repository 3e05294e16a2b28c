import Glibc
import HostileChecker
import Workload

/// Measures each call on each password of each hostile list, and compares the worst with the limits.
@main
enum Hostile {
    private static let usage = """
        usage: hostile [--worst] [--million] [--calls CALL,…] [--lists NAME,…]
          --worst         a row for each list, not for each password
          --million       also a million terms that read alike
          --calls CALL,…  of accepts, check, guidance, explain; all by default
          --lists NAME,…  some of the lists

        """

    static func main() throws {
        guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
            unsafe write(STDERR_FILENO, usage, usage.utf8.count)
            exit(EX_USAGE)
        }
        var lists = HostileList.all.filter { options.includes($0) }
        if options.addsMillion { lists.append(.million) }
        var table = HostileTable(calls: options.calls, showsPasswords: !options.showsWorst)
        for list in lists {
            let checker = try HostileChecker(list)
            for password in list.passwords {
                let times = options.calls.map { call in
                    milliseconds { _ = checker.accepts(password.text, by: call) }
                }
                table.add(times, of: list, password: password.name)
            }
            table.endList(list)
        }
        print(table.markdown)
        exit(table.isFarAboveLimits ? EXIT_FAILURE : EXIT_SUCCESS)
    }

    /// The shortest of several runs; a call that takes long runs once.
    private static func milliseconds(_ work: () -> Void) -> Double {
        let first = run(work)
        return first > 200 ? first : (0..<5).map { _ in run(work) }.min() ?? first
    }

    private static func run(_ work: () -> Void) -> Double {
        let start = ContinuousClock.now
        work()
        return (ContinuousClock.now - start) / .milliseconds(1)
    }
}

/// The options of the command line.
private struct Options {
    private(set) var showsWorst = false
    private(set) var addsMillion = false
    private(set) var calls = Call.allCases
    /// The names of the lists to measure; nil for all.
    private var lists: [String]?

    /// Nil if the arguments make no sense.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--worst": showsWorst = true
            case "--million": addsMillion = true
            case "--calls":
                guard let names = rest.popFirst()?.split(separator: ",") else { return nil }
                calls = names.compactMap { Call(rawValue: String($0)) }
                if calls.count != names.count { return nil }
            case "--lists":
                guard let names = rest.popFirst()?.split(separator: ",").map(String.init) else { return nil }
                let known = HostileList.all.map(\.name)
                if names.contains(where: { !known.contains($0) }) { return nil }
                lists = names
            default: return nil
            }
        }
    }

    func includes(_ list: HostileList) -> Bool { lists?.contains(list.name) ?? true }
}

import Glibc
import Workload

/// Prints the workload for other tools, one entry a line.
@main
enum Corpus {
    private static let usage = """
        usage: corpus terms COUNT [--seed N]       different terms
               corpus passwords COUNT [--seed N]   passwords near the first 30,000 terms of that seed
               corpus hostile                      passwords made to be expensive to check
               corpus hostile LIST                 the terms of a list made to be so, such as lookalikes16

        """
    private static let listLength = 30_000

    static func main() {
        guard let lines = lines(Array(CommandLine.arguments.dropFirst())) else {
            unsafe write(STDERR_FILENO, usage, usage.utf8.count)
            exit(EX_USAGE)
        }
        for line in lines { print(line) }
    }

    /// Nil if the arguments make no sense.
    private static func lines(_ arguments: [String]) -> [String]? {
        if arguments == ["hostile"] { return HostileInput.all.map(\.text) }
        if arguments.first == "hostile" {
            return HostileList.all.first { arguments.count == 2 && $0.name == arguments[1] }?.terms
        }
        var seed = Workload.defaultSeed
        if arguments.count == 4, arguments[2] == "--seed" {
            guard let number = UInt64(arguments[3]) else { return nil }
            seed = number
        } else if arguments.count != 2 {
            return nil
        }
        guard let count = Int(arguments[1]), count >= 0 else { return nil }
        var workload = Workload(seed: seed)
        switch arguments[0] {
        case "terms":
            return workload.terms(count)
        case "passwords":
            let terms = workload.terms(listLength)
            return workload.passwords(count, near: terms)
        default:
            return nil
        }
    }
}

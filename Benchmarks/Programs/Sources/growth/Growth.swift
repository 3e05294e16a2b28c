import Glibc
import PasswordSieve
import Workload

/// Measures how the time of a decision and of a full verdict grows with the number of terms and with the length of the
/// password.
@main
enum Growth {
    private static let termCounts = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000]
    private static let lengths = [8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]
    /// The number of terms that the others are compared with, and with which the lengths are measured.
    private static let usualCount = 30_000
    private static let usage = "usage: growth [ROUNDS]\n"

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count <= 1, let rounds = arguments.first.map(Int.init) ?? 5, rounds > 0 else {
            unsafe write(STDERR_FILENO, usage, usage.utf8.count)
            exit(EX_USAGE)
        }
        var workload = Workload()
        let terms = workload.terms(termCounts.max() ?? 0)
        // As `corpus passwords` makes them.
        workload = Workload()
        let passwords = workload.passwords(20_000, near: workload.terms(usualCount))

        let lists = termCounts.map { TermList(name: "measured", terms: Array(terms[..<$0])) }
        let bytes = try lists.map { try $0.compiled(for: .recommended).count }
        let checkers = try lists.map { try PasswordChecker(lists: [$0]) }
        let byTerms = Series(zip(termCounts, checkers).map { point($0, $1, passwords) }, rounds: rounds)
        printTable("terms", byTerms, usual: usualCount, further: ("bytes a term, compiled", bytes))

        let usual = checkers[termCounts.firstIndex(of: usualCount) ?? 0]
        let byLength = Series(
            lengths.map { length in
                point(length, usual, workload.passwords(2_000, ofLength: length, near: Array(terms[..<usualCount])))
            }, rounds: rounds)
        print()
        printTable("characters", byLength, usual: 12)

        print(
            """

            `accepts` grows with terms^\(decimals(byTerms.exponentOfAccepts)) \
            and characters^\(decimals(byLength.exponentOfAccepts)), \
            `check` with terms^\(decimals(byTerms.exponentOfCheck)) \
            and characters^\(decimals(byLength.exponentOfCheck)).
            """)
    }

    private static func point(_ size: Int, _ checker: PasswordChecker, _ passwords: [String]) -> Series.Point {
        Series.Point(
            size: size, passwords: passwords.count, accepts: { passwords.count { checker.accepts($0) } },
            check: { passwords.count { checker.check($0).isAccepted } })
    }

    // MARK: Output

    /// Prints a row for each size: microseconds, and how many times those of the `usual` size.
    private static func printTable(
        _ unit: String, _ series: Series, usual: Int, further: (name: String, totals: [Int])? = nil
    ) {
        let base = series.sizes.firstIndex(of: usual) ?? 0
        let heading = ["\(unit)", "`accepts`, µs", "times \(grouped(usual))", "`check`, µs", "times \(grouped(usual))"]
        print("| " + (heading + (further.map { [$0.name] } ?? [])).joined(separator: " | ") + " |")
        print(String(repeating: "|--:", count: heading.count + (further == nil ? 0 : 1)) + "|")
        for (index, size) in series.sizes.enumerated() {
            var cells = [grouped(size)]
            for times in [series.accepts, series.check] {
                cells += [decimals(times[index] / 1_000), decimals(times[index] / times[base])]
            }
            if let further { cells.append(String(further.totals[index] / size)) }
            print("| " + cells.joined(separator: " | ") + " |")
        }
    }

    /// Two decimals below 10, one below 100.
    private static func decimals(_ value: Double) -> String {
        let places = value.magnitude < 10 ? 100 : value.magnitude < 100 ? 10 : 1
        let scaled = Int((value.magnitude * Double(places)).rounded())
        let sign = value < 0 ? "−" : ""
        if places == 1 { return sign + grouped(scaled) }
        return "\(sign)\(scaled / places).\(String(places + scaled % places).dropFirst())"
    }

    /// The digits in groups of three, as in `30,000`.
    private static func grouped(_ number: Int) -> String {
        number < 1_000 ? String(number) : grouped(number / 1_000) + "," + String(1_000 + number % 1_000).dropFirst()
    }
}

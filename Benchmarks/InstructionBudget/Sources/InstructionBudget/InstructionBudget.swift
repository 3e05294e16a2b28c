import PasswordSieve
import Workload

/// Judges fixed workloads for the script `run`, which counts the instructions of each second call of `measured` under
/// callgrind.
///
/// Prints a line for each measurement, in the order in which they are taken: its name and the passwords judged.
@main
enum InstructionBudget {
    private static let passwordCount = 2_000

    static func main() throws {
        var workload = Workload()
        let terms = workload.terms(30_000)
        let passwords = workload.passwords(passwordCount, near: terms)
        for termCount in [1_000, 30_000] {
            let checker = try PasswordChecker(lists: [TermList(name: "measured", terms: Array(terms[..<termCount]))])
            measure("accepts.\(termCount)", passwords) { checker.accepts($0) }
            measure("check.\(termCount)", passwords) { checker.check($0).isAccepted }
            if termCount == 1_000 {
                measure("guidance.\(termCount)", passwords) { checker.guidance(for: $0).isAccepted }
            }
        }
        let digitHeavy = [TermList(name: "measured", terms: workload.digitHeavyTerms(30_000))]
        let checker = try PasswordChecker(lists: digitHeavy)
        for input in HostileInput.all {
            measure("accepts.hostile.\(input.name)", [input.text]) { checker.accepts($0) }
        }
    }

    private static func measure(_ name: String, _ passwords: [String], judge: @escaping (String) -> Bool) {
        unsafe Measured.passwords = passwords
        unsafe Measured.judge = judge
        // The first time warms up: what is done once, such as opening ICU, is no part of a decision.
        let expected = measured()
        let accepted = measured()
        precondition(accepted == expected, "\(name): \(accepted) accepted, \(expected) the first time")
        print(name, passwords.count)
    }
}

/// What `measured` works on. It takes no arguments, so that there is one form of it in the program.
private enum Measured {
    nonisolated(unsafe) static var passwords: [String] = []
    nonisolated(unsafe) static var judge: (String) -> Bool = { _ in false }
}

/// The only function whose instructions are counted; callgrind knows it by its name. It returns something so that it
/// does not end with a jump to another function, which would hide its end from callgrind.
@inline(never)
func measured() -> Int {
    let judge = unsafe Measured.judge
    return unsafe Measured.passwords.count(where: judge)
}

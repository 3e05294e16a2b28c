import PasswordSieve

/// Judges a fixed workload. The script `run` counts the instructions of `measuredWorkload` under callgrind.
@main
enum InstructionBudget {
    private static let termCount = 30_000
    private static let passwordCount = 2_000

    static func main() throws {
        var workload = Workload(seed: 2_026)
        let terms = workload.terms(termCount)
        let passwords = workload.passwords(passwordCount, near: terms)
        let checker = try PasswordChecker(lists: [TermList(name: TermList.globalName, terms: terms)])
        // The first password beyond ASCII opens ICU, which is no part of the measurement.
        _ = checker.check("éßоłü")
        unsafe Measured.checker = checker
        unsafe Measured.passwords = passwords
        measuredWorkload()
        print("passwords \(passwordCount)")
        unsafe print("accepted \(Measured.accepted)")
    }
}

/// What the measured function works on: it takes no arguments, so that nothing but its work is counted.
private enum Measured {
    nonisolated(unsafe) static var checker: PasswordChecker?
    nonisolated(unsafe) static var passwords: [String] = []
    nonisolated(unsafe) static var accepted = 0
}

@inline(never)
func measuredWorkload() {
    guard let checker = unsafe Measured.checker else { return }
    unsafe Measured.accepted = unsafe Measured.passwords.count { checker.check($0).isAccepted }
}

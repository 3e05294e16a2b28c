import CPasswordSieve
import Glibc
import HostileChecker
import PasswordSieve
import PasswordSieveC
import Workload

/// Checks fixed workloads for the script `run`, which counts the instructions of every second call of `measured` under
/// callgrind.
///
/// Takes a temporary folder and the calls to measure with hostile lists, separated by commas. Prints a line for each
/// measurement in order: its name and its number of passwords.
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
                measure("guidance.\(termCount)", passwords) { checker.guidance($0).isAccepted }
                let checkerOfC = CChecker(Array(terms[..<termCount]))
                measure("check.c.\(termCount)", passwords) { checkerOfC.accepts($0) }
            }
        }
        let calls = CommandLine.arguments[2].split(separator: ",").compactMap { Call(rawValue: String($0)) }
        for list in HostileList.all {
            let checker = try HostileChecker(list)
            for input in list.passwords {
                for call in calls {
                    measure("\(call).hostile.\(list.name).\(input.name)", [input.text]) {
                        checker.accepts($0, by: call)
                    }
                }
            }
        }
    }

    private static func measure(_ name: String, _ passwords: [String], judge: @escaping (String) -> Bool) {
        unsafe Measured.passwords = passwords
        unsafe Measured.judge = judge
        // The first call warms up: work that is done once, such as opening ICU, is no part of a decision.
        let expected = measured()
        let accepted = measured()
        precondition(accepted == expected, "\(name): \(accepted) accepted, \(expected) the first time")
        print(name, passwords.count)
    }
}

/// A checker behind the C interface.
// SAFETY: the checker stays open as long as the program runs.
@safe private struct CChecker {
    private let checker: OpaquePointer

    init(_ terms: [String]) {
        let path = CommandLine.arguments[1] + "/terms"
        let text = terms.joined(separator: "\n")
        let file = unsafe open(path, O_WRONLY | O_CREAT, 0o600)
        precondition(unsafe write(file, text, text.utf8.count) == text.utf8.count, "\(path) cannot be written")
        close(file)
        let opened = unsafe "measured".withCString { name in
            unsafe path.withCString { path in
                var list = unsafe pwsieve_list(name: name, path: path)
                return unsafe withUnsafePointer(to: &list) { lists in
                    var options = unsafe pwsieve_options()
                    unsafe options.size = MemoryLayout<pwsieve_options>.size
                    unsafe options.lists = lists
                    unsafe options.list_count = 1
                    unsafe options.flags = UInt32(PWSIEVE_NO_SHIPPED_LIST)
                    return unsafe pwsieve_open(&options)
                }
            }
        }
        guard let opened = unsafe opened else { fatalError(unsafe String(cString: pwsieve_last_error())) }
        unsafe checker = opened
    }

    func accepts(_ password: String) -> Bool {
        var password = password
        return password.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                let verdict = unsafe pwsieve_check(checker, bytes.baseAddress, bytes.count, nil)
                defer { unsafe pwsieve_verdict_free(verdict) }
                return unsafe pwsieve_verdict_is_accepted(verdict) != 0
            }
        }
    }
}

/// The input of `measured`, which takes no arguments so that it is compiled only once.
private enum Measured {
    nonisolated(unsafe) static var passwords: [String] = []
    nonisolated(unsafe) static var judge: (String) -> Bool = { _ in false }
}

/// The only function whose instructions are counted. Callgrind finds it by its name. It returns a value so that it does
/// not end with a jump to another function, which would hide its end from callgrind.
@inline(never)
func measured() -> Int {
    let judge = unsafe Measured.judge
    return unsafe Measured.passwords.count(where: judge)
}

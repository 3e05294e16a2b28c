import Glibc
import PasswordSieve

/// Checks one password with the shipped list from a cold start. The exit code is 0 if it is rejected, as it has to be.
@main
enum FirstCheck {
    static func main() throws {
        let checker = try PasswordChecker(lists: [.global])
        exit(checker.accepts("Welcome1!") ? 1 : 0)
    }
}

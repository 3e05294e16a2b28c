import Glibc
import PasswordSieve

/// Judges one password by the shipped list from a cold start: with exit code 0 it is rejected, as it has to be.
@main
enum FirstCheck {
    static func main() throws {
        let checker = try PasswordChecker(lists: [.global])
        exit(checker.accepts("Welcome1!") ? 1 : 0)
    }
}

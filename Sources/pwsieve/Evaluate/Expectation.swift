/// What a file of passwords is there for.
enum Expectation: String, CaseIterable {
    /// Passwords that are easy to guess.
    case reject
    /// Passwords that are good.
    case accept
}

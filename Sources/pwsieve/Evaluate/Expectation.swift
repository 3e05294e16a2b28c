/// The decision that a file's passwords should get.
enum Expectation: String, CaseIterable {
    /// They are easy to guess.
    case reject
    /// They are good.
    case accept
}

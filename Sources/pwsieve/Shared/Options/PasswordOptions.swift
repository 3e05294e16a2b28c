internal import ArgumentParser

/// The options that say how the single password of a command is read.
struct PasswordOptions: ParsableArguments {
    @Flag(
        name: .long,
        help: "Judge all of standard input without its last line end as one password, not only its first line.")
    var wholeInput = false

    /// Calls `body` with the password, whose bytes are wiped afterwards.
    func read<Result>(_ body: (Span<UInt8>) throws -> Result) throws -> Result {
        try PasswordLine.read(whole: wholeInput, body)
    }
}

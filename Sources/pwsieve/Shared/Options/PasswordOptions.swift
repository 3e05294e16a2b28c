internal import ArgumentParser
internal import PasswordSieve

/// The options that say how the single password of a command is read, and the one that it is to replace.
struct PasswordOptions: ParsableArguments {
    @Flag(
        name: .long,
        help: "Judge all of standard input without its last line end as one password, not only its first line.")
    var wholeInput = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            """
            Compare with the old password too, which the new one is to replace: asked for after it at a terminal, else \
            the second line of standard input.
            """))
    var old = false

    /// Calls `body` with the password, and the old one if it is asked for, whose bytes are wiped afterwards.
    func read<Result>(_ body: (Span<UInt8>, _ old: Span<UInt8>?) throws -> Result) throws -> Result {
        if old, wholeInput {
            throw Failure.usage("--old reads the old password from the second line; leave out --whole-input")
        }
        return try PasswordLine.read(wholeInput ? .whole : old ? .lineAndOld : .line, body)
    }

    /// A warning if the policy does not compare the two.
    func warnings(_ policy: Policy) -> [String] {
        guard old, policy.similarToOld == nil else { return [] }
        return ["the policy \"\(policy.name)\" does not compare with the old password; set similarToOld to compare"]
    }
}

internal import ArgumentParser

/// The option of all commands that write remarks to standard error.
struct QuietOption: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Write no warnings, totals and progress to standard error, only errors.")
    var quiet = false

    func validate() throws {
        if quiet { StandardError.silenceRemarks() }
    }
}

import Foundation
import Testing

/// Runs scripts at a pseudo-terminal, by `script` of util-linux.
enum Terminal {
    /// The path of `script`, if it is installed.
    static let script: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "script") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    static var isAvailable: Bool { script != nil }
}

extension Command {
    /// Runs a script, in which `"$PWSIEVE"` is the program, at a terminal, and types `answer` once `Password: ` stands
    /// there; nil types nothing. The output is all that the terminal shows.
    func runAtTerminal(
        _ commands: String, typing answer: String? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = process(
            try #require(Terminal.script), ["-qec", commands, "/dev/null"],
            environment: environment.merging(["SHELL": "/bin/sh"]) { $1 })
        let (keyboard, screen) = (Pipe(), Pipe())
        process.standardInput = keyboard
        process.standardOutput = screen
        process.standardError = FileHandle.nullDevice
        try process.run()
        let deadline = Deadline(process, seconds: 30)
        let end = StreamEnd(keyboard.fileHandleForWriting)
        var shown = Data()
        var isAnswered = false
        while true {
            let data = screen.fileHandleForReading.availableData
            guard !data.isEmpty else { break }
            shown += data
            guard let answer, !isAnswered, shown.range(of: Data("Password: ".utf8)) != nil else { continue }
            isAnswered = true
            // On another thread, because `type` blocks a signal for the thread that it runs on.
            Thread.detachNewThread { end.type(answer) }
        }
        let exitCode = process.waitForExitCode()
        deadline.cancel()
        #expect(isAnswered == (answer != nil), "the password was never asked for")
        return Outcome(exitCode: exitCode, output: Array(shown), errors: [])
    }
}

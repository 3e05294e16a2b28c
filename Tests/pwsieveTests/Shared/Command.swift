import Foundation
import Synchronization
import Testing

/// The built `pwsieve`, run in a temporary folder that is removed with the last reference.
///
/// Files are named by their path inside the folder, so that messages are the same on every machine.
final class Command {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "pwsieve-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The result of a run.
    struct Outcome {
        /// The exit code; the negative number of the signal if one ended the program.
        let exitCode: Int32
        let output: [UInt8]
        let errors: [UInt8]

        var text: String { String(decoding: output, as: UTF8.self) }
        var errorText: String { String(decoding: errors, as: UTF8.self) }
        /// The lines of standard output that are not empty.
        var lines: [String] { text.split(separator: "\n").map(String.init) }
        var errorLines: [String] { errorText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        /// ``lines`` with runs of blanks as one blank, so that tests do not depend on the width of columns.
        var rows: [String] { lines.map { $0.split(separator: " ").joined(separator: " ") } }
    }

    /// The program beside the test bundle, wherever the build put both.
    static let program: URL = {
        let bundles = [Bundle.main] + Bundle.allBundles
        let folders = bundles.flatMap { [$0.bundleURL, $0.bundleURL.deletingLastPathComponent()] }
        let programs = folders.map { $0.appending(path: "pwsieve") }
        let found = programs.first { program in
            var isDirectory = ObjCBool(false)
            let exists = unsafe FileManager.default.fileExists(atPath: program.path, isDirectory: &isDirectory)
            return exists && !isDirectory.boolValue
        }
        guard let found else { fatalError("there is no pwsieve beside the tests: \(programs.map(\.path))") }
        return found
    }()

    // MARK: Files

    func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

    func write(_ name: String, bytes: [UInt8]) throws { try Data(bytes).write(to: folder.appending(path: name)) }

    func createFolder(_ name: String) throws {
        try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: false)
    }

    /// The whole path of a file, for code that runs in another folder.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    func read(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: folder.appending(path: name))) }

    /// The names of everything in the folder, sorted.
    func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

    // MARK: Running

    /// Runs `pwsieve` with `input` on standard input.
    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        try run(arguments, bytes: Array(input.utf8))
    }

    /// Runs `pwsieve` with `bytes` on standard input.
    func run(_ arguments: [String], bytes: [UInt8]) throws -> Outcome {
        try finish(process(Self.program, Self.withPolicy(arguments)), bytes)
    }

    /// Runs `pwsieve` under its default policy.
    func runByDefault(_ arguments: [String], input: String = "") throws -> Outcome {
        try finish(process(Self.program, arguments), Array(input.utf8))
    }

    /// Adds the policy `entra`, whose scores are the easiest to follow, if a test names none.
    private static func withPolicy(_ arguments: [String]) -> [String] {
        let judging = ["check", "batch", "evaluate", "lists"]
        guard let first = arguments.first, judging.contains(first), !arguments.contains("--policy") else {
            return arguments
        }
        return [first, "--policy", "entra"] + arguments.dropFirst()
    }

    /// Runs a script in which `"$PWSIEVE"` is the program.
    func shell(_ script: String, input: String = "") throws -> Outcome {
        try finish(process(URL(filePath: "/bin/sh"), ["-c", script]), Array(input.utf8))
    }

    /// A process that is not started yet, in the folder, with an environment without `NO_COLOR`.
    func process(_ program: URL, _ arguments: [String], environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment
            .filter { $0.key != "NO_COLOR" }
            .merging(["PWSIEVE": Self.program.path]) { $1 }
            .merging(environment) { $1 }
        return process
    }

    /// Starts the process and waits for its end. Each stream has a thread, so that no full pipe stops the others.
    private func finish(_ process: Process, _ input: [UInt8]) throws -> Outcome {
        let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = standardError
        try process.run()
        let deadline = Deadline(process)
        let end = StreamEnd(standardInput.fileHandleForWriting)
        Thread.detachNewThread { end.send(Data(input)) }
        let errors = StreamStart(standardError.fileHandleForReading)
        let output = (try? standardOutput.fileHandleForReading.readToEnd()) ?? Data()
        let outcome = Outcome(exitCode: process.waitForExitCode(), output: Array(output), errors: Array(errors.wait()))
        deadline.cancel()
        return outcome
    }
}

/// Ends a process that takes far too long, so that a test fails and does not hang.
final class Deadline {
    private let kill: DispatchWorkItem

    init(_ process: Process, seconds: Int = 120) {
        let identifier = process.processIdentifier
        kill = DispatchWorkItem { Foundation.kill(identifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: kill)
    }

    func cancel() { kill.cancel() }
}

/// The end of a pipe that a test writes to.
struct StreamEnd: Sendable {
    private let handle: FileHandle

    init(_ handle: FileHandle) { self.handle = handle }

    /// Writes `data` and closes the pipe. The program need not read all of it.
    func send(_ data: Data) {
        withoutBrokenPipeSignal { try? handle.write(contentsOf: data) }
        try? handle.close()
    }

    /// Writes `text` and leaves the pipe open.
    func type(_ text: String) {
        withoutBrokenPipeSignal { try? handle.write(contentsOf: Data(text.utf8)) }
    }

    /// Runs `body` with SIGPIPE blocked for this thread, so that a closed pipe is only an error of `write`.
    private func withoutBrokenPipeSignal(_ body: () -> Void) {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        body()
    }
}

/// Reads a pipe to its end on another thread.
private final class StreamStart: Sendable {
    private let data = Mutex(Data())
    private let isAtEnd = DispatchSemaphore(value: 0)

    init(_ handle: FileHandle) {
        Thread.detachNewThread { [self] in
            let read = (try? handle.readToEnd()) ?? Data()
            data.withLock { $0 = read }
            isAtEnd.signal()
        }
    }

    func wait() -> Data {
        isAtEnd.wait()
        return data.withLock { $0 }
    }
}

extension Process {
    /// As ``Command/Outcome/exitCode``.
    func waitForExitCode() -> Int32 {
        waitUntilExit()
        return terminationReason == .exit ? terminationStatus : -terminationStatus
    }
}

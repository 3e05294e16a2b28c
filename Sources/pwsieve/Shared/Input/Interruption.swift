internal import Glibc
internal import Synchronization

/// Ctrl-C and similar signals. The first ends the run with the results so far, a second one the program at once.
enum Interruption {
    /// Thrown while waiting for input.
    struct Requested: Error {}

    /// The signal that was received, or 0.
    private static let number = Atomic<Int32>(0)
    /// A pipe that becomes readable on a signal, which may interrupt a system call of another thread only.
    // SAFETY: written once, before threads start.
    private nonisolated(unsafe) static var pipe: (reader: Int32, writer: Int32) = (-1, -1)

    static var isRequested: Bool { number.load(ordering: .relaxed) != 0 }

    /// The notice in an output that ends early.
    static func notice(after candidates: Int) -> String {
        "interrupted after \(candidates.counted("candidate")); what follows was not judged"
    }

    /// Handles the signals from now on.
    static func watch() {
        var ends: [Int32] = [-1, -1]
        guard unsafe Glibc.pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        unsafe pipe = (ends[0], ends[1])
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // A signal that the parent process ignores, as nohup does, stays ignored.
            let previous = Glibc.signal(signal, note)
            if previous.isIgnoring { _ = Glibc.signal(signal, SIG_IGN) }
        }
    }

    /// Waits until there is input to read.
    ///
    /// - Throws: ``Requested`` if a signal comes first.
    static func waitForInput(_ descriptor: Int32) throws {
        guard unsafe pipe.reader >= 0 else { return }
        var waited = unsafe [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0),
        ]
        while !isRequested {
            if unsafe poll(&waited, 2, -1) > 0, waited[0].revents != 0 { break }
        }
        if isRequested { throw Requested() }
    }

    /// Ends the program by the signal that was received, so that a shell ends its loop too; returns if there was none.
    static func endIfRequested() {
        let signal = number.load(ordering: .relaxed)
        if signal != 0 { Termination.end(signal) }
    }

    /// The signal handler. It calls only functions that are safe there.
    private static let note: @convention(c) (Int32) -> Void = { signal in
        number.store(signal, ordering: .relaxed)
        _ = Glibc.signal(signal, Termination.end)
        var byte: UInt8 = 0
        _ = unsafe write(pipe.writer, &byte, 1)
    }
}

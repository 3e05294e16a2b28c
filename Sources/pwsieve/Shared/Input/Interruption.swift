internal import Glibc
internal import Synchronization

/// Ctrl-C and its like: a run ends where it is, with what it has so far. A second one ends the program at once.
enum Interruption {
    /// Thrown where the input is waited for.
    struct Requested: Error {}

    /// The signal that came, or 0.
    private static let number = Atomic<Int32>(0)
    /// A pipe that becomes readable as soon as a signal comes: a system call that waits may be another thread's.
    private nonisolated(unsafe) static var pipe: (reader: Int32, writer: Int32) = (-1, -1)

    static var isRequested: Bool { number.load(ordering: .relaxed) != 0 }

    /// Notes the signals from now on.
    static func watch() {
        var ends: [Int32] = [-1, -1]
        guard unsafe Glibc.pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        unsafe pipe = (ends[0], ends[1])
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // What whoever started the program has it ignore, as nohup does, is to be ignored.
            let previous = Glibc.signal(signal, note)
            if unsafe unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
                _ = Glibc.signal(signal, SIG_IGN)
            }
        }
    }

    /// Waits until there is something to read.
    ///
    /// - Throws: ``Requested``, if a signal comes first.
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

    /// Ends the program by the signal, so that a shell sees what ended it and ends its loop too; returns if none came.
    static func endIfRequested() {
        let signal = number.load(ordering: .relaxed)
        guard signal != 0 else { return }
        _ = Glibc.signal(signal, SIG_DFL)
        raise(signal)
    }

    /// Only what is safe in a signal handler.
    private static let note: @convention(c) (Int32) -> Void = { signal in
        number.store(signal, ordering: .relaxed)
        _ = Glibc.signal(signal, SIG_DFL)
        var byte: UInt8 = 0
        _ = unsafe write(pipe.writer, &byte, 1)
    }
}

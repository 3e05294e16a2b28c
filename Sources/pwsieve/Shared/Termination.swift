internal import Glibc
internal import Synchronization

/// The ways in which a signal ends the program: no temporary file stays, and no report of a crash is printed.
///
/// Traps leave nothing behind either, but for SIGKILL, which no program can handle.
enum Termination {
    /// Signals that end a program, and are sent by a person, the system or a closed pipe.
    private static let requests = [
        SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGUSR1, SIGUSR2, SIGIO,
        SIGPWR,
        SIGSTKFLT,
    ]
    /// Signals of faults of the program, with their names.
    private static let faults = [
        (SIGSEGV, "SIGSEGV"), (SIGBUS, "SIGBUS"), (SIGILL, "SIGILL"), (SIGTRAP, "SIGTRAP"), (SIGABRT, "SIGABRT"),
        (SIGFPE, "SIGFPE"), (SIGSYS, "SIGSYS"),
    ]

    /// Handles the signals from now on.
    static func watch() {
        // The handlers must not be the first to touch a static value.
        TemporaryFiles.removeAll()
        for number in requests {
            let previous = signal(number, end)
            // A signal that the parent process ignores, as nohup does, stays ignored. A closed pipe always ends the
            // program, and quietly.
            if number != SIGPIPE, previous.isIgnoring { _ = signal(number, SIG_IGN) }
        }
        forbidCoreDumps()
        // The write fails instead, and says why.
        _ = signal(SIGXFSZ, SIG_IGN)
        watchFaults()
    }

    /// A core dump holds passwords. A limit of one byte forbids a file, and unlike 0 also a dump that the system would
    /// pipe to a program.
    private static func forbidCoreDumps() {
        let core = __rlimit_resource_t(RLIMIT_CORE.rawValue)
        var limit = rlimit()
        guard unsafe getrlimit(core, &limit) == 0 else { return }
        let most = min(1, limit.rlim_max)
        limit = rlimit(rlim_cur: most, rlim_max: most)
        unsafe setrlimit(core, &limit)
    }

    /// Ends the program by the signal `number`, so that a shell ends its loop too. Safe in a signal handler.
    static let end: @convention(c) (Int32) -> Void = { number in
        TemporaryFiles.removeAll()
        _ = signal(number, SIG_DFL)
        raise(number)
    }

    // MARK: Faults

    /// The line for each signal, made beforehand since a handler must not allocate.
    // SAFETY: written before the handlers are installed, and never freed.
    private nonisolated(unsafe) static let lines = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: 65)

    /// Takes the signals of faults from the Swift runtime. Its reports, which the environment can switch on, print the
    /// bytes that registers point to, pieces of passwords among them.
    private static func watchFaults() {
        StandardError.separateFromRuntime()
        // The handler must not be the first to touch it.
        hasReported.store(false, ordering: .relaxed)
        unsafe lines.initialize(repeating: nil, count: 65)
        // A stack that has overflowed has no room for the handler.
        let size = 1 << 16
        if let memory = unsafe malloc(size) {
            var stack = unsafe stack_t(ss_sp: memory, ss_flags: 0, ss_size: size)
            unsafe sigaltstack(&stack, nil)
        }
        for (number, name) in faults {
            unsafe lines[Int(number)] = strdup(
                "pwsieve: internal error (\(name)); please report it, without passwords\n")
            var action = sigaction()
            unsafe action.__sigaction_handler.sa_handler = reportFault
            // A fault within the handler ends the program at once.
            action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND)) | Int32(SA_NODEFER)
            unsafe sigaction(number, &action, nil)
        }
    }

    private static let hasReported = Atomic(false)

    /// The signal handler. It calls only functions that are safe there.
    private static let reportFault: @convention(c) (Int32) -> Void = { number in
        // The allocator says so when it fails, and Swift traps then.
        let isOutOfMemory = errno == ENOMEM
        // Several threads run out of memory at once: one of them reports it, and ends the others too.
        if hasReported.exchange(true, ordering: .relaxed) {
            sleep(1)
            _exit(ExitStatus.internalError.rawValue)
        }
        TemporaryFiles.removeAll()
        if isOutOfMemory {
            let outOfMemory: StaticString =
                "pwsieve: there is not enough memory; raise the limit (ulimit -v), or give smaller lists\n"
            _ = unsafe write(StandardError.descriptor, outOfMemory.utf8Start, outOfMemory.utf8CodeUnitCount)
        } else if let line = unsafe lines[Int(number)] {
            _ = unsafe write(StandardError.descriptor, line, strlen(line))
        }
        _exit(ExitStatus.internalError.rawValue)
    }
}

extension __sighandler_t? {
    /// True for SIG_IGN.
    var isIgnoring: Bool { unsafe unsafeBitCast(self, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) }
}

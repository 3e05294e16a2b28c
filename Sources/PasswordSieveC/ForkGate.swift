internal import CProcess

/// The gate that calls pass, so that a fork finds no lock held (`CProcess.h`).
enum ForkGate {
    /// Runs `body` inside the library.
    @inline(__always)
    static func enter<Result>(_ body: () throws -> Result) rethrows -> Result {
        cprocess_enter()
        defer { cprocess_leave() }
        return try body()
    }

    /// Runs the caller's function outside of it. The function may wait for a thread that forks, such as for the lock of
    /// Python's interpreter.
    static func leave(_ body: () -> Void) {
        let depth = cprocess_step_out()
        defer { cprocess_step_in(depth) }
        body()
    }
}

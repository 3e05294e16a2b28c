internal import CPasswordSieve
internal import Glibc
internal import PasswordSieve
internal import PasswordSieveFoundation

/// The configuration that `pwsieve_options` describe.
struct Options {
    var configuration = PasswordCheckerStore.Configuration()
    var interval: Duration = .zero
    var report: @Sendable (PasswordCheckerStore.Report) -> Void = { _ in }

    init(_ pointer: UnsafePointer<pwsieve_options>?) throws(CallError) {
        guard let pointer = unsafe pointer else { return }
        let size = unsafe MemoryLayout<pwsieve_options>.size
        guard unsafe pointer.pointee.size >= size else {
            throw CallError(description: "the options' size is below \(size); set it to sizeof(pwsieve_options)")
        }
        let options = unsafe pointer.pointee
        let flags = unsafe options.flags
        guard flags & ~UInt32(PWSIEVE_NO_SHIPPED_LIST | PWSIEVE_LIFT_ENTRA_LIMITS) == 0 else {
            throw CallError(description: "the options have unknown flags (\(flags)); use those of passwordsieve.h")
        }
        if let policy = unsafe text(options.policy) {
            configuration.policy = Policy.Profile(rawValue: policy).map { .policy(Policy($0)) } ?? .file(policy)
        }
        if flags & UInt32(PWSIEVE_NO_SHIPPED_LIST) != 0 { configuration.lists = [] }
        if flags & UInt32(PWSIEVE_LIFT_ENTRA_LIMITS) != 0 { configuration.entraLimits = .lifted }
        let lists = unsafe UnsafeBufferPointer(
            start: options.lists, count: options.lists == nil ? 0 : options.list_count)
        for index in lists.indices {
            guard let name = unsafe text(lists[index].name), let path = unsafe text(lists[index].path) else {
                throw CallError(description: "list \(index + 1) of the options has no name or no path; set both")
            }
            configuration.lists.append(.file(name: name, path: path))
        }
        let breaches = unsafe UnsafeBufferPointer(
            start: options.breaches, count: options.breaches == nil ? 0 : options.breach_count)
        for index in breaches.indices {
            guard let path = unsafe text(breaches[index]) else {
                throw CallError(description: "breach store \(index + 1) of the options has no path; set it")
            }
            configuration.breaches.append(path)
        }
        interval = unsafe .seconds(Int64(options.reload_interval))
        if let function = unsafe options.report {
            let listener = unsafe Listener(report: function, context: options.report_context)
            report = { listener.receive($0) }
        }
    }

    /// The caller's report callback.
    // SAFETY: the pointer is only handed back to the caller, who promises that the callback may be called on any
    // thread.
    @safe private struct Listener: @unchecked Sendable {
        let report: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>, CInt) -> Void
        let context: UnsafeMutableRawPointer?

        func receive(_ report: PasswordCheckerStore.Report) {
            ForkGate.enter {
                let line = unsafe copied(report.description)
                // Nothing of Swift runs outside.
                if let line = unsafe line {
                    ForkGate.leave { unsafe self.report(context, line, report.isFailure ? 1 : 0) }
                }
                unsafe free(line)
            }
        }
    }
}

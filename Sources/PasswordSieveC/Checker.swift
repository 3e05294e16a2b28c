public import CPasswordSieve
internal import PasswordSieve
internal import PasswordSieveFoundation

/// The object that a `pwsieve_checker` points to.
func store(_ checker: OpaquePointer) -> Unmanaged<PasswordCheckerStore> {
    unsafe Unmanaged.fromOpaque(UnsafeRawPointer(checker))
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_open(_ options: UnsafePointer<pwsieve_options>?) -> OpaquePointer? {
    unsafe LastError.keep {
        let options = try unsafe Options(options)
        let store = try PasswordCheckerStore(
            options.configuration, lookingEvery: options.interval, report: options.report)
        return unsafe OpaquePointer(Unmanaged.passRetained(store).toOpaque())
    }
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_reload(_ checker: OpaquePointer?) -> CInt {
    LastError.keep {
        guard let checker = unsafe checker else { throw CallError.noChecker }
        try unsafe store(checker).takeUnretainedValue().reload()
        return 0
    } ?? -1
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_close(_ checker: OpaquePointer?) {
    guard let checker = unsafe checker else { return }
    ForkGate.enter { unsafe store(checker).release() }
}

internal import CPasswordSieve
internal import PasswordSieve

private nonisolated(unsafe) let version = unsafe constant(Version.current)

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_version() -> UnsafePointer<CChar> { unsafe ForkGate.enter { unsafe version } }

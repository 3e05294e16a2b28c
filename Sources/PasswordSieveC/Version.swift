internal import CPasswordSieve
internal import Glibc
internal import PasswordSieve

private nonisolated(unsafe) let version = unsafe UnsafePointer(strdup(Product.version)!)

@c @implementation
public func pwsieve_version() -> UnsafePointer<CChar> { unsafe version }

public import CPasswordSieve
internal import PasswordSieve

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_accepts(
    _ checker: OpaquePointer?, _ password: UnsafePointer<CChar>?, _ length: Int, _ user: UnsafePointer<pwsieve_user>?
) -> CInt {
    LastError.keep { try unsafe Arguments(checker, password, length, user).accepts() ? 1 : 0 } ?? -1
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_check(
    _ checker: OpaquePointer?, _ password: UnsafePointer<CChar>?, _ length: Int, _ user: UnsafePointer<pwsieve_user>?
) -> OpaquePointer? {
    unsafe LastError.keep {
        let arguments = try unsafe Arguments(checker, password, length, user)
        let verdict = VerdictObject(try arguments.check(), passwordLength: arguments.passwordLength)
        return unsafe OpaquePointer(Unmanaged.passRetained(verdict).toOpaque())
    }
}

public import CPasswordSieve
internal import PasswordSieve

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_accepts(
    _ checker: OpaquePointer?, _ password: UnsafePointer<CChar>?, _ length: Int, _ user: UnsafePointer<pwsieve_user>?
) -> CInt {
    guard let arguments = unsafe Arguments(checker, password, length, user) else { return -1 }
    do {
        return try arguments.accepts() ? 1 : 0
    } catch {
        LastError.set(error.description)
        return -1
    }
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_check(
    _ checker: OpaquePointer?, _ password: UnsafePointer<CChar>?, _ length: Int, _ user: UnsafePointer<pwsieve_user>?
) -> OpaquePointer? {
    guard let arguments = unsafe Arguments(checker, password, length, user) else { return nil }
    do {
        let verdict = VerdictObject(try arguments.check(), passwordLength: arguments.passwordLength)
        return unsafe OpaquePointer(Unmanaged.passRetained(verdict).toOpaque())
    } catch {
        LastError.set(error.description)
        return nil
    }
}

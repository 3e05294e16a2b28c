internal import CPasswordSieve
internal import PasswordSieve
internal import PasswordSieveFoundation

/// The arguments that several functions have in common: a checker, a password and a user.
// SAFETY: the bytes are the caller's, who keeps them for the length of a call; no `Arguments` outlives one.
@safe struct Arguments {
    /// The checker in force.
    private let checker: PasswordChecker
    private let user: UserContext?
    private let bytes: UnsafeBufferPointer<UInt8>
    private let old: UnsafeBufferPointer<UInt8>?

    /// - Throws: ``CallError`` if an argument is wrong.
    @inline(__always)
    init(
        _ checker: OpaquePointer?, _ password: UnsafePointer<CChar>?, _ length: Int,
        _ user: UnsafePointer<pwsieve_user>?
    ) throws(CallError) {
        guard let checker = unsafe checker else { throw .noChecker }
        guard unsafe length == 0 || password != nil else {
            throw CallError(description: "the password is NULL and its length is not 0; pass its bytes")
        }
        if let user = unsafe user {
            let size = unsafe MemoryLayout<pwsieve_user>.size
            guard unsafe user.pointee.size >= size else {
                throw CallError(description: "the user's size is below \(size); set it to sizeof(pwsieve_user)")
            }
            self.user = unsafe UserContext(user.pointee)
            unsafe old = user.pointee.old_password.map { old in
                unsafe UnsafeBufferPointer(
                    start: UnsafeRawPointer(old).assumingMemoryBound(to: UInt8.self),
                    count: user.pointee.old_password_length)
            }
        } else {
            self.user = nil
            unsafe old = nil
        }
        self.checker = unsafe store(checker)._withUnsafeGuaranteedRef { $0.checker }
        unsafe bytes = UnsafeBufferPointer(
            start: UnsafeRawPointer(password)?.assumingMemoryBound(to: UInt8.self), count: length)
    }

    /// The code points of the password, which is known to be UTF-8 once it was checked.
    var passwordLength: Int { unsafe bytes.span.codePointCount }

    func check() throws(PasswordError) -> Verdict {
        guard let old = unsafe old else { return try checker.check(utf8: unsafe bytes.span, for: user) }
        return try checker.check(utf8: unsafe bytes.span, for: user, replacing: unsafe old.span)
    }

    func accepts() throws(PasswordError) -> Bool {
        guard let old = unsafe old else { return try checker.accepts(utf8: unsafe bytes.span, for: user) }
        return try checker.accepts(utf8: unsafe bytes.span, for: user, replacing: unsafe old.span)
    }

    func guidance() throws(PasswordError) -> Guidance {
        guard let old = unsafe old else { return try checker.guidance(utf8: unsafe bytes.span, for: user) }
        return try checker.guidance(utf8: unsafe bytes.span, for: user, replacing: unsafe old.span)
    }
}

extension UserContext {
    fileprivate init(_ user: pwsieve_user) {
        let words = unsafe UnsafeBufferPointer(start: user.context, count: user.context == nil ? 0 : user.context_count)
        unsafe self.init(
            accountName: text(user.account_name), displayName: text(user.display_name),
            givenName: text(user.given_name), surname: text(user.surname), tenantName: text(user.tenant_name),
            context: words.compactMap { unsafe text($0) })
    }
}

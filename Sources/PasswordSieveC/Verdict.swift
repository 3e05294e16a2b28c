internal import CPasswordSieve
internal import PasswordSieve

/// The object that a `pwsieve_verdict` points to.
final class VerdictObject: Sendable {
    let verdict: Verdict
    /// The code points of the password.
    let passwordLength: Int

    init(_ verdict: Verdict, passwordLength: Int) {
        self.verdict = verdict
        self.passwordLength = passwordLength
    }
}

private func object(_ verdict: OpaquePointer) -> Unmanaged<VerdictObject> {
    unsafe Unmanaged.fromOpaque(UnsafeRawPointer(verdict))
}

/// Returns the result of `body`; nil, with the error's text kept, for a NULL verdict.
private func read<Result>(_ verdict: OpaquePointer?, _ body: (VerdictObject) -> Result) -> Result? {
    ForkGate.enter {
        guard let verdict = unsafe verdict else {
            LastError.set("the verdict is NULL; the check that should have made it has failed")
            return nil
        }
        return unsafe object(verdict)._withUnsafeGuaranteedRef(body)
    }
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_free(_ verdict: OpaquePointer?) {
    guard let verdict = unsafe verdict else { return }
    ForkGate.enter { unsafe object(verdict).release() }
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_is_accepted(_ verdict: OpaquePointer?) -> CInt {
    unsafe read(verdict) { $0.verdict.isAccepted ? 1 : 0 } ?? 0
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_score(_ verdict: OpaquePointer?) -> CInt {
    unsafe read(verdict) { CInt($0.verdict.score ?? -1) } ?? -1
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_required_score(_ verdict: OpaquePointer?) -> CInt {
    unsafe read(verdict) { CInt($0.verdict.requiredScore ?? -1) } ?? -1
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_violations(_ verdict: OpaquePointer?) -> UInt32 {
    unsafe read(verdict) { $0.verdict.violations.reduce(0) { $0 | $1.code.number } } ?? 0
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_outcome(_ verdict: OpaquePointer?) -> CInt {
    let outcome =
        switch unsafe read(verdict, { $0.verdict.outcome }) {
        case nil, .some(nil): PWSIEVE_NO_VIOLATION
        case .onPremisesPolicy: PWSIEVE_ON_PREMISES_POLICY
        case .bannedPasswordPolicy: PWSIEVE_BANNED_PASSWORD_POLICY
        }
    return CInt(outcome)
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_message(
    _ verdict: OpaquePointer?, _ audience: CInt, _ languages: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
    let reader: Verdict.Audience
    switch Int(audience) {
    case PWSIEVE_PERSON: reader = .person
    case PWSIEVE_ADMINISTRATOR: reader = .administrator
    default:
        LastError.set("there is no audience \(audience); use PWSIEVE_PERSON or PWSIEVE_ADMINISTRATOR")
        return nil
    }
    return unsafe read(verdict) { $0.verdict.message(for: reader, in: unsafe catalogue(languages)) }.flatMap(copied)
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_json(_ verdict: OpaquePointer?) -> UnsafeMutablePointer<CChar>? {
    unsafe read(verdict) { object in
        var json = ByteBuffer()
        json.appendObject { json in
            json.appendMembers(of: object.verdict, length: object.passwordLength, password: nil)
            json.appendBasis(of: object.verdict)
        }
        return unsafe copied(json)
    } ?? nil
}

extension Violation.Code {
    fileprivate var number: UInt32 {
        let code =
            switch self {
            case .tooShort: PWSIEVE_TOO_SHORT
            case .tooLong: PWSIEVE_TOO_LONG
            case .disallowedCharacter: PWSIEVE_DISALLOWED_CHARACTER
            case .complexity: PWSIEVE_COMPLEXITY
            case .containsName: PWSIEVE_CONTAINS_NAME
            case .tooSimilar: PWSIEVE_TOO_SIMILAR
            case .breached: PWSIEVE_BREACHED
            case .banned: PWSIEVE_BANNED
            }
        return UInt32(code)
    }
}

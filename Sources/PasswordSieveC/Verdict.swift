internal import CPasswordSieve
internal import FoundationEssentials
internal import PasswordSieve
internal import PasswordSieveFoundation

/// What a `pwsieve_verdict` points to.
final class VerdictObject: Sendable {
    let verdict: Verdict

    init(_ verdict: Verdict) { self.verdict = verdict }
}

private func object(_ verdict: OpaquePointer) -> Unmanaged<VerdictObject> {
    unsafe Unmanaged.fromOpaque(UnsafeRawPointer(verdict))
}

/// What `body` reads of the verdict; nil, with the error's text kept, if there is none.
private func read<Result>(_ verdict: OpaquePointer?, _ body: (Verdict) -> Result) -> Result? {
    guard let verdict = unsafe verdict else {
        LastError.set("the verdict is NULL; the check that should have made it has failed")
        return nil
    }
    return unsafe object(verdict)._withUnsafeGuaranteedRef { body($0.verdict) }
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_free(_ verdict: OpaquePointer?) {
    guard let verdict = unsafe verdict else { return }
    unsafe object(verdict).release()
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_is_accepted(_ verdict: OpaquePointer?) -> CInt {
    unsafe read(verdict) { $0.isAccepted ? 1 : 0 } ?? 0
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_score(_ verdict: OpaquePointer?) -> CInt {
    unsafe read(verdict) { CInt($0.score ?? -1) } ?? -1
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_required_score(_ verdict: OpaquePointer?) -> CInt {
    unsafe read(verdict) { CInt($0.requiredScore ?? -1) } ?? -1
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_violations(_ verdict: OpaquePointer?) -> UInt32 {
    unsafe read(verdict) { $0.violations.reduce(0) { $0 | $1.code.number } } ?? 0
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_outcome(_ verdict: OpaquePointer?) -> CInt {
    let outcome =
        switch unsafe read(verdict, { $0.outcome }) {
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
    let catalogue = unsafe catalogue(languages)
    return unsafe read(verdict) { $0.message(for: reader, in: catalogue) }.flatMap(copied)
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_verdict_json(_ verdict: OpaquePointer?) -> UnsafeMutablePointer<CChar>? {
    unsafe read(verdict) { json(VerdictRecord($0, on: nil)) }.flatMap(copied)
}

/// A value as JSON text with sorted keys, so that equal values are equal texts.
func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers, texts and truth values can always be encoded.
    let data = try? encoder.encode(value)
    return String(decoding: data ?? Data(), as: UTF8.self)
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
            case .banned: PWSIEVE_BANNED
            }
        return UInt32(code)
    }
}

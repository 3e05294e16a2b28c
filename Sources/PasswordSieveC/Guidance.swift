public import CPasswordSieve
internal import PasswordSieve

/// Guidance as a JSON object. What is nil is left out.
private struct GuidanceRecord: Encodable {
    struct Points: Encodable {
        let earned: Int
        let required: Int
        let missing: Int
    }

    struct Rule: Encodable {
        let code: String
        let met: Bool
    }

    let accepted: Bool
    let points: Points?
    let rules: [Rule]
    let hint: String?

    init(_ guidance: Guidance, _ catalogue: MessageCatalogue) {
        accepted = guidance.isAccepted
        points = guidance.points.map { .init(earned: $0.earned, required: $0.required, missing: $0.missing) }
        rules = guidance.rules.map { .init(code: $0.code.rawValue, met: $0.isMet) }
        hint = guidance.hint?.message(in: catalogue)
    }
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_guidance(
    _ checker: OpaquePointer?, _ password: UnsafePointer<CChar>?, _ length: Int, _ user: UnsafePointer<pwsieve_user>?,
    _ languages: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
    guard let arguments = unsafe Arguments(checker, password, length, user) else { return nil }
    do {
        return unsafe copied(json(GuidanceRecord(try arguments.guidance(), catalogue(languages))))
    } catch {
        LastError.set(error.description)
        return nil
    }
}

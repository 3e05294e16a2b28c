public import CPasswordSieve
internal import PasswordSieve

/// The JSON object of guidance. Members that are nil are left out.
private func json(_ guidance: Guidance, _ catalogue: MessageCatalogue) -> ByteBuffer {
    var json = ByteBuffer()
    json.appendObject { json in
        json.append(key: "accepted", guidance.isAccepted)
        json.append(key: "hint", guidance.hint?.message(in: catalogue))
        if let points = guidance.points {
            json.append(key: "points") { json in
                json.append(key: "earned", points.earned)
                json.append(key: "missing", points.missing)
                json.append(key: "required", points.required)
            }
        }
        json.append(key: "rules", objects: guidance.rules) { rule, json in
            json.append(key: "code", rule.code.rawValue)
            json.append(key: "met", rule.isMet)
        }
    }
    return json
}

/// See `passwordsieve.h`.
@c @implementation
public func pwsieve_guidance(
    _ checker: OpaquePointer?, _ password: UnsafePointer<CChar>?, _ length: Int, _ user: UnsafePointer<pwsieve_user>?,
    _ languages: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
    unsafe LastError.keep {
        let guidance = try unsafe Arguments(checker, password, length, user).guidance()
        return unsafe copied(json(guidance, catalogue(languages)))
    } ?? nil
}

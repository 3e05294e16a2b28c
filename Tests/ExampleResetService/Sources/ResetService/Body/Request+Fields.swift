import Hummingbird

extension Request {
    /// The maximum size of a body in bytes, several times that of the longest password with every character escaped.
    private static var largestBody: Int { 16 << 10 }

    /// Reads the body's fields.
    ///
    /// - Throws: 415 if it is not declared as JSON, as in a form that any page can make a browser send; 413 if it is
    ///   too large; 400 if it is malformed.
    func fields(_ names: Set<String>) async throws -> JSONFields {
        guard headers[.contentType]?.lowercased().hasPrefix("application/json") == true else {
            throw HTTPError(.unsupportedMediaType, message: "the Content-Type has to be application/json")
        }
        var bytes = SecretBytes(capacity: Self.largestBody)
        for try await part in body {
            guard bytes.append(part.readableBytesView) else {
                throw HTTPError(.contentTooLarge, message: "the body has more than \(Self.largestBody) bytes")
            }
        }
        return try JSONFields(bytes, names: names)
    }
}

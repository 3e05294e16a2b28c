internal import PasswordSieve

/// Reads the password of a record and its user (SPEC 14.1).
struct PasswordReader: Sendable {
    /// The format of the records; CSV has the columns of each file.
    enum Input: Sendable {
        case lines, chpasswd, jsonl
        case csv([CandidateColumns])
    }

    let input: Input
    /// The user that the options describe, who completes that of each record.
    let user: UserContext

    /// Calls `body` with the password, whose bytes may not be UTF-8, its user, the password that it is to replace, if the
    /// record has one, and the identifier of the record.
    ///
    /// - Returns: the result of `body`; nil for a blank line of JSON or CSV, which is no record; spreadsheets write rows of separators alone.
    func read<Result>(
        _ bytes: Span<UInt8>, _ error: RecordError?, file: Int,
        _ body: (
            _ password: Span<UInt8>, _ user: UserContext, _ old: Span<UInt8>?, _ id: String?
        ) throws(RecordError) -> Result
    ) throws(RecordError) -> Result? {
        if let error { throw error }
        if bytes.holds(0) { throw .holdsNUL }
        let record: CandidateRecord
        switch input {
        case .lines:
            if bytes.holds(UInt8(ascii: "\r")) { throw .endsInCR }
            return try body(bytes, user, nil, nil)
        case .chpasswd:
            if bytes.holds(UInt8(ascii: "\r")) { throw .endsInCR }
            // As for chpasswd(8), the first colon divides, and a blank line is an error.
            guard let colon = bytes.indices.first(where: { bytes[$0] == UInt8(ascii: ":") }), colon > 0 else {
                throw RecordError("there is no user with a colon before the password; write user:password")
            }
            let password = bytes.extracting((colon + 1)...)
            if password.isCryptHash { throw .isHash }
            var user = user
            user.accountName = try String(text: bytes.extracting(..<colon))
            return try body(password, user, nil, nil)
        case .jsonl:
            if bytes.isBlank() { return nil }
            record = try CandidateRecord.read(bytes)
        case .csv(let columns):
            if bytes.isBlank(or: columns[file].separator) { return nil }
            record = try columns[file].read(bytes)
        }
        let password = record.password
        let user = record.user(orElse: user)
        guard let old = record.oldPassword else { return try body(password.utf8Span.span, user, nil, record.id?.text) }
        return try body(password.utf8Span.span, user, old.utf8Span.span, record.id?.text)
    }
}

extension Span<UInt8> {
    /// True if this is a hash of crypt(3), as in shadow(5) and for `chpasswd -e`: `$6$salt$hash`.
    fileprivate var isCryptHash: Bool {
        let dollars = indices.filter { self[$0] == UInt8(ascii: "$") }
        // The shortest is that of MD5, with 22 characters behind a salt that may be empty.
        guard count >= 26, dollars.count >= 3, dollars[0] == 0, (2...4).contains(dollars[1]) else { return false }
        return (1..<dollars[1]).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "z")).contains(self[$0]) }
    }
}

internal import PasswordSieve

/// A record of the inputs `jsonl` and `csv` (SPEC 14.1): a password and its user.
struct CandidateRecord: Decodable {
    var id: Identifier?
    var password = ""
    /// The password that the new one is to replace.
    var oldPassword: String?
    var account: String?
    var displayName: String?
    var givenName: String?
    var surname: String?
    var tenant: String?
    var context: [String]?
    /// Further words of context, which stand beside those of ``context`` or of the options.
    private var furtherContext: [String] = []

    /// Takes a value of CSV. The first that is not empty counts; further ones of a name are words of context.
    mutating func take(_ text: String, as key: CodingKeys) {
        if key == .password { return password = text }
        guard !text.isEmpty else { return }
        func set(_ field: WritableKeyPath<CandidateRecord, String?>) {
            guard let value = self[keyPath: field] else { return self[keyPath: field] = text }
            if value != text { furtherContext.append(text) }
        }
        switch key {
        case .password: break
        case .oldPassword: oldPassword = text
        case .id: id = Identifier(text)
        case .account: set(\.account)
        case .displayName: set(\.displayName)
        case .givenName: set(\.givenName)
        case .surname: set(\.surname)
        case .tenant: set(\.tenant)
        case .context: context = (context ?? []) + text.split(separator: ";").map(String.init)
        }
    }

    /// The user of the record, completed from `common`.
    func user(orElse common: UserContext) -> UserContext {
        UserContext(
            accountName: account ?? common.accountName,
            displayName: displayName ?? common.displayName,
            givenName: givenName ?? common.givenName,
            surname: surname ?? common.surname,
            tenantName: tenant ?? common.tenantName,
            context: (context ?? []) + furtherContext + common.context)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, password, oldPassword, account, displayName, givenName, surname, tenant, context
    }

    /// A text or a whole number: other programs number their records.
    struct Identifier: Decodable {
        let text: String

        init(_ text: String) { self.text = text }

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int64.self) {
                text = String(number)
            } else {
                text = try value.decode(String.self)
            }
        }
    }
}

// MARK: JSON

extension CandidateRecord {
    static func id(of line: Span<UInt8>) -> String? {
        struct Identified: Decodable { let id: Identifier? }
        return try? JSONLine.decode(Identified.self, from: line).id?.text
    }

    static func read(_ line: Span<UInt8>) throws(RecordError) -> CandidateRecord {
        let record: CandidateRecord
        do {
            record = try JSONLine.decode(CandidateRecord.self, from: line)
        } catch DecodingError.keyNotFound(let key, _) {
            throw RecordError("the key \"\(key.stringValue)\" is missing")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            guard let key = context.codingPath.first?.stringValue else {
                let first = line.indices.first { !" \t".utf8.contains(line[$0]) }
                throw first.map { line[$0] == UInt8(ascii: "[") } ?? false
                    ? RecordFraming.array : RecordError("the line is not a JSON object")
            }
            let expected =
                switch key {
                case CodingKeys.context.stringValue: "an array of texts"
                case CodingKeys.id.stringValue: "a text or a whole number"
                default: "a text"
                }
            throw RecordError("the value of \"\(key)\" is not \(expected)")
        } catch {
            throw (try? UTF8Span(validating: line)) == nil
                ? .notUTF8 : RecordError("the line is not JSON; write one object a line")
        }
        try JSONLine.checkKeys(line, known: CodingKeys.allCases.map(\.rawValue))
        return record
    }
}

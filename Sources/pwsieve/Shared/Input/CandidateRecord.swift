internal import PasswordSieve

/// A record of the inputs `jsonl` and `csv` (SPEC 14.1): a password and its user.
struct CandidateRecord: Decodable {
    var id: Identifier?
    var password = ""
    var account: String?
    var displayName: String?
    var givenName: String?
    var surname: String?
    var tenant: String?
    var context: [String]?

    /// The user of the record, completed from `common`.
    func user(orElse common: UserContext) -> UserContext {
        UserContext(
            accountName: account ?? common.accountName,
            displayName: displayName ?? common.displayName,
            givenName: givenName ?? common.givenName,
            surname: surname ?? common.surname,
            tenantName: tenant ?? common.tenantName,
            context: context ?? common.context)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, password, account, displayName, givenName, surname, tenant, context
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
        do {
            return try JSONLine.decode(CandidateRecord.self, from: line)
        } catch DecodingError.keyNotFound(let key, _) {
            throw RecordError("the key \"\(key.stringValue)\" is missing")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            guard let key = context.codingPath.first?.stringValue else {
                throw RecordError("the line is not a JSON object")
            }
            let expected =
                switch key {
                case CodingKeys.context.stringValue: "an array of texts"
                case CodingKeys.id.stringValue: "a text or a whole number"
                default: "a text"
                }
            throw RecordError("the value of \"\(key)\" is not \(expected)")
        } catch {
            throw RecordError("the line is not JSON in UTF-8")
        }
    }
}

/// An object of a JSON report, written as a dictionary literal. Values that are nil are left out.
struct JSONObject: Encodable, ExpressibleByDictionaryLiteral {
    private var members: [String: Member]

    init(dictionaryLiteral members: (String, (any Encodable)?)...) {
        self.members = Dictionary(
            uniqueKeysWithValues: members.compactMap { name, value in value.map { (name, Member(value: $0)) } })
    }

    /// Encodes a value of any type, which `any Encodable` itself cannot.
    private struct Member: Encodable {
        let value: any Encodable

        func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
    }

    func encode(to encoder: any Encoder) throws { try members.encode(to: encoder) }

    /// The members of both objects, whose names differ.
    static func + (one: JSONObject, other: JSONObject) -> JSONObject {
        var sum = one
        sum.members.merge(other.members) { first, _ in first }
        return sum
    }
}

internal import FoundationEssentials

/// JSON for people, over several lines, with sorted keys so that equal values are equal text.
enum JSON {
    static func pretty(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}

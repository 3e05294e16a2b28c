internal import FoundationEssentials

/// JSON with sorted keys, so that equal values are equal text.
enum JSON {
    /// On one line.
    static func line(_ value: some Encodable) throws -> Data { try encode(value, []) }

    /// Over several lines, for people.
    static func pretty(_ value: some Encodable) throws -> Data { try encode(value, .prettyPrinted) }

    private static func encode(
        _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
    ) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
        return try encoder.encode(value)
    }
}

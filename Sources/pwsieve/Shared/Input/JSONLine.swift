internal import FoundationEssentials

/// One line of JSON, among others.
enum JSONLine {
    /// Decodes the value that a line holds. The copy that the decoder needs is wiped.
    static func decode<Value: Decodable>(_ type: Value.Type, from line: Span<UInt8>) throws -> Value {
        var data = unsafe line.withUnsafeBufferPointer { unsafe Data(buffer: $0) }
        defer { data.resetBytes(in: 0..<data.count) }
        return try JSONDecoder().decode(type, from: data)
    }
}

extension Span<UInt8> {
    /// Whether there is nothing but spaces and tabs.
    var isBlank: Bool {
        indices.allSatisfy { self[$0] == UInt8(ascii: " ") || self[$0] == UInt8(ascii: "\t") }
    }
}

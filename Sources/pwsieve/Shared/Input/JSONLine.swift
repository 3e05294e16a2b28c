internal import FoundationEssentials

/// Lines of JSON.
enum JSONLine {
    /// Decodes the value of a line. The decoder's copy of the line is wiped.
    static func decode<Value: Decodable>(_ type: Value.Type, from line: Span<UInt8>) throws -> Value {
        var data = unsafe line.withUnsafeBufferPointer { unsafe Data(buffer: $0) }
        defer { data.resetBytes(in: 0..<data.count) }
        return try JSONDecoder().decode(type, from: data)
    }
}

extension Span<UInt8> {
    /// True if there are only spaces and tabs.
    var isBlank: Bool {
        indices.allSatisfy { self[$0] == UInt8(ascii: " ") || self[$0] == UInt8(ascii: "\t") }
    }
}

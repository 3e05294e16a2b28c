internal import FoundationEssentials
internal import PasswordSieveFoundation

/// Lines of JSON.
enum JSONLine {
    /// Decodes the value of a line. The decoder's copy of the line is wiped.
    static func decode<Value: Decodable>(_ type: Value.Type, from line: Span<UInt8>) throws -> Value {
        var data = unsafe line.withUnsafeBufferPointer { unsafe Data(buffer: $0) }
        defer { data.resetBytes(in: 0..<data.count) }
        return try JSONDecoder().decode(type, from: data)
    }

    /// Refuses a line in which a key stands twice, since the decoder takes one of the two. The message names the key only
    /// if it is one of `known`: any other text of the line may be a password.
    static func checkKeys(_ line: Span<UInt8>, known: [String]) throws(RecordError) {
        guard let duplicate = JSONKeys.duplicate(in: line) else { return }
        let key = known.contains(duplicate.path) ? "the key \"\(duplicate.path)\"" : "a key"
        throw RecordError("\(key) stands twice in an object; leave one out")
    }
}

extension Span<UInt8> {
    /// True if there are only spaces, tabs and `other`.
    func isBlank(or other: UInt8 = UInt8(ascii: " ")) -> Bool {
        indices.allSatisfy { self[$0] == UInt8(ascii: " ") || self[$0] == UInt8(ascii: "\t") || self[$0] == other }
    }
}

internal import Foundation

/// The words of a language in wordfreq, the commonest first.
///
/// The file is MessagePack packed by gzip: an array of a header and, for each step of frequency, an array of words.
struct WordFrequencies {
    private(set) var words: [String] = []
    private let bytes: [UInt8]
    private var index = 0

    /// Reads the words of a language, given by its ISO 639-1 code.
    init(_ language: String, _ store: PackageStore) throws {
        let data = try store.unzipped("wordfreq/data/small_\(language).msgpack.gz", of: .wordfreq)
        try self.init(messagePack: [UInt8](data))
    }

    init(messagePack bytes: [UInt8]) throws {
        self.bytes = bytes
        while index < bytes.count { try readValue(isWord: true) }
    }

    /// Reads a value. The strings of arrays are words; those of the header, a map, are not.
    private mutating func readValue(isWord: Bool) throws {
        let type = try number(1)
        switch type {
        case 0x00...0x7f, 0xc0, 0xc2, 0xc3, 0xe0...0xff: break
        case 0x80...0x8f: for _ in 0..<2 * (type & 0x0f) { try readValue(isWord: false) }
        case 0x90...0x9f: for _ in 0..<type & 0x0f { try readValue(isWord: isWord) }
        case 0xdc: for _ in 0..<(try number(2)) { try readValue(isWord: isWord) }
        case 0xdd: for _ in 0..<(try number(4)) { try readValue(isWord: isWord) }
        case 0xa0...0xbf: try readText(type & 0x1f, isWord: isWord)
        case 0xd9: try readText(number(1), isWord: isWord)
        case 0xcc: _ = try number(1)
        case 0xcd: _ = try number(2)
        default: throw Self.failure
        }
    }

    private mutating func readText(_ count: Int, isWord: Bool) throws {
        let text = try read(count)
        if isWord { words.append(String(decoding: text, as: UTF8.self)) }
    }

    private mutating func number(_ count: Int) throws -> Int { try read(count).reduce(0) { $0 << 8 | Int($1) } }

    private mutating func read(_ count: Int) throws -> ArraySlice<UInt8> {
        guard index + count <= bytes.count else { throw Self.failure }
        defer { index += count }
        return bytes[index..<index + count]
    }

    private static var failure: BuildFailure { BuildFailure("wordfreq: its data has an unknown form") }
}

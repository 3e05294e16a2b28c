internal import Foundation

/// The information of each letter after the two before it, as the engine reads it (SPEC 6.9): the file
/// `wordlists/letter-trigrams.model`.
struct LetterModel {
    /// Added to each count, so that no letter is impossible.
    private static let addend = 0.02
    private static let unitsPerBit = 16.0
    private static let headerSize = 64

    /// The bytes of the file: a header of 64 bytes, then the information of each cell in sixteenths of a bit, at most
    /// 255, in the order of the counts.
    let bytes: [UInt8]

    init(_ counts: LetterCounts) {
        let title = "PasswordSieve letter trigrams, version \(counts.version)"
        let header = title.padding(toLength: Self.headerSize - 1, withPad: " ", startingAt: 0) + "\n"
        let symbols = LetterCounts.symbols.count
        bytes = stride(from: 0, to: counts.cells.count, by: symbols).reduce(into: Array(header.utf8)) { bytes, start in
            let following = counts.cells[start..<start + symbols]
            let sum = Double(following.reduce(0, +)) + Double(symbols) * Self.addend
            for count in following {
                let bits = -log2((Double(count) + Self.addend) / sum)
                bytes.append(UInt8(min((bits * Self.unitsPerBit).rounded(), 255)))
            }
        }
    }
}

internal import PasswordSieve

/// A dictionary that `cracklib-packer` wrote, in three files: `.pwi` has a header and the places of blocks, `.pwd` the
/// blocks with the words, and `.hwm` an index for searches.
///
/// A block has its first word whole; each further word begins with the number of bytes that it shares with the one
/// before. Numbers are little-endian, as on all common machines.
enum CracklibDictionary {
    private static let magic: UInt32 = 0x7077_5631

    /// The files of the packed dictionary at `path`; nil if there is none.
    static func files(_ path: String) -> [String]? {
        ListFormat.isPackedDictionary(path) ? ListFormat.packedSuffixes.map { base(path) + $0 } : nil
    }

    /// The name without a suffix that its files have in common.
    private static func base(_ path: String) -> String {
        ListFormat.packedSuffixes.first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
    }

    /// The words of the dictionary at `path`, as bytes, in their order.
    static func words(_ path: String) throws -> [[UInt8]] {
        let base = base(path)
        let index = try read(base + ".pwi")
        guard index.count >= 12, number(index, at: 0, bytes: 4) == magic else {
            throw fault(base + ".pwi", "this is not the index of a cracklib dictionary")
        }
        let count = Int(number(index, at: 4, bytes: 4))
        let blockLength = Int(number(index, at: 8, bytes: 2))
        let data = try read(base + ".pwd")
        var words: [[UInt8]] = []
        var place = 0
        for number in 0..<count where blockLength > 0 {
            var word: [UInt8] = []
            if !number.isMultiple(of: blockLength), place < data.count, let last = words.last {
                guard Int(data[place]) <= last.count else { break }
                word = Array(last.prefix(Int(data[place])))
                place += 1
            }
            guard place < data.count, let end = data[place...].firstIndex(of: 0) else { break }
            word += data[place..<end]
            place = end + 1
            words.append(word)
        }
        guard words.count == count else {
            throw fault(base + ".pwd", "it does not hold the \(count.counted("word")) of its index")
        }
        return words
    }

    private static func read(_ path: String) throws -> [UInt8] {
        do {
            return try FileReader.read(path)
        } catch {
            throw Failure(
                code: .cannotOpen,
                message: "\(path): cannot read the dictionary: \(error.reason); a packed dictionary needs its .pwi and "
                    + ".pwd in one folder")
        }
    }

    private static func fault(_ path: String, _ problem: String) -> Failure {
        .badData("\(path): \(problem); pack it again with cracklib-packer, or convert the text it is made from")
    }

    private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> UInt32 {
        bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}

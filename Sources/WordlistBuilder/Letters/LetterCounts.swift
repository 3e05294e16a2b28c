internal import Foundation

/// The letters that follow each pair of letters in the words of leaked passwords, as counts (SPEC 6.9).
///
/// A word is a maximal run of letters, all a to z, of 4 to 12. A blank stands before its first letter, twice, and behind
/// its last one.
struct LetterCounts {
    static let lengths = 4...12
    /// The blank and the letters, by the numbers that the cells have for them.
    static let symbols = Array("_abcdefghijklmnopqrstuvwxyz".utf8)
    private static let blank = 0

    let version: String
    /// The counts, at index (first · 27 + second) · 27 + next.
    private(set) var cells = Array(repeating: 0, count: symbols.count * symbols.count * symbols.count)

    init(version: String) { self.version = version }

    /// Counts every word of `password`, in any case.
    mutating func add(_ password: String) {
        let letters = password.lowercased().unicodeScalars
        for run in letters.split(whereSeparator: { !Self.isLetter($0) }) where Self.lengths.contains(run.count) {
            guard run.allSatisfy({ ("a"..."z").contains($0) }) else { continue }
            add(run.map { Int($0.value) - 0x60 } + [Self.blank])
        }
    }

    private mutating func add(_ word: [Int]) {
        var (first, second) = (Self.blank, Self.blank)
        for next in word {
            cells[Self.index(first, second, next)] += 1
            (first, second) = (second, next)
        }
    }

    private static func index(_ first: Int, _ second: Int, _ next: Int) -> Int {
        (first * symbols.count + second) * symbols.count + next
    }

    private static func isLetter(_ character: Unicode.Scalar) -> Bool {
        switch character.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }
}

// MARK: The file wordlists/letter-trigrams.tsv

extension LetterCounts {
    private static let versionLine = "# version: "

    /// The counts that are not zero, each on a line with its three characters, in the order of their bytes.
    var text: String {
        var lines = [
            "# How often a letter follows two others in the words of leaked passwords; _ is the blank around a word.",
            "# Made by wordlist-builder letter-model; see README.md.", Self.versionLine + version,
        ]
        let counted = cells.indices.filter { cells[$0] > 0 }
        lines += counted.map { "\(Self.characters($0))\t\(cells[$0])" }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads the text of a file.
    ///
    /// - Throws: ``BuildFailure`` if a line is none of ``text``.
    init(_ text: String, file: String) throws {
        let lines = text.split(separator: "\n")
        guard let version = lines.first(where: { $0.hasPrefix(Self.versionLine) }) else {
            throw BuildFailure("\(file): has no version; make it again without --from-counts")
        }
        self.init(version: String(version.dropFirst(Self.versionLine.count)))
        let indices = Dictionary(uniqueKeysWithValues: cells.indices.map { (Self.characters($0), $0) })
        for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 2, let index = indices[fields[0]], let count = Int(fields[1]), count > 0 else {
                throw BuildFailure(
                    "\(file):\(number + 1): not three characters, a tab and a count; make it again without --from-counts"
                )
            }
            cells[index] = count
        }
    }

    private static func characters(_ index: Int) -> String {
        let places = [
            index / symbols.count / symbols.count, index / symbols.count % symbols.count, index % symbols.count,
        ]
        return String(decoding: places.map { symbols[$0] }, as: UTF8.self)
    }
}

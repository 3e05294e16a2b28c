internal import PasswordSieve

/// The words that a password is read as a change of.
struct BaseWords {
    private let words: Set<[UInt8]>
    /// The letters that make a word of 8 or more letters, by the hash of the word with a gap in their place.
    private let gaps: [UInt64: [UInt8]]

    /// Shorter words are met by chance too often, where letters are in another place than usual.
    static let fewestLettersOfSlips = 8

    init(_ lexicon: Lexicon) {
        let known = [lexicon.words, lexicon.names, lexicon.places].joined()
        words = Set(known.filter { $0.utf8.count >= 5 && $0.utf8.allSatisfy(\.isLowercase) }.map { Array($0.utf8) })
        var gaps: [UInt64: [UInt8]] = [:]
        // A set has another order in each run, and of several words that are near the first counts.
        let long = words.filter { $0.count >= Self.fewestLettersOfSlips }
        for word in long.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            for place in word.indices { gaps[Self.hash(word[...], gapAt: place), default: []].append(word[place]) }
        }
        self.gaps = gaps
    }

    func contains(_ word: ArraySlice<UInt8>) -> Bool { words.contains(Array(word)) }

    /// The word that `text` becomes when its substitutions are undone, with how often each was made; nil if it becomes
    /// none.
    func undoingSubstitutions(_ text: ArraySlice<UInt8>) -> (word: [UInt8], made: [[UInt8]])? {
        var (word, made): ([UInt8], [[UInt8]]) = ([], [])
        func extend(from place: Int) -> Bool {
            guard place < text.endIndex else { return words.contains(word) }
            let byte = text[place]
            for letter in byte.isLowercase ? [byte] : Self.letters[byte] ?? [] {
                word.append(letter)
                if !byte.isLowercase { made.append([letter, byte]) }
                if extend(from: place + 1) { return true }
                if !byte.isLowercase { made.removeLast() }
                word.removeLast()
            }
            return false
        }
        return extend(from: text.startIndex) ? (word, made) : nil
    }

    /// The letters of words that differ from `text` in one letter, each with the letter that stands for it.
    func slips(_ text: ArraySlice<UInt8>) -> [(of: UInt8, typed: UInt8)] {
        guard (Self.fewestLettersOfSlips...16).contains(text.count) else { return [] }
        return text.indices.flatMap { place in
            (gaps[Self.hash(text, gapAt: place)] ?? []).filter { $0 != text[place] }.map { ($0, text[place]) }
        }
    }

    private static func hash(_ word: ArraySlice<UInt8>, gapAt gap: Int) -> UInt64 {
        Holdout.hash(word.indices.map { $0 == gap ? UInt8(ascii: "?") : word[$0] })
    }

    private static let letters: [UInt8: [UInt8]] = {
        var letters: [UInt8: [UInt8]] = [:]
        for byte in UInt8(0x21)..<0x7f {
            let readings = Substitutions.extended.readings[Unicode.Scalar(byte)] ?? []
            letters[byte] = readings.filter(\.isASCII).map { UInt8($0.value) }
        }
        return letters
    }()
}

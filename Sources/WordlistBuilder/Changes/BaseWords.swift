/// The words that passwords are taken to be changes of.
struct BaseWords {
    private let words: Set<[UInt8]>
    /// For each long word and each place in it, the letter of that place by the hash of the word with a gap there.
    private let gaps: [UInt64: [UInt8]]

    /// Shorter words are too often another word with one letter changed.
    static let fewestLettersOfSlips = 8

    init(_ lexicon: Lexicon) {
        let known = [lexicon.words, lexicon.names, lexicon.places].joined()
        words = Set(known.filter { $0.utf8.count >= 5 && $0.utf8.allSatisfy(\.isLowercase) }.map { Array($0.utf8) })
        var gaps: [UInt64: [UInt8]] = [:]
        // The order of a set differs from run to run, and the first of several neighbours counts.
        let long = words.filter { $0.count >= Self.fewestLettersOfSlips }
        for word in long.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            for place in word.indices { gaps[Self.hash(word[...], gapAt: place), default: []].append(word[place]) }
        }
        self.gaps = gaps
    }

    func contains(_ word: ArraySlice<UInt8>) -> Bool { words.contains(Array(word)) }

    /// Returns the substitutions whose reversal makes a word of `text`, each as the letter and its substitute; nil if
    /// no reversal does.
    func substitutions(in text: ArraySlice<UInt8>) -> [[UInt8]]? {
        var (word, made): ([UInt8], [[UInt8]]) = ([], [])
        func extend(from place: Int) -> Bool {
            guard place < text.endIndex else { return words.contains(word) }
            let byte = text[place]
            for letter in byte.isLowercase ? [byte] : ASCIISubstitutions.letters(for: byte) {
                word.append(letter)
                if !byte.isLowercase { made.append([letter, byte]) }
                if extend(from: place + 1) { return true }
                if !byte.isLowercase { made.removeLast() }
                word.removeLast()
            }
            return false
        }
        return extend(from: text.startIndex) ? made : nil
    }

    /// Returns the letter of a word that differs from `text` only there, and the letter typed in its place.
    func slip(_ text: ArraySlice<UInt8>) -> (of: UInt8, typed: UInt8)? {
        guard (Self.fewestLettersOfSlips...16).contains(text.count) else { return nil }
        for place in text.indices {
            let letters = gaps[Self.hash(text, gapAt: place)] ?? []
            if let letter = letters.first(where: { $0 != text[place] }) { return (letter, text[place]) }
        }
        return nil
    }

    private static func hash(_ word: ArraySlice<UInt8>, gapAt gap: Int) -> UInt64 {
        Holdout.hash(word.indices.map { $0 == gap ? UInt8(ascii: "?") : word[$0] })
    }
}

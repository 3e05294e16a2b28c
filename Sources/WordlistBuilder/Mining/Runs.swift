/// The stretches of a password that may be terms: the parts that a person seems to have joined.
enum Runs {
    static let letters = 4...16
    static let digits = 4...10
    static let symbols = 4...5

    /// Calls `body` with each candidate term of `password` in lower case, with some more than once. Substitutions are
    /// undone only if `isKnown` accepts the result as a known word.
    static func forEach(
        in password: ArraySlice<UInt8>, isKnown: ([UInt8]) -> Bool, _ body: (ArraySlice<UInt8>) -> Void
    ) {
        let folded = ArraySlice(password.map(\.lowercased))
        forEachRun(folded, \.isLowercase) { if letters.contains($0.count) { body($0) } }
        forEachRun(folded, \.isDigit) { if digits.contains($0.count) { body($0) } }
        forEachHump(of: password) { if letters.contains($0.count) { body(ArraySlice($0.map(\.lowercased))) } }
        forEachAlternation(folded, body)
        forEachSymbolRun(folded, body)
        if let word = withoutSubstitutions(folded), isKnown(word) { body(word[...]) }
    }

    private static func forEachRun(
        _ text: ArraySlice<UInt8>, _ belongs: (UInt8) -> Bool, _ body: (ArraySlice<UInt8>) -> Void
    ) {
        var start = text.startIndex
        while let first = text[start...].firstIndex(where: belongs) {
            let end = text[first...].firstIndex { !belongs($0) } ?? text.endIndex
            body(text[first..<end])
            start = end
        }
    }

    /// Finds the words of `SummerLove`: a capital within a run of letters begins a new one.
    private static func forEachHump(of password: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        forEachRun(password, { $0.isLowercase || $0.isUppercase }) { run in
            let words = parts(of: run) { $0.isLowercase && $1.isUppercase }
            if words.count > 1 { words.forEach(body) }
        }
    }

    /// Finds six or more letters and digits that alternate, as in `1q2w3e4r`.
    private static func forEachAlternation(_ text: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        forEachRun(text, { $0.isLowercase || $0.isDigit }) { run in
            for part in parts(of: run, splitBetween: { $0.isDigit == $1.isDigit }) where (6...16).contains(part.count) {
                body(part)
            }
        }
    }

    /// Splits `run`, which is not empty, between the neighbours that `isBoundary` accepts.
    static func parts(
        of run: ArraySlice<UInt8>, splitBetween isBoundary: (UInt8, UInt8) -> Bool
    ) -> [ArraySlice<UInt8>] {
        let starts = run.indices.dropFirst().filter { isBoundary(run[$0 - 1], run[$0]) }
        return zip([run.startIndex] + starts, starts + [run.endIndex]).map { run[$0..<$1] }
    }

    /// Finds runs without letters that hold a symbol, such as `@123`, and the beginnings and ends of longer ones.
    private static func forEachSymbolRun(_ text: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        forEachRun(text, { !$0.isLowercase }) { run in
            for length in symbols where run.count >= length {
                let ends = run.count == length ? [run] : [run.prefix(length), run.suffix(length)]
                for part in ends where part.contains(where: { !$0.isDigit }) { body(part) }
            }
        }
    }

    /// Returns the word of a password such as `p@ssw0rd1`, without the digits and symbols around it; nil if it holds no
    /// substitution, or a character that is none.
    static func withoutSubstitutions(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let first = text.firstIndex(where: { $0.isLowercase || substitutions[$0] != nil && !$0.isDigit }),
            let last = text.lastIndex(where: \.isLowercase), first < last, letters.contains(last - first + 1)
        else { return nil }
        let word = text[first...last]
        guard word.contains(where: { !$0.isLowercase }) else { return nil }
        let letters = word.compactMap { $0.isLowercase ? $0 : substitutions[$0] }
        return letters.count == word.count ? letters : nil
    }

    /// The commonest reading of each character.
    private static let substitutions = Dictionary(uniqueKeysWithValues: zip("013457@$!".utf8, "oieastasi".utf8))
}

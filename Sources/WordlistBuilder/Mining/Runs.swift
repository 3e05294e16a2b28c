/// The stretches of a password that may be terms: where a person joined parts, and what the parts are.
enum Runs {
    static let letters = 4...16
    static let digits = 4...10
    static let symbols = 4...5

    /// Calls `body` with each candidate term of `password`, in lower case; some more than once. `isKnown` tells whether
    /// letters are a known word, and is asked before substitutions are undone.
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

    /// The words of `SummerLove`: runs of letters that a capital begins within a longer run.
    private static func forEachHump(of password: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        forEachRun(password, { $0.isLowercase || $0.isUppercase }) { run in
            var start = run.startIndex
            for index in run.indices.dropFirst() where run[index].isUppercase && run[index - 1].isLowercase {
                body(run[start..<index])
                start = index
            }
            if start > run.startIndex { body(run[start...]) }
        }
    }

    /// `1q2w3e4r`: letters and digits by turns, six or more.
    private static func forEachAlternation(_ text: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        forEachRun(text, { $0.isLowercase || $0.isDigit }) { run in
            var start = run.startIndex
            for index in run.indices.dropFirst() where run[index].isDigit == run[index - 1].isDigit {
                if (6...16).contains(index - start) { body(run[start..<index]) }
                start = index
            }
            if (6...16).contains(run.endIndex - start) { body(run[start...]) }
        }
    }

    /// `@123`, `123!`: runs without letters that hold a symbol; of longer ones their beginning and their end.
    private static func forEachSymbolRun(_ text: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        forEachRun(text, { !$0.isLowercase }) { run in
            for length in symbols where run.count >= length {
                let ends = run.count == length ? [run] : [run.prefix(length), run.suffix(length)]
                for part in ends where part.contains(where: { !$0.isDigit }) { body(part) }
            }
        }
    }

    /// The letters of a password such as `p@ssw0rd1`, without edges of digits and symbols; nil if there are no
    /// substitutions, or not only letters are left.
    static func withoutSubstitutions(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let first = text.firstIndex(where: { $0.isLowercase || substitutions[$0] != nil && !$0.isDigit }),
            let last = text.lastIndex(where: \.isLowercase), first < last, letters.contains(last - first + 1)
        else { return nil }
        let word = text[first...last]
        guard word.contains(where: { !$0.isLowercase }) else { return nil }
        var result: [UInt8] = []
        for byte in word {
            guard let letter = byte.isLowercase ? byte : substitutions[byte] else { return nil }
            result.append(letter)
        }
        return result
    }

    private static let substitutions: [UInt8: UInt8] = [
        UInt8(ascii: "0"): UInt8(ascii: "o"), UInt8(ascii: "1"): UInt8(ascii: "i"),
        UInt8(ascii: "3"): UInt8(ascii: "e"), UInt8(ascii: "4"): UInt8(ascii: "a"),
        UInt8(ascii: "5"): UInt8(ascii: "s"), UInt8(ascii: "7"): UInt8(ascii: "t"),
        UInt8(ascii: "@"): UInt8(ascii: "a"), UInt8(ascii: "$"): UInt8(ascii: "s"),
        UInt8(ascii: "!"): UInt8(ascii: "i"),
    ]
}

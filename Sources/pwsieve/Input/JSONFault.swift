internal import FoundationEssentials

/// Where JSON is at fault, as far as the decoder tells.
struct JSONFault {
    /// Such as `3:14`, line and column from 1; nil if the decoder does not say.
    let position: String?

    init(_ error: any Error) {
        // The decoder gives the place in words alone: "Unexpected character 'x' around line 3, column 14."
        guard case DecodingError.dataCorrupted(let context) = error, let underlying = context.underlyingError else {
            position = nil
            return
        }
        let words = String(describing: underlying).split { !$0.isLetter && !$0.isNumber }
        func number(after word: String) -> Int? {
            guard let index = words.firstIndex(where: { $0 == word }), index + 1 < words.count else { return nil }
            return Int(words[index + 1])
        }
        position = number(after: "line").map { line in
            number(after: "column").map { "\(line):\($0)" } ?? "\(line)"
        }
    }

    func place(in path: String) -> String { position.map { "\(path):\($0)" } ?? path }
}

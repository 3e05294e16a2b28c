/// The search for letters that look like a word (SPEC 6.9).
///
/// Immutable, safe to share between threads.
struct WordMatcher: BitwiseCopyable, Sendable {
    static let points = 2
    /// The fewest letters of a word.
    static let shortest = 3
    /// The most folded characters of a password, or of the unit of a block, that a word is looked for in.
    static let longestWhole = 16

    private let model = LetterModel.standard
    private let meanTenths: Int
    private let total: Int
    private let sureTenths: Int

    /// - Precondition: the limits are in range.
    init(_ bits: Policy.WordBits) {
        guard let mean = Policy.WordBits.tenths(bits.mean), let sure = Policy.WordBits.tenths(bits.sure) else {
            preconditionFailure("the limits of words were not validated")
        }
        (meanTenths, total, sureTenths) = (mean, bits.total, sure)
    }

    /// Returns false if no word begins at `start`: it is no letter, or inside of a run.
    @inline(__always)
    func mayBegin(at start: Int, in password: FoldedCharacters) -> Bool {
        ASCII.isLowercase(password[start]) && (start == 0 || !ASCII.isLowercase(password[start - 1]))
    }

    /// Returns the end of the run of letters that begins at `start` and may be a word of `whole`: a password, or the unit
    /// of a block, which alone may be nothing but the run. Nil if there is none.
    @inline(__always)
    func endOfRun(from start: Int, in password: FoldedCharacters, of whole: Range<Int>) -> Int? {
        guard whole.count <= Self.longestWhole, start == whole.lowerBound || !isLetter(password[start - 1]) else {
            return nil
        }
        var end = start
        while end < whole.upperBound, ASCII.isLowercase(password[end]) { end += 1 }
        guard end - start >= Self.shortest, end - start < password.count,
            end == whole.upperBound || !isLetter(password[end])
        else { return nil }
        return end
    }

    /// Returns true if a run of letters is a word. Nil for `typed` takes the case for an ordinary one.
    func isWord(_ run: Range<Int>, in password: FoldedCharacters, _ typed: TypedLetters?) -> Bool {
        // Sixteenths of a bit and tenths of one, so that whole numbers are compared.
        let sum = 10 * model.information(run, of: password)
        let symbols = 16 * (run.count + 1)
        guard sum < meanTenths * symbols && sum < 160 * total || sum < sureTenths * symbols else { return false }
        return typed?.haveOrdinaryCase(run) ?? true
    }

    @inline(__always)
    private func isLetter(_ character: UInt32) -> Bool {
        character < 0x80 ? ASCII.isLetter(character) : ICU.isLetter(character)
    }
}

/// The letters of a password as typed that folded characters came from, for their case.
///
/// SAFETY: points into a ``TypedText`` and a ``FoldedText`` that outlive it and do not change meanwhile. Places come
/// from the folded text, and the ranges that it remembers lie in the typed one.
@safe struct TypedLetters: BitwiseCopyable {
    private let typed: UnsafePointer<UInt32>
    /// Nil if each folded character came from the one at its own place.
    private let origins: UnsafePointer<FoldedText.Origin>?

    @unsafe init(_ typed: borrowing TypedText, _ folded: borrowing FoldedText) {
        unsafe self.typed = UnsafePointer(typed.characters.start)
        unsafe origins = folded.originsStart
    }

    /// Returns true if of the letters typed for `stretch` none, all, or only the first is a capital (SPEC 6.9).
    func haveOrdinaryCase(_ stretch: Range<Int>) -> Bool {
        let range = origin(stretch)
        var (letters, capitals) = (0, 0)
        var startsWithCapital = false
        for index in range {
            let character = unsafe typed[index]
            guard character < 0x80 ? ASCII.isLetter(character) : ICU.isLetter(character) else { continue }
            let isCapital = character < 0x80 ? ASCII.isUppercase(character) : ICU.isCapital(character)
            if letters == 0 { startsWithCapital = isCapital }
            letters += 1
            if isCapital { capitals += 1 }
        }
        return capitals == 0 || capitals == letters || capitals == 1 && startsWithCapital
    }

    /// The range of the text as typed that a stretch came from, see ``FoldedText/origin(_:)``.
    func origin(_ stretch: Range<Int>) -> Range<Int> {
        guard let origins = unsafe origins else { return stretch }
        return unsafe Int(origins[stretch.lowerBound].start)..<Int(origins[stretch.upperBound - 1].end)
    }
}

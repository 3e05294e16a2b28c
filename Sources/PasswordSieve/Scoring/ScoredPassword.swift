/// A password as scoring reads it: folded, as typed, and in the symbols of the lists.
///
/// SAFETY: valid as long as the texts and the buffer that it was made from do not change.
struct ScoredPassword: BitwiseCopyable {
    let characters: FoldedCharacters
    let letters: TypedLetters
    let symbols: PasswordSymbols

    init(_ typed: borrowing TypedText, _ folded: borrowing FoldedText, _ symbols: PasswordSymbols) {
        characters = unsafe FoldedCharacters(folded)
        letters = unsafe TypedLetters(typed, folded)
        self.symbols = symbols
    }

    /// The range of the password as typed that a stretch came from.
    func origin(_ stretch: Range<Int>) -> Range<Int> { letters.origin(stretch) }
}

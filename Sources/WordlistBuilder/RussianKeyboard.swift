/// The Russian layout: a Russian word typed with the Latin layout on is a popular password (`пароль` is `gfhjkm`).
enum RussianKeyboard {
    private static let keys: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"))

    /// The keys that type `word`, nil if it is not Russian.
    static func typedInLatin(_ word: String) -> String? {
        let typed = word.compactMap { keys[$0] }
        return typed.count == word.count ? String(typed) : nil
    }
}

/// The keys of the Russian layout. A Russian word typed on a Latin layout is a popular password (`пароль` as `gfhjkm`).
enum RussianKeyboard {
    private static let keys: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"))

    /// Returns the Latin characters of the keys that type `word`; nil if it is not Russian.
    static func typedInLatin(_ word: String) -> String? {
        let typed = word.compactMap { keys[$0] }
        return typed.count == word.count ? String(typed) : nil
    }
}

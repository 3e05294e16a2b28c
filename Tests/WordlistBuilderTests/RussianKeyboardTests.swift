import Testing

@testable import WordlistBuilder

@Suite("The Russian keyboard")
struct RussianKeyboardTests {
    @Test("Russian words are typed on a Latin layout")
    func latin() {
        #expect(RussianKeyboard.typedInLatin("пароль") == "gfhjkm")
        #expect(RussianKeyboard.typedInLatin("любовь") == "k.,jdm")
        #expect(RussianKeyboard.typedInLatin("parol") == nil)
    }
}

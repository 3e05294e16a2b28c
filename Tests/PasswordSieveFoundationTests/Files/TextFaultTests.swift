import Testing

@testable import PasswordSieveFoundation

struct TextFaultTests {
    @Test(arguments: ["", "contoso", "Übung\r\n\u{1F511}", "\u{FEFF}\0"])
    func textHasNoFault(_ text: String) {
        #expect(TextFault.line(in: Array(text.utf8)) == nil)
    }

    @Test(arguments: [("~", 1), ("a\nb~", 2), ("\r\n\r\n~\n~", 3), ("a\rb~", 1)])
    func theLineOfTheFirstFaultIsNamed(_ text: String, _ line: Int) {
        #expect(TextFault.line(in: .illFormed(text)) == line)
    }

    /// A lone continuation byte, an overlong form, a surrogate, a code point beyond the last, and a cut-off character.
    @Test(arguments: [[0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]])
    func eachKindOfIllFormedTextIsFound(_ bytes: [UInt8]) {
        #expect(TextFault.line(in: Array("a\n".utf8) + bytes) == 2)
        #expect(TextFault.line(in: Array("a\n".utf8) + bytes + Array("\nb".utf8)) == 2)
    }
}

import CICU
import Foundation
import Testing

@testable import PasswordSieve

/// The table of ASCII spellings is what ICU's transform `Latin-ASCII` gives (SPEC 2.2).
struct LatinASCIITests {
    @Test func everyLatinCharacterIsSpelledAsTheTransformDoes() {
        var spelled = 0
        for character in UInt32(0x80)...0x10ffff where ICU.isLatin(character) {
            let spelling = ICU.asciiSpelling(character)
            #expect(spelling == ICU.transformedToASCII(character), "\(String(character, radix: 16))")
            if spelling != 0 { spelled += 1 }
        }
        #expect(spelled > 800)
        // ł, æ, ß, and one that is spelled in four letters.
        #expect(ICU.asciiSpelling(0x142) == 0x6c && ICU.asciiSpelling(0xe6) == 0x6561)
        #expect(ICU.asciiSpelling(0xdf) == 0x7373 && ICU.asciiSpelling(0x2177) == 0x6969_6976)
    }

    private static let file = URL(filePath: #filePath).appending(path: "../../../../Sources/CICU/LatinASCII.h")
        .standardized

    /// Under another version of ICU the transform answers, and the table is another one.
    @Test(
        .enabled(if: try String(contentsOf: file, encoding: .utf8).contains("_ICU \(LatinASCIITable.majorVersion)\n")))
    func theTableIsWhatTheBuilderMakes() throws {
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == LatinASCIITable.source)
    }
}

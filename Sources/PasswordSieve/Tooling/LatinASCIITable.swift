/// The table of the ASCII spellings of Latin letters (SPEC 2.2), as C source: `Sources/CICU/LatinASCII.h`.
///
/// It follows from ICU alone, and spares a process the transform `Latin-ASCII`, whose rules ICU takes tens of milliseconds
/// to compile.
package enum LatinASCIITable {
    private static let rowsPerLine = 6

    /// The source of the table as the ICU in use gives it.
    ///
    /// - Complexity: a second, for all of Unicode.
    package static var source: String {
        let rows = (UInt32(0x80)...0x10ffff).filter(ICU.isLatin).compactMap(row)
        let lines = stride(from: 0, to: rows.count, by: rowsPerLine).map { start in
            "    " + rows[start..<min(start + rowsPerLine, rows.count)].joined(separator: " ")
        }
        return """
            // Made by `wordlist-builder latin-ascii` from ICU \(ICU.version); a test compares the two. Not to be edited.
            //
            // Each Latin character above U+007F that ICU's transform `Latin-ASCII` spells in ASCII letters alone, and the
            // letters in lower case, in the order of the characters.
            #ifndef LATIN_ASCII_H
            #define LATIN_ASCII_H

            #include <stdint.h>

            /// The major version of ICU that the table holds for.
            #define LATIN_ASCII_ICU \(majorVersion)

            static const struct {
                uint32_t character;
                char letters[5];
            } latin_ascii_letters[] = {
            \(lines.joined(separator: "\n"))
            };

            #endif

            """
    }

    /// The major version of the ICU in use, which decides whether a process uses the table.
    package static var majorVersion: Substring { ICU.version.prefix { $0 != "." } }

    private static func row(_ character: UInt32) -> String? {
        var letters = ICU.transformedToASCII(character)
        guard letters != 0 else { return nil }
        var text = ""
        while letters != 0 {
            text.unicodeScalars.append(Unicode.Scalar(UInt8(letters & 0xff)))
            letters >>= 8
        }
        return "{0x\(character.hexadecimal(digits: 4)), \"\(text)\"},"
    }
}

import Testing

@testable import PasswordSieve

/// SPEC 6.3.
struct KeyboardTests {
    /// The number of keys of the longest walk from the start of `text`.
    private func walk(_ text: String, _ keyboard: Keyboard) -> Int {
        let folded = FoldedText(verbatim: text)
        return keyboard.view.endOfWalk(in: unsafe FoldedCharacters(folded), from: 0)
    }

    @Test(arguments: [
        // Right and left, in each row.
        "`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./", "=-0987", "\\][poiuy", "';lkj", "/.,mnb",
        // Down-right and up-left, down-left and up-right.
        "1qaz", "zaq1", "2wsx", "xsw2", "=[;", "0okm", "mko0", "4esz", "zse4", "3wa", "-pl,", "=[;.",
        // Shifted, also half-way.
        "!QAZ", "1QaZ", "~!@#$%", "P{}|", "?><M",
    ])
    func walksOnQWERTY(_ text: String) {
        #expect(walk(text, Keyboard([Keyboard.qwerty])) == text.count)
        #expect(walk(text, .standard) == text.count)
    }

    @Test(arguments: [
        "qwertzuiop", "asdfghjkl", "yxcvbnm,.-", "zuio", "trewq", "1qay", "yaq1", "6zhn", "nhz6", "7zgv", "vgz7",
        "$%&/", "!\"", "$%&/()=?", "_:;M", "0okm",
    ])
    func walksOnQWERTZ(_ text: String) {
        #expect(walk(text, Keyboard([Keyboard.qwertz])) == text.count)
        #expect(walk(text, .standard) == text.count)
    }

    @Test(arguments: [
        "azertyuiop^$", "qsdfghjklm", "wxcvbn,;:!", "poiuytreza", "mlkjhgfdsq", "!:;,nbvcxw", "1aqw", "wqa1", "&aqw",
        "\"'(-", "1234567890", "9ol:", ":lo9", "0ok,", ",ko0", "WXCVBN?./", ")=",
    ])
    func walksOnAZERTY(_ text: String) {
        #expect(walk(text, Keyboard([Keyboard.azerty])) == text.count)
        #expect(walk(text, .standard) == text.count)
    }

    @Test(arguments: [
        // A turn, a step back, a key twice, a gap, a jump round the end of a row.
        ("qwes", 3), ("qwew", 3), ("qwww", 2), ("qwrt", 2), ("p[]\\a", 4), ("asws", 2), ("1qsc", 2),
        // Two layouts.
        ("wertzy", 5), ("qwez", 3), ("azea", 3), ("aqwe", 3),
        // Not on a key: a space, control characters, what is not ASCII.
        ("   ", 1), (" \u{0}\u{7f}", 1), ("qw er", 2), ("qwéé", 2), ("йцук", 1), ("ｑｗｅｒ", 1), ("e\u{200B}r", 1),
        // Characters whose low bits are those of a key.
        ("q\u{f7}er", 1), ("\u{171}wer", 1), ("qw\u{4e65}r", 2),
        ("q", 1),
    ])
    func walksEnd(_ text: String, keys: Int) {
        #expect(walk(text, .standard) == keys)
    }

    /// `Key.direction` and the table of steps rely on these properties of the data.
    @Test func dataAreAsTheCodeExpects() {
        for rows in Keyboard.layouts {
            #expect(rows.count == 4)
            #expect(rows.map(\.x) == [0, 1.5, 1.75, 2.25])
            #expect(
                rows.allSatisfy { $0.keys.count == $0.shifted.count && ($0.keys + $0.shifted).allSatisfy(\.isASCII) })
            let keys = Keyboard.keys(rows)
            let characters = keys.map(\.character)
            #expect(Set(characters).count == characters.count)
            #expect(characters.allSatisfy { $0 > 0x20 && $0 < 0x7f })
            for key in keys {
                // At most one key, with two characters, in each direction.
                let neighbours = Dictionary(grouping: keys) { key.direction(to: $0) }
                for direction in Keyboard.Direction.allCases {
                    #expect(Set(neighbours[direction, default: []].map(\.position)).count <= 1)
                }
                for other in keys {
                    // From the position of a key: no key is exactly above or below, or shifted by a whole key's width.
                    let distance = abs(Int(other.position) - Int(key.position))
                    #expect(![128 - 4, 128, 128 + 4].contains(distance))
                }
            }
        }
    }

    /// The tables of all layouts have the steps that the keys of each have, and no others.
    @Test func stepsAreThoseOfTheKeys() {
        let layouts = Keyboard.layouts.map {
            Dictionary(uniqueKeysWithValues: Keyboard.keys($0).map { ($0.character, $0) })
        }
        for first in UInt32(0)...0x80 {
            for second in UInt32(0)...0x80 {
                let directions = layouts.map { keys in
                    keys[first].flatMap { key in keys[second].flatMap(key.direction) }
                }
                let expected = directions.enumerated().reduce(UInt32(0)) { step, layout in
                    step | (layout.element.map { 1 << UInt32(6 * layout.offset + $0.rawValue) } ?? 0)
                }
                #expect(Keyboard.standard.view.step(from: first, to: second) == expected)
            }
        }
    }
}

/// The straight walks of SPEC 6.3, written down as lines of keys instead of neighbours.
struct KeyboardLines {
    private struct Layout {
        /// The name of each character's key.
        var keys: [Character: Int] = [:]
        /// Every stretch of 4 keys or more of a line, forwards and backwards.
        var walks: Set<[Int]> = []
    }

    private let layouts: [Layout]

    /// Written anew from SPEC's keyboards.json, so that a slip in the engine's copy shows. `·` is a key without an
    /// ASCII character.
    private static let rows = [
        [
            ("`1234567890-=", "~!@#$%^&*()_+"), ("qwertyuiop[]\\", "QWERTYUIOP{}|"), ("asdfghjkl;'", "ASDFGHJKL:\""),
            ("zxcvbnm,./", "ZXCVBNM<>?"),
        ],
        [
            ("·1234567890··", "·!\"·$%&/()=?·"), ("qwertzuiop·+", "QWERTZUIOP·*"), ("asdfghjkl··#", "ASDFGHJKL··'"),
            ("yxcvbnm,.-", "YXCVBNM;:_"),
        ],
        [
            ("·&·\"'(-·_··)=", "·1234567890·+"), ("azertyuiop^$", "AZERTYUIOP··"), ("qsdfghjklm·*", "QSDFGHJKLM%·"),
            ("wxcvbn,;:!", "WXCVBN?./·"),
        ],
    ]

    init() {
        layouts = Self.rows.map { rows in
            var layout = Layout()
            for (row, typed) in rows.enumerated() {
                for text in [typed.0, typed.1] {
                    for (place, character) in text.enumerated() where character != "·" {
                        layout.keys[character] = Self.key(row, place)
                    }
                }
            }
            for line in Self.lines(lengths: rows.map(\.0.count)) {
                for start in line.indices {
                    for end in line.indices where end - start >= 3 {
                        layout.walks.insert(Array(line[start...end]))
                        layout.walks.insert(line[start...end].reversed())
                    }
                }
            }
            return layout
        }
    }

    private static func key(_ row: Int, _ place: Int) -> Int { 100 * row + place }

    /// The rows, the lines like `1qaz` and the lines like `0okm`.
    private static func lines(lengths: [Int]) -> [[Int]] {
        let rows = lengths.indices.map { row in (0..<lengths[row]).map { (row, $0) } }
        let falling = (-1..<13).map { [(0, $0 + 1), (1, $0), (2, $0), (3, $0)] }
        let rising = (-4..<13).map { [(0, $0 + 4), (1, $0 + 2), (2, $0 + 1), (3, $0)] }
        return (rows + falling + rising).map { line in
            line.filter { (0..<lengths[$0.0]).contains($0.1) }.map(key)
        }
    }

    func isWalk(_ stretch: ArraySlice<Character>) -> Bool {
        stretch.count >= 4
            && layouts.contains { layout in
                let keys = stretch.compactMap { layout.keys[$0] }
                return keys.count == stretch.count && layout.walks.contains(keys)
            }
    }
}

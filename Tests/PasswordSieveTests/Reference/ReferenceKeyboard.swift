/// SPEC 6.3: the layouts, and the steps from key to key. The rows are copied from `data/keyboards.json`, which lies
/// beside SPEC.
enum ReferenceKeyboard {
    /// The position of a key, in quarters of a key, so that all positions are integers.
    struct Key: Equatable {
        let x: Int
        let y: Int
    }

    /// "the same one of six directions"
    enum Direction: Equatable {
        case left
        case right
        case upLeft
        case upRight
        case downLeft
        case downRight
    }

    // MARK: Steps

    /// The direction of the step from one key to another; nil if they are not neighbours, or if one is no key.
    ///
    /// "A key at (x, y) has six neighbours: left, right, and the two nearest keys in the row above and in the row below
    /// (|dx| < 1 there)." No two keys of neighbouring rows have the same x.
    static func direction(from first: Key?, to second: Key?) -> Direction? {
        guard let first, let second else { return nil }
        let dx = second.x - first.x
        switch second.y - first.y {
        case 0 where dx == -keyWidth: return .left
        case 0 where dx == keyWidth: return .right
        case -1 where (-keyWidth + 1..<0).contains(dx): return .upLeft
        case -1 where (1..<keyWidth).contains(dx): return .upRight
        case 1 where (-keyWidth + 1..<0).contains(dx): return .downLeft
        case 1 where (1..<keyWidth).contains(dx): return .downRight
        default: return nil
        }
    }

    /// For each layout, the keys of a text's characters; nil for a character without a key.
    static func keys(of text: [UInt32]) -> [[Key?]] {
        layouts.map { layout in text.map { layout[$0] } }
    }

    // MARK: Layouts

    /// In quarters of a key.
    private static let keyWidth = 4

    /// "A shifted character counts as its key." "A space in a row is a key that holds no ASCII character"; so the space
    /// has no key, and no walk leads over such a key.
    private struct Row {
        let x: Double
        let keys: String
        let shifted: String
    }

    private static let layouts: [[UInt32: Key]] = [qwerty, qwertz, azerty].map(keys)

    private static let qwerty = [
        Row(x: 0, keys: "`1234567890-=", shifted: "~!@#$%^&*()_+"),
        Row(x: 1.5, keys: #"qwertyuiop[]\"#, shifted: "QWERTYUIOP{}|"),
        Row(x: 1.75, keys: "asdfghjkl;'", shifted: #"ASDFGHJKL:""#),
        Row(x: 2.25, keys: "zxcvbnm,./", shifted: "ZXCVBNM<>?"),
    ]

    private static let qwertz = [
        Row(x: 0, keys: " 1234567890  ", shifted: #" !" $%&/()=? "#),
        Row(x: 1.5, keys: "qwertzuiop +", shifted: "QWERTZUIOP *"),
        Row(x: 1.75, keys: "asdfghjkl  #", shifted: "ASDFGHJKL  '"),
        Row(x: 2.25, keys: "yxcvbnm,.-", shifted: "YXCVBNM;:_"),
    ]

    private static let azerty = [
        Row(x: 0, keys: #" & "'(- _  )="#, shifted: " 1234567890 +"),
        Row(x: 1.5, keys: "azertyuiop^$", shifted: "AZERTYUIOP  "),
        Row(x: 1.75, keys: "qsdfghjklm *", shifted: "QSDFGHJKLM% "),
        Row(x: 2.25, keys: "wxcvbn,;:!", shifted: "WXCVBN?./ "),
    ]

    /// The key of each character. No character lies on two keys of a layout.
    private static func keys(_ rows: [Row]) -> [UInt32: Key] {
        var keys: [UInt32: Key] = [:]
        for (y, row) in rows.enumerated() {
            for characters in [row.keys, row.shifted] {
                for (index, character) in characters.unicodeScalars.enumerated() where character != " " {
                    let key = Key(x: Int(row.x * Double(keyWidth)) + index * keyWidth, y: y)
                    precondition(keys[character.value] == nil, "\(character) lies on two keys.")
                    keys[character.value] = key
                }
            }
        }
        return keys
    }
}

/// The straight walks over the keys of common keyboard layouts (SPEC 6.3).
///
/// A step from one character to another is a mask with a bit for each layout and direction in which the second key is
/// next to the first. The steps of a straight walk have a bit in common, so a single AND per character follows all
/// directions of all layouts at once.
///
/// Immutable, safe to share between threads.
final class Keyboard: Sendable {
    /// All layouts of SPEC 6.3, built on first use: 66 KB.
    static let standard = Keyboard(layouts)

    /// The step of each pair of ASCII characters, by ``pair(_:_:)``.
    private let steps: FrozenArray<UInt32>
    /// A bit for each pair, set if its step is not 0: a table that fits the cache and rejects most pairs.
    private let isStep: FrozenArray<UInt64>

    /// The steps, for as long as the keyboard lives.
    struct View: BitwiseCopyable, Sendable {
        fileprivate let steps: FrozenView<UInt32>
        fileprivate let isStep: FrozenView<UInt64>
    }

    var view: View { View(steps: steps.view, isStep: isStep.view) }

    init(_ layouts: [[Row]]) {
        let directions = Direction.allCases.count
        precondition(layouts.count * directions <= UInt32.bitWidth, "a step has too few bits for so many layouts")
        var steps = [UInt32](repeating: 0, count: 0x80 * 0x80)
        var isStep = [UInt64](repeating: 0, count: 0x80 * 0x80 / 64)
        for (number, rows) in layouts.enumerated() {
            let keys = Self.keys(rows)
            for key in keys {
                for other in keys {
                    guard let direction = key.direction(to: other) else { continue }
                    let pair = Self.pair(key.character, other.character)
                    steps[pair] |= 1 << (number * directions + direction.rawValue)
                    isStep[pair / 64] |= 1 << (pair % 64)
                }
            }
        }
        self.steps = FrozenArray(steps)
        self.isStep = FrozenArray(isStep)
    }

    @inline(__always)
    fileprivate static func pair(_ first: UInt32, _ second: UInt32) -> Int { Int(first << 7 | second) }
}

// MARK: Walks

extension Keyboard.View {
    /// Returns true if the three characters are a straight walk.
    @inline(__always)
    func isWalk(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
        isStep(from: first, to: second) && step(from: first, to: second) & step(from: second, to: third) != 0
    }

    @inline(__always)
    private func isStep(from first: UInt32, to second: UInt32) -> Bool {
        guard first | second < 0x80 else { return false }
        let pair = Keyboard.pair(first, second)
        return unsafe isStep[unchecked: pair / 64] >> UInt64(pair % 64) & 1 != 0
    }

    /// Returns the end of the longest straight walk from `start`. Its prefixes are walks too.
    ///
    /// - Complexity: O(*k*) for a walk of *k* characters.
    func endOfWalk(in password: FoldedCharacters, from start: Int) -> Int {
        var common = UInt32.max
        var end = start + 1
        while end < password.count {
            common &= step(from: password[end - 1], to: password[end])
            if common == 0 { break }
            end += 1
        }
        return end
    }

    private func step(from first: UInt32, to second: UInt32) -> UInt32 {
        first | second < 0x80 ? unsafe steps[unchecked: Keyboard.pair(first, second)] : 0
    }
}

// MARK: Keys

extension Keyboard {
    /// A row of keys, the first at `x`, the others one key's width apart. A space stands for a key without an ASCII
    /// character.
    struct Row {
        let x: Double
        let keys: String
        let shifted: String
    }

    /// A character and the position of its key. A key with two characters is listed twice. The top row is the first.
    struct Key {
        let character: UInt32
        let x: Double
        let row: Int

        /// The direction to `other`; nil if the keys are not neighbours.
        func direction(to other: Key) -> Direction? {
            let distance = other.x - x
            switch other.row - row {
            case 0 where distance == -1: return .left
            case 0 where distance == 1: return .right
            // A test proves that no key is exactly above another one, or shifted by a whole key's width.
            case -1 where abs(distance) < 1: return distance < 0 ? .upLeft : .upRight
            case 1 where abs(distance) < 1: return distance < 0 ? .downLeft : .downRight
            default: return nil
            }
        }
    }

    enum Direction: Int, CaseIterable {
        case left, right, upLeft, upRight, downLeft, downRight
    }

    static func keys(_ rows: [Row]) -> [Key] {
        var keys: [Key] = []
        for (number, row) in rows.enumerated() {
            for characters in [row.keys, row.shifted] {
                for (place, character) in characters.unicodeScalars.enumerated() where character != " " {
                    keys.append(Key(character: character.value, x: row.x + Double(place), row: number))
                }
            }
        }
        return keys
    }
}

// MARK: Layouts

extension Keyboard {
    static let layouts = [qwerty, qwertz, azerty]

    static let qwerty = [
        Row(x: 0, keys: #"`1234567890-="#, shifted: #"~!@#$%^&*()_+"#),
        Row(x: 1.5, keys: #"qwertyuiop[]\"#, shifted: #"QWERTYUIOP{}|"#),
        Row(x: 1.75, keys: #"asdfghjkl;'"#, shifted: #"ASDFGHJKL:""#),
        Row(x: 2.25, keys: #"zxcvbnm,./"#, shifted: #"ZXCVBNM<>?"#),
    ]

    static let qwertz = [
        Row(x: 0, keys: #" 1234567890  "#, shifted: #" !" $%&/()=? "#),
        Row(x: 1.5, keys: #"qwertzuiop +"#, shifted: #"QWERTZUIOP *"#),
        Row(x: 1.75, keys: #"asdfghjkl  #"#, shifted: #"ASDFGHJKL  '"#),
        Row(x: 2.25, keys: #"yxcvbnm,.-"#, shifted: #"YXCVBNM;:_"#),
    ]

    static let azerty = [
        Row(x: 0, keys: #" & "'(- _  )="#, shifted: #" 1234567890 +"#),
        Row(x: 1.5, keys: #"azertyuiop^$"#, shifted: #"AZERTYUIOP  "#),
        Row(x: 1.75, keys: #"qsdfghjklm *"#, shifted: #"QSDFGHJKLM% "#),
        Row(x: 2.25, keys: #"wxcvbn,;:!"#, shifted: #"WXCVBN?./ "#),
    ]
}

/// The straight walks over the keys of common keyboard layouts (SPEC 6.3).
///
/// A step from one character to another is a mask with a bit for each layout and direction in which the second key is
/// next to the first. The steps of a straight walk have a bit in common, so a single AND per character follows all
/// directions of all layouts at once.
///
/// Immutable, safe to share between threads.
final class Keyboard: Sendable {
    /// All layouts of SPEC 6.3, built on first use: 3 KB.
    static let standard = Keyboard(layouts)

    /// Two words for each ASCII character, with a bit for each one whose key is next to its own in some layout: a table
    /// that rejects most pairs.
    private let isStep: FrozenArray<UInt64>
    /// For each layout the positions of the keys of the ASCII characters, see ``Key/position``.
    private let positions: FrozenArray<Int16>
    /// By the distance between two positions, from ``furthest`` to the left and above: the bit of the direction, or 0.
    private let directions: FrozenArray<UInt8>

    /// The steps, for as long as the keyboard lives.
    struct View: BitwiseCopyable, Sendable {
        let steps: Steps
        fileprivate let positions: FrozenView<Int16>
        fileprivate let directions: FrozenView<UInt8>
    }

    /// The pairs of neighbours.
    struct Steps: BitwiseCopyable, Sendable {
        fileprivate let isStep: FrozenView<UInt64>
    }

    var view: View {
        View(
            steps: Steps(isStep: isStep.view), positions: positions.view, directions: directions.view)
    }

    init(_ layouts: [[Row]]) {
        precondition(layouts.count * Direction.allCases.count <= UInt32.bitWidth, "a step has too few bits")
        let directions: [UInt8] = (-Self.furthest...Self.furthest).map { distance in
            Direction(distance: distance).map { 1 << UInt8($0.rawValue) } ?? 0
        }
        let steps = directions.indices.filter { directions[$0] != 0 }.map { $0 - Self.furthest }
        var positions = [Int16](repeating: Key.nowhere, count: 0x80 * layouts.count)
        var isStep = [UInt64](repeating: 0, count: 2 * 0x80)
        for (layout, rows) in layouts.enumerated() {
            let keys = Self.keys(rows)
            // By position, the characters of the key there, as in `isStep`.
            var characters = [UInt64](repeating: 0, count: 2 * Key.rowHeight * rows.count)
            for key in keys {
                let character = Int(key.character)
                positions[0x80 * layout + character] = key.position
                characters[2 * Int(key.position) + character / 64] |= 1 << UInt64(character % 64)
            }
            for key in keys {
                for step in steps {
                    let place = 2 * (Int(key.position) + step)
                    guard characters.indices.contains(place) else { continue }
                    isStep[2 * Int(key.character)] |= characters[place]
                    isStep[2 * Int(key.character) + 1] |= characters[place + 1]
                }
            }
        }
        self.isStep = FrozenArray(isStep)
        self.positions = FrozenArray(positions)
        self.directions = FrozenArray(directions)
    }

    /// The longest distance between the positions of neighbours.
    fileprivate static let furthest = Key.rowHeight + Key.width - 1
}

// MARK: Walks

extension Keyboard.View {
    /// Returns true if the three characters are a straight walk.
    @inline(__always)
    func isWalk(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
        steps.mayBeWalk(first, second, third) && step(from: first, to: second) & step(from: second, to: third) != 0
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

    /// The step between two characters; 0 if their keys are no neighbours.
    func step(from first: UInt32, to second: UInt32) -> UInt32 {
        guard steps.isStep(from: first, to: second) else { return 0 }
        var step: UInt32 = 0
        var bit: UInt32 = 0
        var layout = 0
        while layout < positions.count {
            let distance =
                unsafe positions[unchecked: layout + Int(second)] &- positions[unchecked: layout + Int(first)]
            let place = Int(distance) &+ Keyboard.furthest
            if place >= 0, place < directions.count { step |= unsafe UInt32(directions[unchecked: place]) << bit }
            bit += 6
            layout += 0x80
        }
        return step
    }
}

extension Keyboard.Steps {
    /// Returns true if each of the three characters is next to the one before; the walk need not be straight.
    @inline(__always)
    func mayBeWalk(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
        isStep(from: first, to: second) && isStep(from: second, to: third)
    }

    @inline(__always)
    fileprivate func isStep(from first: UInt32, to second: UInt32) -> Bool {
        guard first | second < 0x80 else { return false }
        return unsafe isStep[unchecked: Int(2 * first + second / 64)] >> UInt64(second % 64) & 1 != 0
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
        /// The width of a key and the height of a row, in quarters of a width. So high a row keeps apart the distances
        /// to the keys of different rows.
        static let width = 4
        static let rowHeight = 1 << 7
        /// The position of a key that a layout does not have, next to none.
        static let nowhere = Int16.min

        let character: UInt32
        let position: Int16

        /// The direction to `other`; nil if the keys are not neighbours.
        func direction(to other: Key) -> Direction? { Direction(distance: Int(other.position) - Int(position)) }
    }

    enum Direction: Int, CaseIterable {
        case left, right, upLeft, upRight, downLeft, downRight

        /// The direction to a key at this distance; nil if it is no neighbour.
        init?(distance: Int) {
            // A test proves that no key is exactly above another one, or shifted by a whole key's width.
            switch distance {
            case -Key.width: self = .left
            case Key.width: self = .right
            case -Key.rowHeight - Key.width + 1..<(-Key.rowHeight): self = .upLeft
            case -Key.rowHeight + 1..<(-Key.rowHeight + Key.width): self = .upRight
            case Key.rowHeight - Key.width + 1..<Key.rowHeight: self = .downLeft
            case Key.rowHeight + 1..<Key.rowHeight + Key.width: self = .downRight
            default: return nil
            }
        }
    }

    static func keys(_ rows: [Row]) -> [Key] {
        var keys: [Key] = []
        for (number, row) in rows.enumerated() {
            for characters in [row.keys, row.shifted] {
                var position = number * Key.rowHeight + Int(row.x * Double(Key.width))
                for character in characters.utf8 {
                    if character != UInt8(ascii: " ") {
                        keys.append(Key(character: UInt32(character), position: Int16(position)))
                    }
                    position += Key.width
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

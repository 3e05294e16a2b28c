/// Straight walks over the keys of usual keyboards (SPEC 6.3).
///
/// The step from one character to the next is a mask with a bit for each direction of each layout in which the second
/// key lies beside the first. The steps of a straight walk have a bit in common, so one AND a character follows all
/// directions of all layouts at once.
///
/// Immutable, safe to share between threads.
@safe final class Keyboard: @unchecked Sendable {
    /// All layouts of SPEC 6.3, built when it is first used: 64 KB.
    static let standard = Keyboard(layouts)

    /// By two ASCII characters, see `pair`.
    private let steps: UnsafeMutablePointer<UInt32>
    /// The pairs that are steps, a bit each: small enough to stay at hand, and most pairs are none.
    private let isStep: UnsafeMutablePointer<UInt64>

    /// What a search asks, for whoever holds the keyboard.
    @safe struct View: BitwiseCopyable, @unchecked Sendable {
        fileprivate let steps: UnsafeMutablePointer<UInt32>
        fileprivate let isStep: UnsafeMutablePointer<UInt64>
    }

    var view: View { unsafe View(steps: steps, isStep: isStep) }

    init(_ layouts: [[Row]]) {
        let directions = Direction.allCases.count
        precondition(layouts.count * directions <= UInt32.bitWidth, "a step has too few bits for so many layouts")
        unsafe steps = .allocate(capacity: 0x80 * 0x80)
        unsafe steps.initialize(repeating: 0, count: 0x80 * 0x80)
        unsafe isStep = .allocate(capacity: 0x80 * 0x80 / 64)
        unsafe isStep.initialize(repeating: 0, count: 0x80 * 0x80 / 64)
        for (number, rows) in layouts.enumerated() {
            let keys = Self.keys(rows)
            for key in keys {
                for other in keys {
                    guard let direction = key.direction(to: other) else { continue }
                    let bit: UInt32 = 1 << (number * directions + direction.rawValue)
                    let pair = Self.pair(key.character, other.character)
                    unsafe steps[pair] |= bit
                    unsafe isStep[pair / 64] |= 1 << UInt64(pair % 64)
                }
            }
        }
    }

    deinit {
        unsafe steps.deallocate()
        unsafe isStep.deallocate()
    }

    @inline(__always)
    fileprivate static func pair(_ first: UInt32, _ second: UInt32) -> Int { Int(first << 7 | second) }
}

// MARK: Walks

extension Keyboard.View {
    /// Whether the three are a straight walk.
    @inline(__always)
    func isWalk(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
        isStep(from: first, to: second) && step(from: first, to: second) & step(from: second, to: third) != 0
    }

    @inline(__always)
    private func isStep(from first: UInt32, to second: UInt32) -> Bool {
        guard first | second < 0x80 else { return false }
        let pair = Keyboard.pair(first, second)
        return unsafe isStep[pair / 64] >> UInt64(pair % 64) & 1 != 0
    }

    /// Where the longest straight walk from `start` ends; every shorter one is a walk too.
    ///
    /// - Complexity: O(the walk's length).
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

    /// The directions, of all layouts, in which the key of `second` lies beside that of `first`.
    private func step(from first: UInt32, to second: UInt32) -> UInt32 {
        first | second < 0x80 ? unsafe steps[Keyboard.pair(first, second)] : 0
    }
}

// MARK: Keys

extension Keyboard {
    /// A row of keys, each one key's width to the right of the last, the first at `x`. A space stands for a key
    /// without an ASCII character.
    struct Row {
        let x: Double
        let keys: String
        let shifted: String
    }

    /// A character and where its key is; a key with two characters is listed twice. Rows are counted from the top.
    struct Key {
        let character: UInt32
        let x: Double
        let row: Int

        /// Where `other` lies, if it is beside this key.
        func direction(to other: Key) -> Direction? {
            let distance = other.x - x
            switch other.row - row {
            case 0 where distance == -1: return .left
            case 0 where distance == 1: return .right
            // No key is straight above or below another one, nor a whole width aside: a test holds the data to that.
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

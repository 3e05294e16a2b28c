/// A substitution table made ready for matching (SPEC 3).
struct Readings: Sendable {
    private let table: [UInt32: [UInt32]]
    /// The ASCII characters that the table lists, one bit each, so that most characters need no look-up.
    private var listedASCII: (UInt64, UInt64) = (0, 0)

    init(_ substitutions: Substitutions) {
        var table: [UInt32: [UInt32]] = [:]
        for (character, readings) in substitutions.readings {
            table[character.value] = readings.map(\.value)
            switch character.value {
            case 0..<64: listedASCII.0 |= 1 << character.value
            case 64..<128: listedASCII.1 |= 1 << (character.value - 64)
            default: break
            }
        }
        self.table = table
    }

    /// R(c): the character itself, then what the table gives.
    func all(of character: UInt32) -> [UInt32] { [character] + listed(character) }

    /// Whether R(first) and R(second) have a character in common.
    func match(_ first: UInt32, _ second: UInt32) -> Bool {
        if first == second { return true }
        let firstReadings = listed(first)
        let secondReadings = listed(second)
        return firstReadings.contains(second) || secondReadings.contains(first)
            || firstReadings.contains(where: secondReadings.contains)
    }

    private func listed(_ character: UInt32) -> [UInt32] {
        let isListed =
            switch character {
            case 0..<64: listedASCII.0 & 1 << character != 0
            case 64..<128: listedASCII.1 & 1 << (character - 64) != 0
            default: true
            }
        return isListed ? table[character] ?? [] : []
    }
}

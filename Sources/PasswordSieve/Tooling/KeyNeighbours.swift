/// The neighbours of letters on a keyboard, for statistics and simulations of typing errors.
package enum KeyNeighbours {
    /// The letters next to `letter` on QWERTY, all in lower-case ASCII; empty for any other character.
    package static func of(_ letter: UInt8) -> [UInt8] { table[Int(letter)] }

    private static let table: [[UInt8]] = {
        let keys = Keyboard.keys(Keyboard.qwerty).filter { (0x61...0x7a).contains($0.character) }
        var table = Array(repeating: [UInt8](), count: 256)
        for key in keys {
            table[Int(key.character)] = keys.filter { key.direction(to: $0) != nil }.map { UInt8($0.character) }
        }
        return table
    }()
}

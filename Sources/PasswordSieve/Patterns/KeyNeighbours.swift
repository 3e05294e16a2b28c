/// Which letters lie beside each other on a keyboard, for those who measure or make slips of the finger.
package enum KeyNeighbours {
    /// The letters beside `letter`, both in lower-case ASCII, on QWERTY; none for anything else.
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

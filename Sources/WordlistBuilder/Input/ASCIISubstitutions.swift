internal import PasswordSieve

/// The substitutions of the recommended profile between characters of ASCII.
enum ASCIISubstitutions {
    /// Returns the letters that `byte` may stand for beside itself.
    static func letters(for byte: UInt8) -> [UInt8] { table[Int(byte)] }

    private static let table: [[UInt8]] = (0..<256).map { byte in
        let readings = Substitutions.extended.readings[Unicode.Scalar(UInt8(byte))] ?? []
        return readings.filter(\.isASCII).map { UInt8($0.value) }
    }
}

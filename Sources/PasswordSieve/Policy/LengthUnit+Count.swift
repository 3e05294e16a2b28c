extension Policy.LengthUnit {
    /// The length in this unit. A character beyond U+FFFF takes two UTF-16 code units.
    func count(_ characters: borrowing SecretBuffer<UInt32>) -> Int {
        guard self == .utf16 else { return characters.count }
        var units = 0
        for index in 0..<characters.count { units += characters[index] > 0xffff ? 2 : 1 }
        return units
    }
}

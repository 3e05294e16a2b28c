extension StringProtocol {
    /// The text with `U+…` in place of each character that is invisible or changes how others are displayed, and of
    /// each mark that does not follow a letter.
    package var visible: String {
        var text = ""
        var followsLetter = false
        for scalar in unicodeScalars {
            let isMark = ICU.isMark(scalar.value)
            if isMark ? followsLetter : ICU.isVisible(scalar.value) {
                text.unicodeScalars.append(scalar)
                followsLetter = isMark || ICU.isLetter(scalar.value)
            } else {
                text += "U+" + scalar.value.hexadecimal(digits: 4).uppercased()
                followsLetter = false
            }
        }
        return text
    }
}

extension FixedWidthInteger {
    /// The number in lower-case hexadecimal, padded with zeros to at least `digits` digits.
    func hexadecimal(digits: Int) -> String {
        let text = String(self, radix: 16)
        return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
    }
}

extension StringProtocol {
    /// The text with every character spelled as `U+…` that shows nothing or steers how others are shown;
    /// a mark too, unless it has a letter to stand on.
    package var visible: String {
        var text = ""
        var followsLetter = false
        for scalar in unicodeScalars {
            let isMark = ICU.isMark(scalar.value)
            if isMark ? followsLetter : ICU.isShownAsIs(scalar.value) {
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
    /// In lower case, with zeros in front up to `digits` digits.
    func hexadecimal(digits: Int) -> String {
        let text = String(self, radix: 16)
        return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
    }
}

extension StringProtocol {
    /// The text with every character spelled as `U+…` that shows nothing or steers how others are shown.
    package var visible: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            if ICU.isShownAsIs(scalar.value) {
                text.unicodeScalars.append(scalar)
            } else {
                text += "U+" + scalar.value.hexadecimal(digits: 4).uppercased()
            }
        }
    }
}

extension FixedWidthInteger {
    /// In lower case, with zeros in front up to `digits` digits.
    func hexadecimal(digits: Int) -> String {
        let text = String(self, radix: 16)
        return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
    }
}

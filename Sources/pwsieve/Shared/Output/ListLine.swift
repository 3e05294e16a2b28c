extension String {
    /// A term as a line of a text list (SPEC 4.1), escaped if `isEscaped` or if it would be read as something else.
    func asListLine(isEscaped: Bool = false) -> String {
        let first = unicodeScalars.first
        let isBlank = utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        return isEscaped || first == "#" || first == "\\" || isBlank ? "\\" + self : self
    }
}

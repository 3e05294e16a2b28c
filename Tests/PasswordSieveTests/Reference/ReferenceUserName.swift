/// An account name or a context word, read as SPEC 9.4 says.
struct ReferenceUserName {
    /// "The original whole".
    let whole: [UInt32]
    /// "the name behind the last `\`", and of `local@domain` "`local`"; "The last `@` and the last `\` count".
    let name: [UInt32]
    /// "The domain's labels but for the last, and a `co`, `com`, `org`, `net`, `ac`, `gov` before it". Decided: in any
    /// case, and a label has at least one character.
    let labels: [[UInt32]]

    /// Decided: the characters are taken as typed, so `＠` is a letter of the name; and a context word is read like an
    /// account name, also where it holds `\`.
    init(_ text: [UInt32]) {
        whole = text
        let account = Self.parts(of: text, "\\").last ?? []
        var parts = Self.parts(of: account, "@")
        let domain = parts.count > 1 ? parts.removeLast() : []
        name = Array(parts.joined(separator: [0x40]))
        var labels = Self.parts(of: domain, ".").filter { !$0.isEmpty }
        if !labels.isEmpty { labels.removeLast() }
        if let last = labels.last {
            let text = String(String.UnicodeScalarView(last.compactMap(Unicode.Scalar.init))).lowercased()
            if ["co", "com", "org", "net", "ac", "gov"].contains(text) { labels.removeLast() }
        }
        self.labels = labels
    }

    private static func parts(of text: [UInt32], _ separator: Unicode.Scalar) -> [[UInt32]] {
        text.split(separator: separator.value, omittingEmptySubsequences: false).map(Array.init)
    }
}

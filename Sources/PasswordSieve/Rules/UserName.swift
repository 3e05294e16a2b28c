/// An account name or a context word, taken apart as directories write user names (SPEC 9.4).
struct UserName {
    /// The name as given, as far as it is looked at.
    let whole: Substring.UnicodeScalarView
    /// The part behind `DOMAIN\` and before `@`: `jane` in `CONTOSO\jane` and in `jane@example.com`.
    let local: Substring.UnicodeScalarView
    /// The part behind `@`.
    private let domain: Substring.UnicodeScalarView

    init(_ name: String) {
        let whole = name.unicodeScalars.prefix(NameRules.maximumNameLength)
        let account = whole.lastIndex(of: "\\").map { whole[$0...].dropFirst() } ?? whole
        let at = account.lastIndex(of: "@") ?? account.endIndex
        self.whole = whole
        local = account[..<at]
        domain = account[at...].dropFirst()
    }

    /// True if there is more than the local part.
    var isQualified: Bool { local.startIndex > whole.startIndex || local.endIndex < whole.endIndex }

    /// Calls `body` with each label of the domain but for the last, and for a `co`, `com`, … before it.
    func forEachLabel(_ body: (Substring.UnicodeScalarView) -> Void) {
        var labels = domain[..<Self.lastLabel(of: domain).startIndex]
        let second = Self.lastLabel(of: labels)
        if Self.isSecondLevel(second) { labels = labels[..<second.startIndex] }
        while !labels.isEmpty {
            let label = labels.prefix { $0 != "." }
            if !label.isEmpty { body(label) }
            labels = labels[label.endIndex...].dropFirst()
        }
    }

    /// The last label that is not empty; an empty one at the start if there is none.
    private static func lastLabel(of labels: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        guard let last = labels.lastIndex(where: { $0 != "." }) else { return labels.prefix(0) }
        let upToLast = labels[...last]
        guard let dot = upToLast.lastIndex(of: ".") else { return upToLast }
        return upToLast[dot...].dropFirst()
    }

    /// Returns whether names are registered below this label, as below the `co` of `co.uk`.
    private static func isSecondLevel(_ label: Substring.UnicodeScalarView) -> Bool {
        secondLevels.contains { known in
            label.lazy.map { ASCII.lowercased($0.value) }.elementsEqual(known.unicodeScalars.lazy.map(\.value))
        }
    }

    private static let secondLevels = ["co", "com", "org", "net", "ac", "gov"]
}

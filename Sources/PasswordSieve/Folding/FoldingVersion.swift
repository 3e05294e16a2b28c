/// The versions that the folded form of a text depends on (SPEC 2).
public enum FoldingVersion {
    /// The version of the folding rules; rises whenever the folded form of some text changes.
    public static let current = 1
    /// The version of Unicode in use, such as "15.0".
    public static var unicode: String { ICU.unicodeVersion }
    /// The version of ICU in use, such as "72.1".
    public static var icu: String { ICU.version }
}

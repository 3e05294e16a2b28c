/// A table of characters that may be read as other characters (SPEC 3).
///
/// A character's readings are the character itself and those in the table. A character of a password and a character of
/// a term match if they have a reading in common: under ``extended``, `p4ssword` as a password matches `p@ssword` in a
/// list. The relation is not transitive: `1` matches `l` and `i`, which do not match each other.
///
/// A value type, safe to share between threads.
public struct Substitutions: Sendable, Hashable {
    /// The table's name in a policy file.
    public let name: String
    /// The table's version, which rises whenever the table of this name changes; 1 for a table of a policy.
    public var version: Int { 1 }
    /// The readings of each character, other than itself, in ascending order.
    public let readings: [Unicode.Scalar: [Unicode.Scalar]]

    /// A custom table: for each character the characters that it may be read as.
    ///
    /// Readings apply to folded text, so a character that folding changes never occurs there. ``PasswordChecker``
    /// refuses a policy with such a table.
    public init(name: String, readings: [Unicode.Scalar: String]) {
        self.name = name
        // One order and no duplicates, so that equal tables compare equal.
        self.readings = readings.mapValues { Array($0.unicodeScalars).sortedWithoutRepetitions }
    }

    /// No substitutions.
    public static let none = Substitutions(name: "none", readings: [:])

    /// The substitutions of Microsoft Entra: the four documented ones, and `2` for `z`, which was observed.
    public static let entra = Substitutions(
        name: "entra", readings: ["0": "o", "1": "l", "$": "s", "@": "a", "2": "z"])

    /// The substitutions that people use; some characters have several readings.
    public static let extended = Substitutions(
        name: "extended",
        readings: [
            "0": "o", "1": "li", "2": "z", "3": "e", "4": "a", "5": "s", "6": "gb", "7": "t", "8": "b", "9": "gq",
            "@": "a", "$": "s", "!": "il", "|": "il", "+": "t", "(": "c", "<": "c", "{": "c", "[": "c", "€": "e",
            "£": "l", "¢": "c", "¥": "y", "§": "s", "^": "a",
        ])

    /// The tables that a policy file can name.
    public static let named: [Substitutions] = [.none, .entra, .extended]
}

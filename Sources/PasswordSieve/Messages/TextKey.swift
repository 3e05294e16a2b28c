/// The name of a text in a ``TextCatalogue``: a ``MessageKey``, or a key of the reset messages in `PasswordReset`.
///
/// The raw value is stable, for catalogues that are kept in files.
public protocol TextKey: RawRepresentable<String>, Sendable, Hashable, CaseIterable {
    /// The placeholders that the text has to hold, and no others.
    var placeholders: [TextPlaceholder] { get }
}

/// A part of a text that is filled in when the text is used; its raw value is the name that stands in braces.
public enum TextPlaceholder: String, Sendable, CaseIterable {
    /// A number. A plural may depend on it.
    case count, hours, length, maximum, minimum, missing, required
    /// A text or a list of texts.
    case allowed, arithmetic, classes, lists, name, names, positions, rule, source, term, terms, unit

    var isNumber: Bool {
        switch self {
        case .count, .hours, .length, .maximum, .minimum, .missing, .required: true
        default: false
        }
    }
}

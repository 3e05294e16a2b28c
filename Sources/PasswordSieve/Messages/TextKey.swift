/// The names of the texts of a catalogue, and what each text is about.
package protocol TextKey: RawRepresentable<String>, Sendable, Hashable, CaseIterable {
    /// What its text has to hold, and nothing else.
    var arguments: [Placeholder] { get }
}

/// What a text is about.
package enum Placeholder: String, Sendable, CaseIterable {
    // Numbers, which a plural may go by.
    case count, hours, length, maximum, minimum, missing, required
    // Texts, and lists of texts.
    case allowed, arithmetic, classes, lists, name, names, positions, rule, source, term, unit

    var isNumber: Bool {
        switch self {
        case .count, .hours, .length, .maximum, .minimum, .missing, .required: true
        default: false
        }
    }
}

public import PasswordSieve

/// The name of a text in a ``ResetMessageCatalogue``. Its raw value is stable, such as `personThrottled`.
public enum ResetMessageKey: TextKey {
    /// The outcome for the person: it says what to do.
    case person(ResetOutcome)
    /// The outcome for the administrator and support: it says what is wrong and where to fix it.
    case administrator(ResetOutcome)
    /// The password is in the history, for the person.
    case personRecentlyUsed
    /// The password is in the history, for the administrator.
    case administratorRecentlyUsed

    /// The keys of all outcomes and of the history.
    public static let allCases: [ResetMessageKey] =
        ResetOutcome.allCases.map(person) + [.personRecentlyUsed] + ResetOutcome.allCases.map(administrator)
        + [.administratorRecentlyUsed]

    /// The key with this raw value; nil if there is none.
    public init?(rawValue: String) {
        guard let key = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = key
    }

    /// The audience, followed by the name of the outcome or `RecentlyUsed`.
    public var rawValue: String {
        switch self {
        case .person(let outcome): "person" + outcome.rawValue.firstUppercased
        case .administrator(let outcome): "administrator" + outcome.rawValue.firstUppercased
        case .personRecentlyUsed: "personRecentlyUsed"
        case .administratorRecentlyUsed: "administratorRecentlyUsed"
        }
    }

    /// The placeholders that the text has to hold, and no others.
    public var placeholders: [TextPlaceholder] {
        switch self {
        case .person(.throttled), .administrator(.throttled): [.hours]
        default: []
        }
    }
}

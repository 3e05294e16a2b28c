/// A name of the person that was found in a password (SPEC 9). It does not contain the name itself.
public struct NameHit: Sendable, Hashable {
    /// The part of the ``UserContext`` that holds a name.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The property of ``UserContext`` of this name.
        case givenName, surname, tenantName, accountName, displayName, context
    }

    /// The part of the ``UserContext`` that holds the name.
    public let kind: Kind
    /// The rule that found it.
    public let rule: Policy.NameRule

    init(_ kind: Kind, _ rule: Policy.NameRule) {
        self.kind = kind
        self.rule = rule
    }
}

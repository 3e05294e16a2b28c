/// A name of the person that a password holds (SPEC 9). The name itself is not repeated here.
public struct NameHit: Sendable, Hashable {
    /// Which part of the ``UserContext`` it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// ``UserContext/givenName``
        case givenName
        /// ``UserContext/surname``
        case surname
        /// ``UserContext/tenantName``
        case tenantName
        /// ``UserContext/accountName``
        case accountName
        /// ``UserContext/displayName``
        case displayName
        /// ``UserContext/context``
        case context
    }

    /// Which part of the user's data it is.
    public let kind: Kind
    /// The rule that found it.
    public let rule: Policy.NameRule

    init(_ kind: Kind, _ rule: Policy.NameRule) {
        self.kind = kind
        self.rule = rule
    }
}

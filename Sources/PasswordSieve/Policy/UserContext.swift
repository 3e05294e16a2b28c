/// What is known of the person whose password is judged (SPEC 9).
///
/// Every part is optional, and an empty part is the same as none. Of each name the first 1,024 code points are looked
/// at, and of the context the first 64 words; that bounds the work that hostile directory data can cause.
///
/// A value type, safe to share between threads.
public struct UserContext: Sendable, Hashable {
    /// The account name (sAMAccountName).
    public var accountName: String?
    /// The name as the directory shows it.
    public var displayName: String?
    /// The given name.
    public var givenName: String?
    /// The surname.
    public var surname: String?
    /// The name of the tenant or organisation.
    public var tenantName: String?
    /// Further words that the password must not be made of: product, site, local part of the e-mail address.
    public var context: [String]

    /// What is known of one person.
    public init(
        accountName: String? = nil, displayName: String? = nil, givenName: String? = nil, surname: String? = nil,
        tenantName: String? = nil, context: [String] = []
    ) {
        self.accountName = accountName
        self.displayName = displayName
        self.givenName = givenName
        self.surname = surname
        self.tenantName = tenantName
        self.context = context
    }

    /// Nothing is known.
    public static var unknown: UserContext { UserContext() }

    /// Whether nothing is known.
    var isUnknown: Bool {
        accountName == nil && displayName == nil && givenName == nil && surname == nil && tenantName == nil
            && context.isEmpty
    }
}
